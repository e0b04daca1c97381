/// Mustache in the simplest way: reads the template anew for each item and looks every name up while
/// rendering. What it makes is compared with what the compiled templates make.
struct ReferenceMustache {
  indirect enum Value {
    case text(String)
    case html(String)
    case flag(Bool)
    case list([[String: Value]])
    case view([String: Value]?)

    /// What a section over the value has as contexts; nil for the same context as around it.
    var isEmpty: Bool {
      switch self {
      case .text(let text), .html(let text): text.isEmpty
      case .flag(let flag): !flag
      case .list(let items): items.isEmpty
      case .view(let view): view == nil
      }
    }
  }

  let partials: [String: String]

  func render(_ template: String, _ view: [String: Value]) -> String {
    render(Self.withoutTagLines(template), [view], current: nil)
  }

  /// Takes lines with one tag out, line by line: leaves the tag, drops the rest.
  static func withoutTagLines(_ template: String) -> String {
    var result = ""
    var rest = template[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: "\n").map { rest.index(after: $0) } ?? rest.endIndex
      let line = rest[..<end]
      rest = rest[end...]
      let trimmed = line.split(separator: "\n").joined().split(separator: " ").joined(
        separator: " ")
      let isOneTag =
        trimmed.hasPrefix("{{") && trimmed.hasSuffix("}}")
        && trimmed.filter { $0 == "{" }.count == 2
        && "#^/>!".contains(trimmed.dropFirst(2).first ?? " ")
      result += isOneTag ? trimmed : String(line)
    }
    return result
  }

  private func render(_ template: String, _ views: [[String: Value]], current: Value?) -> String {
    var result = ""
    var rest = template[...]
    while let open = rest.firstRange(of: "{{") {
      result += rest[..<open.lowerBound]
      rest = rest[open.upperBound...]
      let isTriple = rest.first == "{"
      guard let close = rest.firstRange(of: isTriple ? "}}}" : "}}") else { return result }
      let content = String(rest[..<close.lowerBound].drop { $0 == "{" })
      rest = rest[close.upperBound...]
      let name = String(content.drop { "#^>&".contains($0) }.filter { $0 != " " })
      switch content.first {
      case "!": break
      case ">":
        result += render(
          Self.withoutTagLines(partials[name] ?? ""), views, current: current)
      case "#", "^":
        let inside = Self.takeSection(name, from: &rest)
        result += section(
          inside, find(name, views, current), inverted: content.first == "^", views, current)
      default:
        switch find(name, views, current) {
        case .text(let text): result += Self.escape(text)
        case .html(let html): result += html
        default: result += "?"
        }
      }
    }
    return result + rest
  }

  private func section(
    _ inside: String, _ value: Value?, inverted: Bool, _ views: [[String: Value]], _ current: Value?
  ) -> String {
    guard let value, value.isEmpty == inverted else { return "" }
    if inverted { return render(inside, views, current: current) }
    switch value {
    case .flag: return render(inside, views, current: current)
    case .text, .html: return render(inside, views, current: value)
    case .list(let items):
      return items.map { render(inside, views + [$0], current: nil) }.joined()
    case .view(let view): return render(inside, views + [view ?? [:]], current: nil)
    }
  }

  private func find(_ name: String, _ views: [[String: Value]], _ current: Value?) -> Value? {
    if name == "." { return current }
    let parts = name.split(separator: ".").map(String.init)
    guard var value = views.reversed().lazy.compactMap({ $0[parts[0]] }).first else { return nil }
    for part in parts.dropFirst() {
      guard case .view(let view) = value else { return nil }
      // In a view that is missing, everything is empty.
      guard let view else { return .text("") }
      guard let inner = view[part] else { return nil }
      value = inner
    }
    return value
  }

  /// What is before the closing tag that belongs to a section that was just opened.
  private static func takeSection(_ name: String, from rest: inout Substring) -> String {
    var depth = 1
    var inside = ""
    while depth > 0, let open = rest.firstRange(of: "{{"),
      let close = rest[open.upperBound...].firstRange(of: "}}")
    {
      let sign = rest[open.upperBound...].first
      if sign == "#" || sign == "^" { depth += 1 }
      if sign == "/" { depth -= 1 }
      inside += depth == 0 ? rest[..<open.lowerBound] : rest[..<close.upperBound]
      rest = rest[close.upperBound...]
    }
    return inside
  }

  private static func escape(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
  }
}
