import Content
import Diagnostics
import Markup

/// A picture without words for who cannot see it (WCAG 2.2, 1.1.1).
struct MissingAlternative: Check {
  static func findings(on page: Page, in site: Site) -> [Diagnostic] {
    page.body.shownLinks.lazy.map { (page.body.links[$0], page.targets[$0]) }.filter {
      link, target in
      link.isImage && isPicture(target, in: site)
        && page.body.plainText(page.body.descendants(of: link.node)).isEmpty
    }.prefix(Checks.most).map { link, _ in
      Diagnostic(
        id: "missing-alternative", severity: .warning, in: page.source,
        at: page.body.place(of: link), criterion: "WCAG 1.1.1",
        message: Wording(
          nl: "Deze afbeelding heeft geen beschrijving voor wie haar niet ziet.",
          en: "This picture has no description for who cannot see it."),
        hint: Wording(
          nl: "Zet die tussen de blokhaken. Is ze alleen versiering? Schrijf dan ![decoratief](…).",
          en: "Put it between the brackets. Only decoration? Then write ![decorative](…)."))
    }
  }

  /// Not a page or a film, to which a link leads.
  private static func isPicture(_ target: LinkTarget, in site: Site) -> Bool {
    switch target {
    case .asset(let index): site.assets[index].isImage
    case .external, .nowhere: true
    case .page: false
    }
  }
}
