import Content
import Diagnostics

/// Pages that will leave the site within a month (`verloopt`), while there is still time to move their end.
struct ExpiresSoon: Check {
  /// In days.
  private static let near = 30

  static func findings(on page: Page, in site: Site) -> [Diagnostic] {
    guard let expires = page.matter.expires, let place = page.matter.expiresPlace else { return [] }
    let days = site.today.distance(to: Day(first: expires))
    guard (1...near).contains(days) else { return [] }
    let links = page.backlinks.count
    let others =
      links == 0
      ? Wording(nl: "", en: "")
      : Wording(
        nl: links == 1
          ? " Er verwijst nog een pagina naar." : " Er verwijzen nog \(links) pagina’s naar.",
        en: links == 1 ? " One page still links to it." : " \(links) pages still link to it.")
    return [
      Diagnostic(
        id: "expires-soon", severity: .advice, in: page.source, at: place,
        message: Wording(
          nl: "Deze pagina verdwijnt op \(expires.name.nl) van de site.\(others.nl)",
          en: "This page leaves the site on \(expires.name.en).\(others.en)"),
        hint: Wording(
          nl: "Moet de pagina blijven? Verander ‘verloopt’, of haal de regel weg.",
          en: "Is it to stay? Change 'expires', or remove the line."))
    ]
  }
}
