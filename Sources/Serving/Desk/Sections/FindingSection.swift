import Content
import Diagnostics

/// How much there is to say of each page, as far as that is known.
struct FindingSection: DeskSection {
  static let anchor = "opmerkingen"
  static let title = Wording(nl: "Opmerkingen per pagina", en: "Findings by page")

  private let findings: Findings
  private let language: Language
  private let count: (Int) -> String

  init(_ findings: Findings, _ desk: DeskSite) {
    self.findings = findings
    language = desk.language
    count = desk.words.figure
  }

  var toDo: ToDo? {
    let pages = findings.entries.count { $0.tally.warnings > 0 }
    guard pages > 0 else { return nil }
    return ToDo(
      weight: .warning,
      sentence: Wording(
        nl: pages == 1
          ? "Op 1 pagina staat een waarschuwing."
          : "Op \(count(pages)) pagina’s staan waarschuwingen.",
        en: pages == 1
          ? "There are warnings on 1 page." : "There are warnings on \(count(pages)) pages.")[
          language])
  }

  func write(to html: inout HTML, in desk: DeskSite) {
    if !findings.isReady {
      let (done, total) = (count(findings.done), count(findings.total))
      html.element(
        "p", ["data-part": "progress", "class": "quiet"],
        Wording(
          nl: "Nog bezig met nakijken: \(done) van \(total) pagina’s.",
          en: "Still checking: \(done) of \(total) pages.")[language])
    }
    guard !findings.entries.isEmpty else {
      if findings.isReady {
        html.element(
          "p",
          Wording(nl: "Er is niets op te merken.", en: "There is nothing to remark.")[language])
      }
      return
    }
    DeskTable(
      id: Self.anchor,
      caption: Wording(
        nl: "Pagina’s waar iets op te merken is, zoals trompet check het zegt",
        en: "Pages with something to remark, as trompet check says it")[language],
      columns: [
        .init(title: Wording(nl: "Pagina", en: "Page")[language]),
        .init(title: Wording(nl: "Fouten", en: "Errors")[language], isNumber: true),
        .init(title: Wording(nl: "Waarschuwingen", en: "Warnings")[language], isNumber: true),
        .init(title: Wording(nl: "Tips", en: "Tips")[language], isNumber: true),
      ],
      rows: findings.entries.map { entry in
        [
          entry.page.map(desk.cell) ?? file(entry.path),
          .number(entry.tally.errors), .number(entry.tally.warnings), .number(entry.tally.tips),
        ]
      }
    ).write(to: &html, in: desk)
  }

  private func file(_ path: String) -> DeskTable.Cell {
    path.isEmpty ? .text(Wording(nl: "De hele site", en: "The whole site")[language]) : .file(path)
  }
}
