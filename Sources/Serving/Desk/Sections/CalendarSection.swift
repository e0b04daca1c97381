import Checks
import Content
import Diagnostics

/// What the communicatiekalender asks for now.
struct CalendarSection: DeskSection {
  static let anchor = "kalender"
  static let title = Wording(nl: "Kalender", en: "Calendar")

  private let report: GapReport
  private let hasCalendar: Bool
  private let language: Language

  init(_ desk: DeskSite) {
    language = desk.language
    report = GapReport(of: desk.planned, on: desk.planned.today)
    hasCalendar = !desk.planned.calendar.isEmpty
  }

  /// In order: by the day on which they are due.
  var gaps: [Gap] { report.gaps }

  private func count(_ urgency: Gap.Urgency) -> Int { gaps.count { $0.urgency == urgency } }

  var toDo: ToDo? {
    let (late, soon) = (count(.late), count(.soon))
    guard late + soon > 0 else { return nil }
    let nl = [
      late == 0 ? nil : late == 1 ? "1 punt is te laat" : "\(late) punten zijn te laat",
      soon == 0
        ? nil
        : soon == 1
          ? "1 punt is binnenkort af te maken" : "\(soon) punten zijn binnenkort af te maken",
    ].compactMap(\.self).joined(separator: ", en ")
    let en = [
      late == 0 ? nil : late == 1 ? "1 point is late" : "\(late) points are late",
      soon == 0 ? nil : soon == 1 ? "1 point is due soon" : "\(soon) points are due soon",
    ].compactMap(\.self).joined(separator: ", and ")
    return ToDo(
      weight: late > 0 ? .warning : .advice,
      sentence: Wording(nl: "Op de kalender: \(nl).", en: "On the calendar: \(en).")[language])
  }

  func write(to html: inout HTML, in desk: DeskSite) {
    guard !gaps.isEmpty else {
      let nothing =
        hasCalendar
        ? Wording(nl: "De kalender vraagt nu niets.", en: "The calendar asks for nothing now.")
        : Wording(nl: "Er is nog geen kalender.", en: "There is no calendar yet.")
      html.element("p", nothing[language])
      return
    }
    DeskTable(
      id: Self.anchor,
      caption: Wording(nl: "Wat de kalender nu vraagt", en: "What the calendar asks for now")[
        language],
      columns: [
        .init(title: Wording(nl: "Wat", en: "What")[language]),
        .init(title: Wording(nl: "Voor", en: "By")[language]),
        .init(title: Wording(nl: "Hoe het staat", en: "State")[language]),
        .init(title: Wording(nl: "Wat u doet", en: "What to do")[language]),
        .init(title: Wording(nl: "Wie", en: "Who")[language]),
      ],
      rows: gaps.map { gap in
        [
          .page(
            title: gap.message[language], address: nil,
            file: Wording(
              nl: "\(gap.path), regel \(gap.position.line)",
              en: "\(gap.path), line \(gap.position.line)")[
                language]),
          .day(gap.due), .level(Self.weight(of: gap.urgency), gap.urgency.name[language]),
          .text(gap.action[language]), .text(gap.owner),
        ]
      }
    ).write(to: &html, in: desk)
    guard report.others > 0 else { return }
    html.element(
      "p", ["class": "quiet"],
      Wording(
        nl: "Van andere maanden zijn er nog \(report.others): trompet calendar gaps --all",
        en: "There are \(report.others) more of other months: trompet calendar gaps --all")[
          language])
  }

  private static func weight(of urgency: Gap.Urgency) -> Int {
    switch urgency {
    case .late: 0
    case .soon: 1
    case .later: 2
    }
  }
}
