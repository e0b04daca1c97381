import Content
import Diagnostics

/// Material of a theme that no year of the calendar has ever used.
struct UnusedMaterial: GapKind {
  static func gaps(in review: CalendarReview) -> [Gap] {
    let site = review.site
    var used = Set(review.calendar.uses.keys)
    // Who brings a chapter to attention shows its book.
    for page in review.calendar.uses.keys {
      if let work = site[page].role.work { used.insert(site.works[work].front) }
    }
    return site.pages.compactMap { page in
      guard type(of: page.kind).isMaterial, isWhole(page), !page.themes.isEmpty,
        !used.contains(page.id), site.isOnline(page.id)
      else { return nil }
      return gap(page, in: review)
    }
  }

  /// Not one chapter of many, nor the head of a list.
  private static func isWhole(_ page: Page) -> Bool {
    switch page.role {
    case .single, .workFront: true
    case .home, .head, .chapter: false
    }
  }

  private static func gap(_ page: Page, in review: CalendarReview) -> Gap {
    // Of several themes, the one whose turn comes first.
    let periods = page.themes.prefix(Checks.most).compactMap { review.nextPeriod(of: $0) }
    let coming = periods.filter { $0.days.upperBound >= review.today }
    let period =
      coming.min { ($0.days.lowerBound, $0.index) < ($1.days.lowerBound, $1.index) }
      ?? periods.max { ($0.days.upperBound, $0.index) < ($1.days.upperBound, $1.index) }
    let theme = period?.theme ?? page.themes[0]
    let title = review.title(of: theme)
    let file = page.path.file
    return review.gap(
      "material-never-used", page.path.description, in: page.source,
      at: page.matter.themes.first?.range.lowerBound ?? page.source.textStart,
      due: period?.days.upperBound, days: period?.days, theme: theme,
      message: Wording(
        nl: "‘\(page.title)’ is nog nooit gebruikt op de kalender.",
        en: "'\(page.title)' has never been used on the calendar."),
      action: Wording(
        nl: "Gebruik het bij het thema ‘\(title)’: materiaal: \(file)",
        en: "Use it for the theme '\(title)': materials: \(file)"))
  }
}
