import Diagnostics
import Markup

/// A channel that the site's messages go to, as `kanalen` in `site.yaml` has it.
package struct Channel: Hashable, Sendable {
  package let name: String
  /// What editors may call it too: `Twitter` for X.
  package let otherNames: [String]
  /// In characters as `counting` has them; nil when there is no limit.
  package let limit: Int?
  package let counting: Counting
  /// Whether its messages go together into one newsletter.
  package let isNewsletter: Bool
  /// How many days before its date a message's text is ready, and approved, when the item says nothing.
  package let textLead: Int?
  package let approvalLead: Int?
  /// What it is called in addresses, apart from the others: `nieuwsbrief-kp`.
  package let slug: String

  /// What counts as a character.
  package enum Counting: String, Sendable, CaseIterable {
    /// UTF-16 units, as most fields in a browser count.
    case characters = "tekens"
    /// As X does: a link is 23, an emoji two.
    case x
  }
}

extension Channel {
  static func read(_ fields: inout Fields) -> [Channel] {
    var slugs = UniqueNames()
    var names: [String: String] = [:]
    var count = 0
    return fields.list("kanalen") { item in
      count += 1
      guard count <= most else {
        if count == most + 1 { item.report(.tooManyChannels(most, item.source, at: item.firstKey)) }
        item.passOver()
        return nil
      }
      let written = item.located("naam")
      let name = written.map { PlainText.line($0.value) }
      let limit = item.integer("limiet", from: 1)
      let others = item.locatedTexts("ook")
      let counting = item.located("telling")
      let kind = item.located("soort")
      let textLead = item.integer("tekst-klaar", from: 0, to: 366)
      let approvalLead = item.integer("akkoord", from: 0, to: 366)
      guard let name, !name.isEmpty else {
        if name != nil || !item.holds("naam") {
          item.report(.channelWithoutName(item.source, at: written?.range ?? item.firstKey))
        }
        return nil
      }
      // An editor who writes a name means one channel.
      for other in [written].compactMap(\.self) + others {
        let key = NameIndex.fold(PlainText.line(other.value))
        if let taken = names[key], taken != name || other == written {
          item.report(.duplicateChannel(other.value, taken, item.source, at: other.range))
        }
        if names[key] == nil { names[key] = name }
      }
      let slug = Slug.make(from: name)
      if let counting, Counting(rawValue: counting.value) == nil {
        item.report(
          .unknownChoice(
            counting.value, of: "telling", Counting.allCases.map(\.rawValue), item.source,
            at: counting.range))
      }
      if let kind, !newsletters.contains(kind.value) {
        item.report(
          .unknownChoice(
            kind.value, of: "soort", newsletters, item.source, at: kind.range))
      }
      return Channel(
        name: name, otherNames: others.map(\.value), limit: limit,
        counting: counting.flatMap { Counting(rawValue: $0.value) }
          ?? (["x", "twitter"].contains(slug) ? .x : .characters),
        isNewsletter: kind.map { newsletters.contains($0.value) }
          ?? newsletters.contains { slug.hasPrefix($0) },
        textLead: textLead, approvalLead: approvalLead,
        slug: slugs.unique(slug.isEmpty ? "kanaal" : slug))
    }
  }

  /// A period without channels of its own is on all of them.
  private static let most = 100

  private static let newsletters = ["nieuwsbrief", "newsletter"]
}
