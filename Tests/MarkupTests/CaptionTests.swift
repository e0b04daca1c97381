import Testing

@testable import Markup

/// Pictures and tables with a caption.
@Suite struct CaptionTests {
  private func parse(_ text: String) -> Document { Document.parse(Array(text.utf8)) }

  private let table = "| a |\n|---|\n| b |"

  @Test func aParagraphAboveATableIsItsCaption() {
    for between in ["\n\n", "\n"] {
      let html = page("Tabel: Wie *wat* doet\(between)\(table)\n\nTekst")
      #expect(
        html == """
          <div class="table" role="group" tabindex="0" aria-label="Tabel">
          <table id="tabel-wie-wat-doet">
          <caption>Wie <em>wat</em> doet</caption>
          <thead>
          <tr>
          <th scope="col">a</th>
          </tr>
          </thead>
          <tbody>
          <tr>
          <td>b</td>
          </tr>
          </tbody>
          </table>
          </div>
          <p>Tekst</p>

          """)
    }
    #expect(
      page("- Table: Een\n  \(table.replacing("\n", with: "\n  "))").contains("<caption>Een<"))
    #expect(page("Tabel: *x*\n\n\(table)").contains("<caption><em>x</em></caption>"))
  }

  @Test func otherParagraphsAreNone() {
    for text in [
      "Tabel 1: x\n\n\(table)", "Tabel:\n\n\(table)", "*Tabel:* x\n\n\(table)",
      "Tabel: x\n\n---\n\n\(table)", "- Tabel: x\n\n\(table)", "Tabel: x\n\nTekst\n\n\(table)",
    ] {
      #expect(!page(text).contains("caption"), "\(text)")
      #expect(page(text).contains("<table>"))
    }
  }

  @Test func whatHasACaptionHasAnId() {
    let document = parse(
      "![a](b.png \"Een boom\")\n\nTabel: Een boom\n\n\(table)\n\n![a](b.png \"Een boom\")\n\n"
        + "- ![a](b.png \"In een lijst\")\n- x\n\n![a](b.png \"Niet\") alleen\n\n## Tabel: een boom\n"
    )
    #expect(document.figures.map(\.id) == ["figuur-een-boom", "figuur-een-boom-2"])
    #expect(document.tables.map(\.id) == ["tabel-een-boom-2"])
    let html = page(document)
    for id in document.anchors { #expect(html.contains(" id=\"\(id)\""), "\(id)") }
    #expect(html.components(of: "<figure id").count == 3)
  }

  @Test func keepTheirIdsWhenOthersAreTakenOut() {
    var document = parse(
      "> [!trainer]\n> Tabel: x\n>\n> \(table.replacing("\n", with: "\n> "))\n>\n> ![a](b \"y\")\n\n"
        + "[c](d)\n\nTabel: x\n\n\(table)\n\n![a](b \"y\")")
    document.remove(document.trainerNotes)
    #expect(document.structureFaults.isEmpty)
    #expect(document.figures == [.init(link: 1, id: "figuur-y-2")])
    #expect(document.tables.map(\.id) == ["tabel-x-2"])
    #expect(page(document).contains("<figure id=\"figuur-y-2\">"))
    #expect(page(document).contains("<table id=\"tabel-x-2\">"))
  }
}

extension String {
  func components(of part: String) -> [Substring] {
    split(separator: part, omittingEmptySubsequences: false)
  }
}
