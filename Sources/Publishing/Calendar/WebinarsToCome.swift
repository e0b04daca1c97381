import Content

extension Site {
  /// Whether a page is a webinar whose day is known, and is not over.
  func isToCome(_ webinar: Page) -> Bool {
    guard webinar.kind is Webinar, webinar.role == .single,
      let day = webinar.matter.date.flatMap(Day.init)
    else { return false }
    return day >= today
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
    guard scene.site.isToCome(page), let day = page.matter.date.flatMap(Day.init) else {
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
