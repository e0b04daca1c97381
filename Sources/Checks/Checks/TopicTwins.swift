import Content
import Diagnostics

/// Topics that are one topic, spelt in two ways: each has a page with a part of what there is.
struct TopicTwins: Check {
  /// So many spellings of one topic are named.
  private static let mostNamed = 6

  static func findings(in site: Site) -> [Diagnostic] {
    var memory = TopicMemory()
    return findings(in: site, remembering: &memory)
  }

  /// The same, with what was found out the last time.
  static func findings(in site: Site, remembering memory: inout TopicMemory) -> [Diagnostic] {
    memory.renew(for: site)
    return twins(memory.clusters, in: site) + respellings(memory.respelled, in: site)
  }

  /// Topics with a page each.
  private static func twins(_ clusters: [[Int]], in site: Site) -> [Diagnostic] {
    guard !clusters.isEmpty else { return [] }
    let uses = firstUses(of: Set(clusters.joined()), in: site)
    return clusters.compactMap { cluster in
      // The most used is the one to keep; of equals the first.
      let sorted = cluster.sorted {
        (-site.topics[$0].pages.count, $0) < (-site.topics[$1].pages.count, $1)
      }
      guard let kept = sorted.first, let place = uses[sorted[1]] else { return nil }
      let all = sorted.dropFirst().prefix(mostNamed) + [kept]
      let spellings = all.compactMap { topic in
        uses[topic].map { Spelling(site.topics[topic], at: $0) }
      }
      return .topicTwins(spellings, keeping: site.topics[kept].title, place)
    }
  }

  /// The topics of a page that it spells in another way than readers see.
  static func respelled(on page: Page, in site: Site) -> [(topic: Int, name: Located<String>)] {
    var respelled: [(topic: Int, name: Located<String>)] = []
    for (place, topic) in page.topics.enumerated() {
      let title = site.topics[topic].title
      guard let name = name(ofTopicAt: place, on: page, in: site), name.value != title,
        // How a word starts depends on where it stands.
        name.value.lowercased() != title.lowercased()
      else { continue }
      respelled.append((topic, name))
    }
    return respelled
  }

  /// Spellings that come to one page, but of which readers see the first only: `clientenraad`.
  private static func respellings(_ pages: [Int], in site: Site) -> [Diagnostic] {
    var others: [Int: [String: Respelling]] = [:]
    for index in pages {
      let page = site.pages[index]
      for (topic, name) in respelled(on: page, in: site) {
        others[topic, default: [:]][
          name.value.lowercased(),
          default: Respelling(name: name.value, use: Use(source: page.source, range: name.range))
        ].count += 1
      }
    }
    let uses = firstUses(of: Set(others.keys), in: site)
    return others.flatMap { topic, spellings -> [Diagnostic] in
      guard let first = uses[topic] else { return [] }
      let kept = site.topics[topic]
      let rest = spellings.values.reduce(0) { $0 + $1.count }
      return spellings.values.map { other in
        let both = [
          Spelling(other.name, pages: other.count, at: other.use),
          Spelling(kept.title, pages: max(1, kept.pages.count - rest), at: first),
        ]
        return .topicTwins(both, keeping: kept.title, other.use)
      }
    }
  }

  private struct Respelling {
    let name: String
    let use: Use
    var count = 0
  }

  /// Where each of `topics` is named first.
  private static func firstUses(of topics: Set<Int>, in site: Site) -> [Int: Use] {
    var uses: [Int: Use] = [:]
    for page in site.pages {
      for (place, topic) in page.topics.enumerated()
      where topics.contains(topic) && uses[topic] == nil {
        guard let name = name(ofTopicAt: place, on: page, in: site) else { continue }
        uses[topic] = Use(source: page.source, range: name.range)
      }
    }
    return uses
  }

  /// What a page itself calls one of its topics.
  private static func name(
    ofTopicAt place: Int, on page: Page, in site: Site
  ) -> Located<String>? {
    let names = page.matter.topics
    // A page that names one twice, or something that is no topic, has fewer topics than names.
    if names.count == page.topics.count { return names[place] }
    let slug = site.topics[page.topics[place]].slug
    return names.first { Topic.slug(of: $0.value) == slug }
  }

  struct Use {
    let source: SourceFile
    let range: Range<Int>
  }

  /// `‘cliëntenraad’ (7 pagina’s, content/een.md:5)`.
  struct Spelling {
    let wording: Wording

    init(_ topic: Topic, at use: Use) {
      self.init(topic.title, pages: topic.pages.count, at: use)
    }

    init(_ name: String, pages count: Int, at use: Use) {
      let line = use.source.position(at: use.range.lowerBound).line
      let place = "\(use.source.path):\(line)"
      wording = Wording(
        nl: "‘\(name)’ (\(count == 1 ? "1 pagina" : "\(count) pagina’s"), \(place))",
        en: "'\(name)' (\(count == 1 ? "1 page" : "\(count) pages"), \(place))")
    }
  }
}

extension Diagnostic {
  static func topicTwins(
    _ spellings: [TopicTwins.Spelling], keeping title: String, _ use: TopicTwins.Use
  ) -> Diagnostic {
    func list(_ names: [String], _ and: String) -> String {
      names.dropLast().joined(separator: ", ") + " \(and) " + (names.last ?? "")
    }
    let nl = list(spellings.map(\.wording.nl), "en")
    let en = list(spellings.map(\.wording.en), "and")
    return Diagnostic(
      id: "topic-twins", severity: .warning, in: use.source, at: use.range,
      message: Wording(
        nl: "Deze onderwerpen lijken hetzelfde: \(nl).", en: "These topics look the same: \(en)."),
      hint: Wording(
        nl: "Schrijf overal ‘\(title)’; dan staan die pagina’s bij elkaar.",
        en: "Write '\(title)' everywhere; then those pages stand together."))
  }
}
