import Content
import Diagnostics

/// The next thing to do for an item with a date: write its text, have it approved, or publish it.
struct UnfinishedItem: GapKind {
  static func gaps(in review: CalendarReview) -> [Gap] {
    review.items.compactMap { period, item in
      guard let date = item.date, item.status != .published else { return nil }
      if date < review.today { return notPublished(item, date, in: period, review) }
      switch item.status {
      case .planned: return textNotReady(item, date, in: period, review)
      case .textReady: return notApproved(item, date, in: period, review)
      case .approved, .published: return nil
      }
    }
  }

  private static func notPublished(
    _ item: CalendarItem, _ date: Day, in period: CalendarPeriod, _ review: CalendarReview
  ) -> Gap {
    let subject = review.subject(item, in: period)
    return review.gap(
      "not-published", of: item, in: period, at: item.statusPlace, due: date, course: .routine,
      message: Wording(
        nl: "\(subject.nl) is nog niet geplaatst.",
        en: "\(subject.en) has not been published."),
      action: Wording(
        nl: """
          Staat het er wel? Schrijf dan ‘status: geplaatst’. Anders: kies een nieuwe ‘datum’, en zet de oude bij \
          ‘eerder’.
          """,
        en: """
          Is it there after all? Then write 'status: published'. Otherwise choose a new 'date', and put the old one \
          under 'earlier'.
          """))
  }

  private static func textNotReady(
    _ item: CalendarItem, _ date: Day, in period: CalendarPeriod, _ review: CalendarReview
  ) -> Gap {
    let subject = review.subject(item, in: period)
    let hasText = item.text != nil
    return review.gap(
      "text-not-ready", of: item, in: period, at: item.statusPlace, due: item.textReadyBy ?? date,
      course: .routine,
      message: Wording(
        nl: "\(subject.nl) heeft nog geen tekst die klaar is.",
        en: "\(subject.en) has no text yet that is ready."),
      action: Wording(
        nl: """
          \(hasText ? "Lees de tekst na" : "Schrijf een tekst, of neem die van het pakket"), en zet dan ‘status: \
          tekst klaar’. Het bericht is voor \(date.name.nl).
          """,
        en: """
          \(hasText ? "Read the text through" : "Write a text, or take that of the kit"), and then put 'status: text \
          ready'. The message is for \(date.name.en).
          """))
  }

  private static func notApproved(
    _ item: CalendarItem, _ date: Day, in period: CalendarPeriod, _ review: CalendarReview
  ) -> Gap {
    let subject = review.subject(item, in: period)
    return review.gap(
      "not-approved", of: item, in: period, at: item.statusPlace, due: item.approvedBy ?? date,
      course: .routine,
      message: Wording(
        nl: "\(subject.nl) wacht op akkoord.", en: "\(subject.en) waits for approval."),
      action: Wording(
        nl: "Is het goed? Zet dan ‘status: akkoord’. Het bericht is voor \(date.name.nl).",
        en: "Is it all right? Then put 'status: approved'. The message is for \(date.name.en)."))
  }
}
