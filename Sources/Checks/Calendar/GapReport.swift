import Content
import Diagnostics

/// What the communicatiekalender lacks, as somebody asks for it on a day.
package struct GapReport: Sendable {
  /// What is shown of all gaps.
  package enum Span: Hashable, Sendable {
    /// What is late and can still be mended, and what is due by the end of the next month; the steps of an item only
    /// when they are at hand.
    case now
    case month(CalendarMonth)
    case year(Int)
    /// Of all years, also those that are over.
    case all
  }

  package let span: Span
  package let today: Day
  package let silentWeeks: Int
  /// In order: by the day on which they are due.
  package let gaps: [Gap]
  /// How many more there are.
  package let others: Int
  /// The years that are planned.
  private let years: [Int]

  package init(
    of site: Site, on today: Day, _ span: Span = .now, silentWeeks: Int = Gaps.silentWeeks
  ) {
    self.span = span
    self.today = today
    self.silentWeeks = silentWeeks
    let all = Gaps.all(in: site, on: today, silentWeeks: silentWeeks)
    gaps = all.filter { span.holds($0, on: today) }
    others = all.count - gaps.count
    years = site.calendar.years.map(\.number)
  }

  package var isLate: Bool { gaps.contains { $0.urgency == .late } }
}

extension GapReport.Span {
  fileprivate func holds(_ gap: Gap, on today: Day) -> Bool {
    switch self {
    case .all: true
    case .month(let month): gap.concerns(month.days)
    case .year(let year): gap.concerns(Day.days(ofYear: year))
    case .now: Self.isNow(gap, on: today)
    }
  }

  private static func isNow(_ gap: Gap, on today: Day) -> Bool {
    guard let due = gap.due else { return false }
    if gap.course == .routine, gap.urgency == .later { return false }
    let month = CalendarMonth(of: today)
    if due > month.next.days.upperBound { return false }
    if (gap.days?.upperBound ?? due) >= month.days.lowerBound { return true }
    // Two years ago nobody mends any more.
    return gap.course != .passing && due.year >= today.year - 1
  }
}

// MARK: - Text

extension GapReport {
  /// As people read it in a terminal: by month, the most urgent first.
  ///
  /// ```text
  /// maart 2017
  ///
  /// content/kalender/2017.yaml:12:15: te laat: Het bericht voor X over ‘Inkoop’ wacht op akkoord. [not-approved]
  ///   Het was voor 4 maart 2017. Is het goed? Zet dan ‘status: akkoord’. Wie: redactie.
  /// ```
  package func text(in language: Language) -> String {
    var parts: [String] = []
    var heading: String?
    for gap in gaps {
      let month = gap.due.map { CalendarMonth(of: $0).name[language] } ?? Self.anyTime[language]
      if month != heading {
        heading = month
        parts.append(month + "\n")
      }
      parts.append(text(of: gap, in: language))
    }
    parts.append(closing[language])
    return parts.joined(separator: "\n")
  }

  private static let anyTime = Wording(nl: "zonder datum", en: "at any time")

  private func text(of gap: Gap, in language: Language) -> String {
    let due = gap.due.map { due in
      (gap.urgency == .late
        ? Wording(nl: "Het was voor \(due.name.nl). ", en: "It was for \(due.name.en). ")
        : Wording(nl: "Uiterlijk \(due.name.nl). ", en: "By \(due.name.en). "))[language]
    }
    let who = Wording(nl: " Wie: \(gap.owner).", en: " Who: \(gap.owner).")[language]
    let place = "\(gap.path):\(gap.position.line):\(gap.position.column)"
    let sentence = "\(place): \(gap.urgency.name[language]): \(gap.message[language]) [\(gap.kind)]"
    let action = (due ?? "") + gap.action[language] + (gap.owner.isEmpty ? "" : who)
    return "\(Excerpt.printable(sentence))\n  \(Excerpt.printable(action))\n"
  }

  /// The last line, or the only one.
  private var closing: Wording {
    let more =
      others == 0
      ? Wording(nl: "", en: "")
      : Wording(
        nl: " Niet getoond: \(others) van andere maanden (--all).",
        en: " Not shown: \(others) of other months (--all).")
    let summary = gaps.isEmpty ? nothing : counts
    return Wording(nl: summary.nl + more.nl, en: summary.en + more.en)
  }

  private var counts: Wording {
    func count(_ urgency: Gap.Urgency) -> Int { gaps.count { $0.urgency == urgency } }
    let (late, soon) = (count(.late), count(.soon))
    let points =
      gaps.count == 1
      ? Wording(nl: "1 punt", en: "1 point")
      : Wording(nl: "\(gaps.count) punten", en: "\(gaps.count) points")
    return Wording(
      nl: "\(points.nl): \(late) te laat, \(soon) binnenkort.",
      en: "\(points.en): \(late) late, \(soon) soon.")
  }

  private var nothing: Wording {
    if years.isEmpty {
      return Wording(
        nl: """
          Er is nog geen communicatiekalender. Laat er een maken: trompet calendar plan \(today.year)
          """,
        en: """
          There is no communication calendar yet. Have one made: trompet calendar plan \(today.year)
          """)
    }
    switch span {
    case .month(let month):
      return years.contains(month.year)
        ? Wording(
          nl: "Niets te doen in \(month.name.nl).", en: "Nothing to do in \(month.name.en).")
        : Self.notPlanned(month.year)
    case .year(let year):
      return years.contains(year)
        ? Wording(nl: "Niets te doen in \(year).", en: "Nothing to do in \(year).")
        : Self.notPlanned(year)
    case .now, .all: return Wording(nl: "Niets te doen.", en: "Nothing to do.")
    }
  }

  private static func notPlanned(_ year: Int) -> Wording {
    Wording(
      nl: "Voor \(year) is er geen kalender. Laat er een maken: trompet calendar plan \(year)",
      en: "There is no calendar for \(year). Have one made: trompet calendar plan \(year)")
  }
}
