import Diagnostics
import Markup

@testable import Content

/// All that a site is, line by line, so that two can be compared. Drafts are told apart by identity.
struct SiteDescription {
  private(set) var lines: [String] = []

  init(of site: Site) { add(site, at: "site") }

  /// Where two sites differ first; nil when they do not.
  func difference(from other: SiteDescription) -> String? {
    for (mine, others) in zip(lines, other.lines) where mine != others {
      return "\(mine) ≠ \(others)"
    }
    return lines.count == other.lines.count ? nil : "\(lines.count) ≠ \(other.lines.count) lines"
  }

  private mutating func add(_ value: Any, at place: String) {
    switch value {
    case let text as String: lines.append("\(place) = \(text)")
    case let number as Int: lines.append("\(place) = \(number)")
    case let page as PageID: lines.append("\(place) = page \(page.index)")
    case let draft as Draft: lines.append("\(place) = \(ObjectIdentifier(draft)) \(draft.path)")
    case let source as SourceFile:
      lines.append("\(place) = \(source.path) \(source.bytes.hashValue)")
    case let body as Document: lines.append("\(place) = text \(body.hashValue)")
    case let glossary as Glossary: add(glossary.source, at: place)
    case let rules as LanguageRules: lines.append("\(place) = \(rules)")
    case let kinds as Kinds: lines.append("\(place) = \(kinds.names)")
    case let page as Page: add(page: page, at: place)
    default: addParts(of: value, at: place)
    }
  }

  private mutating func add(page: Page, at place: String) {
    for child in Mirror(reflecting: page).children {
      switch child.label {
      // What its draft says.
      case "matter", "kind", "blocks": continue
      default: add(child.value, at: "\(place).\(child.label ?? "")")
      }
    }
  }

  private mutating func addParts(of value: Any, at place: String) {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .set, .dictionary:
      let parts = mirror.children.map { child in
        var part = SiteDescription()
        part.add(child.value, at: "")
        return part.lines.joined(separator: "; ")
      }
      lines.append("\(place) = \(parts.count) {\(parts.sorted().joined(separator: " | "))}")
    case .collection:
      lines.append("\(place) = \(mirror.children.count)")
      for (index, child) in mirror.children.enumerated() {
        add(child.value, at: "\(place)[\(index)]")
      }
    case nil: lines.append("\(place) = \(value)")
    default:
      if mirror.children.isEmpty { lines.append("\(place) = \(value)") }
      for child in mirror.children { add(child.value, at: "\(place).\(child.label ?? "")") }
    }
  }

  private init() {}
}
