import Content
import Diagnostics

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension GapReport {
  /// The same as data, for an editors' desk; `docs/calendar-gaps.md` says what stands in it. Keys and gaps stand in the
  /// same order whenever the input is the same.
  package func json(in language: Language) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let bytes = try encoder.encode(Record(self, language))
    return Array(bytes) + [0x0A]
  }

  private struct Record: Encodable {
    let date: String
    let from: String?
    let to: String?
    let silentWeeks: Int
    let counts: Counts
    let others: Int
    let gaps: [Entry]

    struct Counts: Encodable {
      let late: Int
      let soon: Int
      let later: Int
    }

    init(_ report: GapReport, _ language: Language) {
      date = report.today.description
      from = report.span.days?.lowerBound.description
      to = report.span.days?.upperBound.description
      silentWeeks = report.silentWeeks
      func count(_ urgency: Gap.Urgency) -> Int { report.gaps.count { $0.urgency == urgency } }
      counts = Counts(late: count(.late), soon: count(.soon), later: count(.later))
      others = report.others
      gaps = report.gaps.map { Entry($0, language) }
    }
  }

  private struct Entry: Encodable {
    let id: String
    let kind: String
    let urgency: String
    let due: String?
    let from: String?
    let to: String?
    let file: String
    let line: Int
    let column: Int
    let theme: String?
    let channel: String?
    let owner: String?
    let message: String
    let action: String

    init(_ gap: Gap, _ language: Language) {
      func known(_ text: String) -> String? { text.isEmpty ? nil : text }
      id = gap.id
      kind = gap.kind
      urgency = gap.urgency.rawValue
      due = gap.due?.description
      from = gap.days?.lowerBound.description
      to = gap.days?.upperBound.description
      file = gap.path
      line = gap.position.line
      column = gap.position.column
      theme = known(gap.theme)
      channel = known(gap.channel)
      owner = known(gap.owner)
      message = gap.message[language]
      action = gap.action[language]
    }
  }
}

extension GapReport.Span {
  /// Nil when it has no fixed bounds.
  fileprivate var days: ClosedRange<Day>? {
    switch self {
    case .month(let month): month.days
    case .year(let year): Day.days(ofYear: year)
    case .now, .all: nil
    }
  }
}
