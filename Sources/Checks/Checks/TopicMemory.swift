import Content
import Diagnostics

/// What was found out of the topics of a site: which are alike, and which pages spell one in another way.
struct TopicMemory: Sendable {
  /// Topics that are alike, as places in `Site.topics`.
  private(set) var clusters: [[Int]] = []
  /// The places of pages that spell a topic in another way than readers see.
  private(set) var respelled: [Int] = []
  private var names: [Name] = []
  private var pages: [Page] = []

  private struct Name: Equatable, Sendable {
    let title: String
    let slug: String
  }

  /// Finds out what is not known yet.
  mutating func renew(for site: Site) {
    let names = site.topics.map { Name(title: $0.title, slug: $0.slug) }
    if names != self.names {
      if names.map(\.slug) != self.names.map(\.slug) {
        clusters = TopicLikeness.clusters(of: names.map(\.slug))
      }
      self.names = names
      pages = []
    }
    if pages.count != site.pages.count {
      respelled = site.pages.indices.filter {
        !TopicTwins.respelled(on: site.pages[$0], in: site).isEmpty
      }
    } else {
      var changed: [Int: Bool] = [:]
      for (index, page) in site.pages.enumerated() {
        let old = pages[index]
        if page === old || (page.source == old.source && page.topics == old.topics) { continue }
        changed[index] = !TopicTwins.respelled(on: page, in: site).isEmpty
      }
      if !changed.isEmpty {
        respelled.removeAll { changed[$0] != nil }
        respelled += changed.filter(\.value).map(\.key)
        respelled.sort()
      }
    }
    pages = site.pages
  }
}
