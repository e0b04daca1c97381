import Content
import Diagnostics

/// A period without a message, or with nothing planned in it.
struct UnfinishedPeriod: GapKind {
  static func gaps(in review: CalendarReview) -> [Gap] {
    review.calendar.periods.flatMap { period in
      let title = review.title(of: period.theme)
      var gaps: [Gap] = []
      func add(id: String, message: Wording, action: Wording) {
        gaps.append(
          review.gap(
            id, "\(period.year)/\(period.slug)", in: period.source, at: period.place.lowerBound,
            due: period.days.lowerBound, days: period.days, theme: period.theme, message: message,
            action: action))
      }
      if period.message.isEmpty {
        add(
          id: "period-without-message",
          message: Wording(
            nl: "De periode van ‘\(title)’ heeft geen boodschap.",
            en: "The period of '\(title)' has no message."),
          action: Wording(
            nl: "Schrijf in één zin wat mensen moeten onthouden: boodschap: …",
            en: "Write in one sentence what people should remember: message: …"))
      }
      if period.items.isEmpty {
        add(
          id: "period-without-items",
          message: Wording(
            nl: "In de periode van ‘\(title)’ is nog geen bericht gepland.",
            en: "No message is planned in the period of '\(title)' yet."),
          action: Wording(
            nl: "Zet onder ‘items’ wat u wanneer plaatst: materiaal, kanaal en datum.",
            en: "Put under 'items' what you publish when: material, channel and date."))
      }
      return gaps
    }
  }
}
