import Content
import Diagnostics

/// An item whose material is not on the site on its day.
struct MaterialNotOnline: GapKind {
  static func gaps(in review: CalendarReview) -> [Gap] {
    review.items.compactMap { period, item in
      guard item.status != .published else { return nil }
      switch item.material {
      case .unpublished(let file, let from):
        return unpublished(file, from: from.map { Day(first: $0) }, item, in: period, review)
      case .page(let page, _):
        guard let expires = review.site[page].matter.expires, let date = item.date,
          date >= Day(first: expires)
        else { return nil }
        return expired(review.site[page], Day(first: expires), item, in: period, review)
      case .theme, .asset, .external: return nil
      }
    }
  }

  private static func unpublished(
    _ file: String, from: Day?, _ item: CalendarItem, in period: CalendarPeriod,
    _ review: CalendarReview
  ) -> Gap? {
    let due = item.date ?? period.days.lowerBound
    // A page that will be there by then is no gap.
    if let from, from <= due { return nil }
    let place = item.materialName?.range ?? item.place
    let channel = review.channel(of: item)
    let on = channel.isEmpty ? ("", "") : (" voor \(channel)", " on \(channel)")
    guard let from else {
      return review.gap(
        "material-not-published", of: item, in: period, at: place, due: due, course: .lasting,
        message: Wording(
          nl: "Het bericht\(on.0) gaat over \(file), en die pagina staat niet op de site.",
          en: "The message\(on.1) is about \(file), and that page is not on the site."),
        action: Wording(
          nl: "Haal in content/\(file) ‘concept: ja’ of ‘verloopt’ weg, of kies iets anders.",
          en: "Remove 'draft: yes' or 'expirydate' from content/\(file), or choose something else.")
      )
    }
    return review.gap(
      "material-too-late", of: item, in: period, at: place, due: due, course: .lasting,
      message: Wording(
        nl: "\(file) komt pas op \(from.name.nl) op de site, na het bericht\(on.0).",
        en: "\(file) will be on the site on \(from.name.en), after the message\(on.1)."),
      action: Wording(
        nl: "Kies voor het bericht een dag vanaf \(from), of zet de pagina eerder op de site.",
        en: "Choose a day from \(from) on for the message, or publish the page earlier."))
  }

  private static func expired(
    _ page: Page, _ end: Day, _ item: CalendarItem, in period: CalendarPeriod,
    _ review: CalendarReview
  ) -> Gap {
    review.gap(
      "material-expires", of: item, in: period, at: item.materialName?.range ?? item.place,
      due: item.date, course: .lasting,
      message: Wording(
        nl: "‘\(page.title)’ gaat op \(end.name.nl) van de site, voor het bericht.",
        en: "'\(page.title)' leaves the site on \(end.name.en), before the message."),
      action: Wording(
        nl: "Kies een eerdere dag, iets anders, of een later ‘verloopt’ in \(page.source.path).",
        en: "Choose an earlier day, something else, or a later 'expirydate' in \(page.source.path)."
      ))
  }
}
