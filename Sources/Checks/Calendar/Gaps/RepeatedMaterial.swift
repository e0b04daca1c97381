import Content
import Diagnostics

/// The same material twice running on one channel, and the same item twice.
struct RepeatedMaterial: GapKind {
  static func gaps(in review: CalendarReview) -> [Gap] { twins(in: review) + runs(in: review) }

  /// What a message is, apart from when it is.
  private struct Subject: Hashable {
    let material: CalendarItem.Material
    /// Of a message about nothing but its theme: that theme, and the text that the editor made of it.
    let theme: PageID?
    let text: String?

    init(_ item: CalendarItem, in period: CalendarPeriod) {
      material = item.material
      theme = material == .theme ? period.theme : nil
      text = material == .theme ? item.text?.value : nil
    }
  }

  private static func runs(in review: CalendarReview) -> [Gap] {
    review.itemsOfChannel.flatMap { places in
      zip(places, places.dropFirst()).compactMap { before, after -> Gap? in
        let (first, second) = (review.item(before), review.item(after))
        let period = review.period(after)
        guard let date = first.date, let due = second.date, due > date,
          Subject(first, in: review.period(before)) == Subject(second, in: period)
        else { return nil }
        let title = review.title(of: second, in: period)
        let channel = review.channel(of: second)
        return review.gap(
          "same-material-twice", of: second, in: period,
          at: second.materialName?.range ?? second.place, due: due,
          message: Wording(
            nl: "‘\(title)’ komt op \(channel) twee keer achter elkaar, ook op \(date.name.nl).",
            en: "'\(title)' comes twice running on \(channel), also on \(date.name.en)."),
          action: Wording(
            nl: "Kies nu iets anders, of zet er een ander bericht tussen.",
            en: "Choose something else now, or put another message in between."))
      }
    }
  }

  /// An item as it is written, but for its owner and how far it is.
  private struct Twin: Hashable {
    let subject: Subject
    let text: String?
    let channel: Int?
    let date: Day?
    /// Of an item without a date.
    let period: Int?
  }

  private static func twins(in review: CalendarReview) -> [Gap] {
    var seen: Set<Twin> = []
    return review.items.compactMap { period, item in
      let twin = Twin(
        subject: Subject(item, in: period), text: item.text?.value, channel: item.channel,
        date: item.date, period: item.date == nil ? period.index : nil)
      guard !seen.insert(twin).inserted else { return nil }
      let subject = review.subject(item, in: period)
      return review.gap(
        "duplicate-item", of: item, in: period, at: item.place,
        due: item.date ?? period.days.lowerBound,
        message: Wording(
          nl: "\(subject.nl) staat er twee keer, voor dezelfde dag.",
          en: "\(subject.en) is there twice, for the same day."),
        action: Wording(
          nl: "Haal er een weg, of geef dit item een andere dag of een ander kanaal.",
          en: "Remove one of them, or give this item another day or another channel."))
    }
  }
}
