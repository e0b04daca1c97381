import Content
import Diagnostics
import Markup

/// Links of one page with the same text that lead to different places (WCAG 2.2, 2.4.9).
///
/// 2.4.4 lets the sentence around a link say where it leads, 2.4.9 asks it of the text alone: so this is advice. Places
/// on one page count as one.
struct SameLinkText: Check {
  static func findings(on page: Page, in site: Site) -> [Diagnostic] {
    guard page.body.links.count > 1 else { return [] }
    var places = LinkPlaces(page)
    var findings: [Diagnostic] = []
    var seen: [String: Use] = [:]
    let vague = VagueWords.links[site.settings.language]
    for (link, target) in zip(page.body.links, page.targets) where !link.isImage {
      guard findings.count < Checks.most else { break }
      let words = page.body.spokenText(page.body.descendants(of: link.node))
      guard !words.isEmpty, words.count <= 200, let place = Destination(target) else { continue }
      let text = String(decoding: words, as: UTF8.self)
      let key = text.lowercased()
      guard var use = seen[key] else {
        seen[key] = Use(place: place)
        continue
      }
      guard !use.isTold, use.place != place else { continue }
      use.isTold = true
      seen[key] = use
      // That it says nothing has been told.
      guard !vague.contains(VagueWords.key(words)) else { continue }
      findings.append(.sameLinkText(text, page.source, at: places.text(of: link)))
    }
    return findings
  }

  private struct Use {
    let place: Destination
    var isTold = false
  }

  /// Where a link leads, whatever the part of the page.
  private enum Destination: Hashable {
    case page(PageID)
    case asset(Int)
    case address([UInt8])

    init?(_ target: LinkTarget) {
      switch target {
      case .page(let id, _): self = .page(id)
      case .asset(let index): self = .asset(index)
      case .external(let address):
        // `http://www.voorbeeld.nl` and `https://voorbeeld.nl/` are one site.
        var rest = Array(address.utf8)[...].prefix { $0 != 0x23 }
        for lead in ["https://", "http://", "www."] where rest.starts(with: lead.utf8) {
          rest = rest.dropFirst(lead.utf8.count)
        }
        if rest.last == 0x2F { rest.removeLast() }
        self = .address(Array(rest))
      case .nowhere: return nil
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func sameLinkText(
    _ text: String, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "same-link-text", severity: .advice, in: source, at: range, criterion: "WCAG 2.4.9",
      message: Wording(
        nl: "De koppeling ‘\(text)’ gaat eerder op deze pagina naar een andere plek.",
        en: "Another link on this page has the text '\(text)' too, and leads elsewhere."),
      hint: Wording(
        nl: "Geef elke koppeling een eigen tekst, dan weten lezers vooraf waar ze komen.",
        en: "Give each link a text of its own, so that readers know where they come."))
  }
}
