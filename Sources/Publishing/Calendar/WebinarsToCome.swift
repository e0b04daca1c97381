import Content

extension SiteContext {
  /// The day that the site is built on, as it was given.
  var today: Day {
    let date = site.today
    return Day(year: date.year, month: date.month ?? 1, day: date.day ?? 1)
  }

  /// Whether a page is a webinar that readers can still put in their diaries.
  func isToCome(_ webinar: Page) -> Bool { site.isToCome(webinar) }
}

extension Site {
  /// Whether a page is a webinar whose day is known, and is not over.
  func isToCome(_ webinar: Page) -> Bool {
    guard webinar.kind is Webinar, webinar.role == .single, let date = webinar.matter.date,
      date.day != nil
    else { return false }
    return date >= today
  }
}
