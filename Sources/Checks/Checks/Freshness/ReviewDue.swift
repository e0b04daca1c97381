import Content
import Diagnostics

/// Pages that nobody has looked at for longer than their folder allows (`herzien-binnen`).
///
/// What counts is `herzien`, or else `datum`; of a month or a year its last day. A page without either is not asked for one.
struct ReviewDue: Check {
  static func findings(on page: Page, in site: Site) -> [Diagnostic] {
    guard let months = site.checking(of: page).reviewMonths, let changed = page.lastReview,
      let due = site.reviewDue(of: page), due < site.today
    else { return [] }
    let limit = span(months)
    let message = Wording(
      nl: "Deze pagina is sinds \(changed.name.nl) niet nagekeken. Dat hoort binnen \(limit.nl).",
      en:
        "This page has not been reviewed since \(changed.name.en). It should be within \(limit.en)."
    )
    let hint = Wording(
      nl: "Klopt alles nog? Zet boven de tekst: herzien: \(site.today).",
      en: "Is it all still true? Put above the text: revised: \(site.today).")
    guard let place = page.matter.changedPlace else {
      return [
        Diagnostic(
          id: "review-due", severity: .warning, path: page.source.path, message: message, hint: hint
        )
      ]
    }
    return [
      Diagnostic(
        id: "review-due", severity: .warning, in: page.source, at: place, message: message,
        hint: hint)
    ]
  }

  private static func span(_ months: Int) -> Wording {
    if months % 12 == 0 {
      let years = months / 12
      return Wording(nl: "\(years) jaar", en: years == 1 ? "1 year" : "\(years) years")
    }
    return Wording(
      nl: months == 1 ? "1 maand" : "\(months) maanden",
      en: months == 1 ? "1 month" : "\(months) months")
  }
}

extension Page {
  /// The last day on which somebody is known to have looked at it; nil when its author names no day.
  package var lastReview: PartialDate? { matter.revised ?? matter.date }
}

extension Site {
  /// The last day on which a page may be looked at again; nil when nobody asked for that.
  package func reviewDue(of page: Page) -> Day? {
    guard let months = checking(of: page).reviewMonths, let changed = page.lastReview else {
      return nil
    }
    return Day(last: changed).advanced(byMonths: months)
  }
}
