import Content
import Diagnostics

/// An item of which it is not known yet when it is published, or where.
struct UnplacedItem: GapKind {
  static func gaps(in review: CalendarReview) -> [Gap] {
    review.items.flatMap { period, item -> [Gap] in
      guard item.status != .published else { return [] }
      let subject = review.subject(item, in: period)
      var gaps: [Gap] = []
      if item.date == nil {
        let due = [item.textReadyBy, item.approvedBy].compactMap(\.self).min()
        gaps.append(
          review.gap(
            "item-without-date", of: item, in: period, at: item.place,
            due: due ?? period.days.lowerBound,
            message: Wording(
              nl: "\(subject.nl) heeft geen datum.", en: "\(subject.en) has no date."),
            action: Wording(
              nl: "Kies een dag van de periode: datum: \(period.days.lowerBound)",
              en: "Choose a day of the period: date: \(period.days.lowerBound)")))
      }
      if item.channel == nil {
        gaps.append(
          review.gap(
            "item-without-channel", of: item, in: period, at: item.place,
            due: item.days?.lowerBound ?? period.days.lowerBound,
            message: Wording(
              nl: "\(subject.nl) heeft geen kanaal.", en: "\(subject.en) has no channel."),
            action: channels(in: review)))
      }
      return gaps
    }
  }

  private static func channels(in review: CalendarReview) -> Wording {
    let names = review.site.settings.channels.prefix(10).map(\.name).joined(separator: ", ")
    guard !names.isEmpty else {
      return Wording(
        nl: "Zet de kanalen in content/site.yaml, onder ‘kanalen’, en kies er een.",
        en: "Put the channels in content/site.yaml, under 'channels', and choose one.")
    }
    return Wording(
      nl: "Schrijf waar het komt te staan: kanaal: … (\(names))",
      en: "Write where it will be: channel: … (\(names))")
  }
}
