import Content

/// Where the terms of the glossary stand: the page of all of them, and each on it.
struct GlossaryPlaces: Sendable {
  /// Of the page of all terms; nil for a site without a glossary, and for one whose pages have
  /// none of its terms.
  let page: Address?
  /// By entry of the glossary.
  private let anchors: [String]

  init(of site: Site, _ addresses: Addresses) {
    let entries = site.glossary.entries
    let head = site.heads[Glossary.name]
    page =
      if entries.isEmpty {
        nil
      } else if let head {
        addresses.page(head)
      } else if entries.indices.contains(where: site.glossaryUse.isShown) {
        Address(addresses.words.glossary + "/")
      } else {
        nil
      }
    // The introduction on that page may have a heading of the same name.
    let taken = Set(head.map { site[$0].body.anchors } ?? [])
    anchors = entries.map { taken.contains($0.slug) ? "_" + $0.slug : $0.slug }
  }

  func anchor(of entry: Int) -> String { anchors[entry] }
}

extension Scene {
  /// A term on the page of all terms; nil for an address without a glossary.
  func link(term entry: Int) -> SiteLink? {
    context.glossary.page.map { page in
      SiteLink(
        root: root, path: links.path(to: page) + "#" + context.glossary.anchor(of: entry))
    }
  }

  /// The page of all terms; empty when there is none.
  var glossaryURL: String { context.glossary.page.map { url($0) } ?? "" }
}
