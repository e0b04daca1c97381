import Content
import Diagnostics
import Markup

/// Links whose text does not say where they lead (WCAG 2.2, 2.4.4).
///
/// Who is read to often goes through a page from link to link, and then hears ‘hier, hier, lees meer’.
struct LinkText: Check {
  static func findings(on page: Page, in site: Site) -> [Diagnostic] {
    var places = LinkPlaces(page)
    var findings: [Diagnostic] = []
    let vague = VagueWords.links[site.settings.language]
    for (link, target) in zip(page.body.links, page.targets) where !link.isImage {
      guard findings.count < Checks.most else { break }
      let inside = page.body.descendants(of: link.node)
      let words = page.body.spokenText(inside)
      if words.isEmpty {
        // Without anything between its brackets it is shown with its target’s title, or with its address.
        if inside.isEmpty {
          guard case .external(let address) = target, isAddress(Array(address.utf8)) else {
            continue
          }
          findings.append(.addressAsLinkText(page.source, at: page.body.place(of: link)))
        } else if !hasMissingAlternative(inside, page.body) {
          findings.append(.linkWithoutText(page.source, at: page.body.place(of: link)))
        }
      } else if isAddress(words) {
        findings.append(.addressAsLinkText(page.source, at: places.text(of: link)))
      } else if words.count <= 100, vague.contains(VagueWords.key(words)) {
        let text = String(decoding: words, as: UTF8.self)
        findings.append(.vagueLinkText(text, page.source, at: places.text(of: link)))
      }
    }
    return findings
  }

  /// `https://…`, and `www.` with a path; the name of a site alone, `www.voorbeeld.nl`, says where one comes.
  private static func isAddress(_ words: [UInt8]) -> Bool {
    guard !words.contains(0x20) else { return false }
    if words.starts(with: "https://".utf8) || words.starts(with: "http://".utf8) { return true }
    guard words.starts(with: "www.".utf8), let slash = words.firstIndex(of: 0x2F) else {
      return false
    }
    return slash + 1 < words.count
  }

  /// Whether the lack of a text is a picture’s, of which that is told.
  private static func hasMissingAlternative(_ range: Range<Int32>, _ body: Document) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      if body.nodes[Int(index)].kind == .image {
        if body.plainText(body.descendants(of: index)).isEmpty { return true }
        // Pictures in its description are not shown.
        index = body.nodes[Int(index)].end
      } else {
        index += 1
      }
    }
    return false
  }
}

extension Diagnostic {
  fileprivate static func vagueLinkText(
    _ text: String, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "vague-link-text", severity: .warning, in: source, at: range, criterion: "WCAG 2.4.4",
      message: Wording(
        nl: "De koppeling ‘\(text)’ zegt niet waar ze heen gaat.",
        en: "The link text '\(text)' does not say where the link leads."),
      hint: Wording(
        nl:
          "Maak een koppeling van de woorden die zeggen wat er te vinden is: [het programma van 8 mei](…).",
        en: "Make a link of the words that say what is to be found: [the programme of 8 May](…)."))
  }

  fileprivate static func addressAsLinkText(
    _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "address-as-link-text", severity: .warning, in: source, at: range,
      criterion: "WCAG 2.4.4",
      message: Wording(
        nl:
          "De tekst van deze koppeling is een webadres. Voorgelezen is dat een rij losse letters.",
        en: "The text of this link is an address. Read aloud, it is a row of letters."),
      hint: Wording(
        nl: "Zet er woorden voor: [de naam van de site of de pagina](https://…).",
        en: "Write words before it: [the name of the site or the page](https://…)."))
  }

  fileprivate static func linkWithoutText(_ source: SourceFile, at range: Range<Int>) -> Diagnostic
  {
    Diagnostic(
      id: "link-without-text", severity: .warning, in: source, at: range, criterion: "WCAG 2.4.4",
      message: Wording(
        nl: "Deze koppeling heeft geen tekst. Wie niet kan zien, hoort niet waar ze heen gaat.",
        en: "This link has no text: who cannot see does not hear where it leads."),
      hint: Wording(
        nl:
          "Zet tussen de blokhaken waar de koppeling heen gaat. Staat er een afbeelding? Beschrijf die dan.",
        en: "Put between the brackets where the link leads. When a picture is a link, describe it.")
    )
  }
}
