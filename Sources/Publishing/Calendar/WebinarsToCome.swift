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

/// A webinar as something for a reader's own diary.
struct AgendaView: TemplateView {
  /// Of a file that programs for diaries read.
  let url: String
  /// The last day on which it is of use.
  let day: Day

  /// Nil when the webinar is over, or its day is not known.
  init?(page: Page, scene: Scene) {
    guard scene.context.isToCome(page), let day = page.matter.date.flatMap(Day.init) else {
      return nil
    }
    self.day = day
    url = scene.url(scene.context.calendar.agenda(ofWebinarAt: scene.address))
  }

  static let fields: [TemplateField<AgendaView>] = [
    .text("url") { $0.url },
    .text("to") { $0.day.description },
  ]
}
