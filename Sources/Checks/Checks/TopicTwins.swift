import Content
import Diagnostics

/// Topics that are one topic, spelt in two ways: each has a page with a part of what there is.
struct TopicTwins: Check {
  /// So many spellings of one topic are named.
  private static let mostNamed = 6

  static func findings(in site: Site) -> [Diagnostic] {
    let clusters = TopicLikeness.clusters(of: site.topics.map(\.slug))
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

  /// Where each of `topics` is named first.
  private static func firstUses(of topics: Set<Int>, in site: Site) -> [Int: Use] {
    var uses: [Int: Use] = [:]
    for page in site.pages {
      for topic in page.topics where topics.contains(topic) && uses[topic] == nil {
        let slug = site.topics[topic].slug
        guard let name = page.matter.topics.first(where: { Topic.slug(of: $0.value) == slug })
        else { continue }
        uses[topic] = Use(source: page.source, range: name.range)
      }
    }
    return uses
  }

  struct Use {
    let source: SourceFile
    let range: Range<Int>
  }

  /// `‘cliëntenraad’ (7 pagina’s, content/een.md:5)`.
  struct Spelling {
    let wording: Wording

    init(_ topic: Topic, at use: Use) {
      let count = topic.pages.count
      let line = use.source.position(at: use.range.lowerBound).line
      let place = "\(use.source.path):\(line)"
      wording = Wording(
        nl: "‘\(topic.title)’ (\(count == 1 ? "1 pagina" : "\(count) pagina’s"), \(place))",
        en: "'\(topic.title)' (\(count == 1 ? "1 page" : "\(count) pages"), \(place))")
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
