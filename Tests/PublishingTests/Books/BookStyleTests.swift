import Testing

@testable import Publishing

/// The style sheet inside a book.
@Suite struct BookStyleTests {
  private let work = """
    -- content/cursusboeken/boek/index.md --
    ---
    titel: Het boek
    ---
    """

  private func theme(css: String) -> Theme.Files {
    var theme = SmallTheme.files
    theme.lay(
      Theme.Files(
        folder: "themes/eigen", texts: [],
        statics: [
          .init(path: "css/boek.css", bytes: Array(css.utf8)),
          .init(path: "fonts/a.woff2", bytes: Array("foo".utf8)),
        ]))
    return theme
  }

  @Test(arguments: [
    "url(../fonts/a.woff2)", "url( \"../fonts/a.woff2\" )", "url('../fonts/./a.woff2')",
  ])
  func hasFilesInPlaceOfTheirNames(address: String) async throws {
    let site = try await build(work, theme: theme(css: "a { b: \(address); c: url(#d) } e"))
    #expect(site.told == "")
    let quote = address.contains("'") ? "'" : "\""
    let css = try #require(site[PrintHTMLTests.path]).filter { $0 != " " }
    let file = "\(quote)data:font/woff2;base64,Zm9v\(quote)"
    #expect(css.contains("<style>a{b:url(\(file));c:url(#d)}e"), "\(css.prefix(200))")
  }

  @Test(arguments: ["fonts/b.woff2", "https://elders.example/x.png", "../../../etc/passwd"])
  func asksForNothingThatIsNotThere(name: String) async throws {
    let site = try await build(work, theme: theme(css: "a { b: url(\(name)) }"))
    #expect(
      site.told.hasPrefix(
        "themes/eigen/static/css/boek.css: fout: Dit opmaakblad vraagt om ‘\(name)’"),
      "\(site.told)")
    #expect(site.build == nil)
  }

  @Test(arguments: ["url(", "url(\"a", "a url(#x", "", "</style><script>x()</script>"])
  func isNeverMoreThanAStyleSheet(css: String) async throws {
    let site = try await build(work, theme: theme(css: css))
    let print = try #require(site[PrintHTMLTests.path])
    let end = try #require(print.firstRange(of: "</style>"))
    #expect(print[end.upperBound...].prefix { $0 != "<" }.allSatisfy { $0.isWhitespace })
    #expect(!print[end.upperBound...].contains("<script"))
  }
}
