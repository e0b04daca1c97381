import Content
import Diagnostics
import Testing

/// What `trompet new` makes.
@Suite struct NewPageTests {
  private static let kinds = Kinds().names

  private func files(_ kind: String, _ title: String) throws -> [SourceFile] {
    try NewPage(kind: kind, title: title, date: PartialDate("2016-05-11")).files().map {
      SourceFile(path: "content/" + $0.path, bytes: $0.bytes)
    }
  }

  private func text(_ file: SourceFile) -> String { String(decoding: file.bytes, as: UTF8.self) }

  @Test(arguments: kinds)
  func isAConceptThatBuilds(kind: String) async throws {
    let site = try await build(
      "-- content/een.md --\n---\ntitel: Een\n---\n", and: files(kind, "Nieuw"))
    #expect(site.told == "")
    #expect(site.files(with: "Nieuw") == [])
  }

  @Test(
    arguments: kinds,
    [
      "Nieuw", "Wmo: wat is 'dat'?", "\"Zo\" \\ {{anders}} # [x] *y* & z", "- 1", "<b>Dik</b>",
      "Dag\nen\tnacht", "Ja", "2016", "@ 100%",
    ])
  func buildsWithoutAWordWhenItIsNoConceptAnyMore(kind: String, title: String) async throws {
    let made = try files(kind, title).map { file in
      SourceFile(path: file.path, text: text(file).replacing("concept: ja\n", with: ""))
    }
    for theme in [SmallTheme.files, StandardTheme.files()] {
      let site = try await build("", and: made, theme: theme)
      #expect(site.told == "")
      #expect(site.build?.site.pages.count == 1)
      let words = title.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
      #expect(
        Set(site.build?.site.pages[0].title.filter(\.isLetter) ?? "")
          == Set(words.filter(\.isLetter)))
    }
  }

  @Test func standsInTheFolderOfItsKind() throws {
    #expect(try files("artikel", "Wat is dat?").map(\.path) == ["content/artikelen/wat-is-dat.md"])
    #expect(try files("webinars", "Kijk").map(\.path) == ["content/webinars/kijk.md"])
    #expect(try files("pagina", "Over ons").map(\.path) == ["content/over-ons.md"])
    #expect(
      try files("cursusboek", "Samen").map(\.path)
        == ["content/cursusboeken/samen/index.md", "content/cursusboeken/samen/boek.yaml"])
  }

  @Test func suggestsTheKindThatWasMeant() throws {
    #expect {
      try files("artikle", "Een")
    } throws: { error in
      let told = (error as? Diagnostic).map { DiagnosticsFormatter(language: .dutch).text(for: $0) }
      return told == "fout: Er is geen soort ‘artikle’. [unknown-kind]\n  Bedoelt u ‘artikel’?\n"
    }
  }

  @Test(arguments: ["", "  ", "🎺🎺", "?!", "\0"])
  func asksForATitleThatCanNameAFile(title: String) throws {
    #expect {
      try files("artikel", title)
    } throws: { ($0 as? Diagnostic)?.id == "title-without-letters" }
  }
}
