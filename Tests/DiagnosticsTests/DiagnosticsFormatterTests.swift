import Testing

@testable import Diagnostics

@Suite struct DiagnosticsFormatterTests {
  private let source = SourceFile(
    path: "content/een.md", text: "# Een\n\nZie é [weg](weg.md) hier.\n")

  private var brokenLink: Diagnostic {
    Diagnostic(
      id: "broken-link", in: source, at: 19..<25,
      message: Wording(nl: "Er is geen ‘weg.md’.", en: "There is no 'weg.md'."),
      hint: Wording(nl: "Bedoelt u ‘wegen.md’?", en: "Did you mean 'wegen.md'?"))
  }

  @Test func saysWhereAndWhatInDutch() {
    #expect(
      DiagnosticsFormatter(language: .dutch).text(for: brokenLink) == """
        content/een.md:3:12: fout: Er is geen ‘weg.md’. [broken-link]
        3 | Zie é [weg](weg.md) hier.
          |            ^^^^^^
          Bedoelt u ‘wegen.md’?

        """)
  }

  @Test func saysItInEnglish() {
    #expect(
      DiagnosticsFormatter(language: .english).text(for: brokenLink) == """
        content/een.md:3:12: error: There is no 'weg.md'. [broken-link]
        3 | Zie é [weg](weg.md) hier.
          |            ^^^^^^
          Did you mean 'wegen.md'?

        """)
  }

  @Test func coloursOnlyWhenAsked() {
    let coloured = DiagnosticsFormatter(language: .dutch, coloured: true).text(for: brokenLink)
    #expect(
      coloured.hasPrefix("\u{1B}[1mcontent/een.md:3:12: \u{1B}[0m\u{1B}[1;31mfout\u{1B}[0m: "))
    #expect(coloured.contains("\n  |            \u{1B}[1;32m^^^^^^\u{1B}[0m\n"))
    let plain = DiagnosticsFormatter(language: .dutch).text(for: brokenLink)
    let codes = ["\u{1B}[1m", "\u{1B}[1;31m", "\u{1B}[1;32m", "\u{1B}[0m"]
    #expect(codes.reduce(coloured) { $0.replacing($1, with: "") } == plain)
  }

  @Test func aFileOrASiteAsAWholeHasNoPlace() {
    let file = Diagnostic(
      id: "empty", severity: .warning, path: "content/x.md",
      message: Wording(nl: "Leeg.", en: "Empty."))
    #expect(
      DiagnosticsFormatter(language: .dutch).text(for: file)
        == "content/x.md: let op: Leeg. [empty]\n")
    let site = Diagnostic(id: "none", path: "", message: Wording(nl: "Niets.", en: "Nothing."))
    #expect(DiagnosticsFormatter(language: .english).text(for: site) == "error: Nothing. [none]\n")
    #expect(
      DiagnosticsFormatter(language: .english).text(for: [file, site])
        == "content/x.md: warning: Empty. [empty]\n\nerror: Nothing. [none]\n")
  }

  @Test func nothingFromTheInputReachesTheTerminal() {
    let hostile = "a\u{1B}[31m\u{7}\u{202E}\u{9B}1m\u{200B}\u{2060}b"
    let file = SourceFile(path: "x\u{1B}c.md", text: hostile)
    let diagnostic = Diagnostic(
      id: "x", in: file, at: 0..<1, message: Wording(nl: hostile, en: hostile),
      hint: Wording(nl: "h\u{1B}\n", en: ""))
    let text = DiagnosticsFormatter(language: .dutch).text(for: diagnostic)
    let hidden = text.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format: scalar != "\n"
      default: false
      }
    }
    #expect(hidden.isEmpty)
    #expect(
      text == """
        x·c.md:1:1: fout: a·[31m···1m··b [x]
        1 | a·[31m···1m··b
          | ^
          h··

        """)
  }

  @Test func ordersByFileAndThenByPlace() {
    let at = { (offset: Int) in
      Diagnostic(id: "a", in: source, at: offset..<offset, message: Wording(nl: "", en: ""))
    }
    let b = SourceFile(path: "content/twee.md", text: "x")
    let other = Diagnostic(id: "a", in: b, at: 0..<1, message: Wording(nl: "", en: ""))
    let whole = Diagnostic(id: "z", path: "content/een.md", message: Wording(nl: "", en: ""))
    #expect([other, at(9), at(2), whole].sorted() == [whole, at(2), at(9), other])
    #expect([other].hasErrors)
    #expect(
      ![Diagnostic(id: "w", severity: .warning, path: "", message: Wording(nl: "", en: ""))]
        .hasErrors)
  }
}
