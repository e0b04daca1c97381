import Content
import Diagnostics

/// Webinars whose views were counted more than a year ago, or on a day that is not given.
struct OldViewCount: Check {
  private static let months = 12

  static func findings(on page: Page, in site: Site) -> [Diagnostic] {
    guard let webinar = page.kind as? Webinar, webinar.views != nil,
      let place = webinar.countedPlace
    else { return [] }
    guard let counted = webinar.counted else {
      return [
        Diagnostic(
          id: "views-without-day", severity: .advice, in: page.source, at: place,
          message: Wording(
            nl: "Er staat niet bij wanneer dit aantal kijkers geteld is.",
            en: "It does not say when these views were counted."),
          hint: Wording(
            nl: "Zet eronder: geteld-op: \(site.today).", en: "Add: counted-on: \(site.today)."))
      ]
    }
    guard Day(last: counted).advanced(byMonths: months) < site.today else { return [] }
    return [
      Diagnostic(
        id: "old-view-count", severity: .advice, in: page.source, at: place,
        message: Wording(
          nl:
            "Het aantal kijkers is voor het laatst geteld op \(counted.name.nl), meer dan een jaar geleden.",
          en: "The views were last counted on \(counted.name.en), more than a year ago."),
        hint: Wording(
          nl: "Kijk hoe vaak de opname nu bekeken is. Verander ‘bekeken’ en ‘geteld-op’.",
          en:
            "Look how often the recording has been watched by now. Change 'views' and 'counted-on'."
        ))
    ]
  }
}
