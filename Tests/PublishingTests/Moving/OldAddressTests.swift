import Diagnostics
import Testing

@testable import Publishing

/// What a moved page says of where it was.
@Suite struct OldAddressTests {
  private func matter(_ matter: String, to new: String = "b.md") async throws -> String? {
    let site = try await move(
      "a.md", to: new, in: "-- content/a.md --\n---\n\(matter)\n---\nTekst.\n")
    #expect(site.diagnostics == [])
    let text = site[new] ?? ""
    return text.hasPrefix("---\n") && text.hasSuffix("\n---\nTekst.\n\n")
      ? String(text.dropFirst(4).dropLast(13)) : text
  }

  @Test(arguments: [
    ("titel: A", "titel: A\noude-adressen: [/a/]"),
    ("title: A", "title: A\naliases: [/a/]"),
    ("titel: A\noude-adressen: [/x/]", "titel: A\noude-adressen: [/x/, /a/]"),
    (
      "titel: A\noude-adressen: [/x/, '/y/' ] # ja",
      "titel: A\noude-adressen: [/x/, '/y/', /a/ ] # ja"
    ),
    ("titel: A\noude-adressen: []", "titel: A\noude-adressen: [/a/]"),
    ("titel: A\noude-adressen:", "titel: A\noude-adressen: [/a/]"),
    ("titel: A\nredirect_from: /x/", "titel: A\nredirect_from: [/x/, /a/]"),
    (
      "titel: A\naliases:\n  - /x/  # eerst\n  - \"Een naam\"\ndatum: 2016",
      "titel: A\naliases:\n  - /x/  # eerst\n  - \"Een naam\"\n  - /a/\ndatum: 2016"
    ),
    ("titel: A\noude-adressen: [/a/]", "titel: A\noude-adressen: [/a/]"),
    ("titel: A\noude-adressen: [/x/, /b/]", "titel: A\noude-adressen: [/x/, /a/]"),
    ("titel: A\nadres: /vast/", "titel: A\nadres: /vast/"),
    ("titel: A\nconcept: ja", "titel: A\nconcept: ja"),
    (
      "titel: A\nconcept: ja\noude-adressen: [/b/, /x/]",
      "titel: A\nconcept: ja\noude-adressen: [/x/]"
    ),
    ("titel: A\npubliceren-vanaf: 2020-01-01", "titel: A\npubliceren-vanaf: 2020-01-01"),
    ("titel: A\nverloopt: 2015-01-01", "titel: A\nverloopt: 2015-01-01\noude-adressen: [/a/]"),
    ("titel: A\neditie: trainer", "titel: A\neditie: trainer"),
  ])
  func theOldAddressIsNoted(_ old: String, _ new: String) async throws {
    #expect(try await matter(old) == new)
  }

  @Test func aPageWithoutFrontMatterGetsSome() async throws {
    let files = [SourceFile(path: "content/a.md", text: "\u{FEFF}# Kop\r\n\r\nTekst.\r\n")]
    let site = try await move("a.md", to: "b.md", in: files)
    #expect(
      site["b.md"] == "\u{FEFF}---\r\noude-adressen: [/a/]\r\n---\r\n\r\n# Kop\r\n\r\nTekst.\r\n")
  }

  @Test func anAddressOfAnotherPageRefuses() async throws {
    let site = try await move(
      "a.md", to: "b.md",
      in:
        "-- content/a.md --\n---\ntitel: A\n---\n-- content/c.md --\n---\ntitel: C\nadres: /b/\n---\n"
    )
    #expect(site.ids == ["error-after-move", "same-address"])
  }
}
