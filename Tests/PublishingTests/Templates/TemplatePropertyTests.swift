import Testing

@testable import Publishing

struct TemplatePropertyTests {
  @Test func rendersRandomTemplatesAsTheReferenceDoes() {
    var random = SeededRandom(state: 20_260_101)
    var shown = 0
    for round in 0..<1000 {
      var maker = TemplateMaker(random: random)
      let partials = ["p": maker.template(in: [.tree]), "q": maker.template(in: [.leaf, .tree])]
      maker.partials = ["p": .tree, "q": .leaf]
      let template = maker.template(in: [.tree])
      let tree = maker.tree(depth: 3)
      random = maker.random
      let expected = ReferenceMustache(partials: partials).render(template, tree.values)
      let actual = renderedTemplate(template, tree, partials: partials)
      #expect(actual == expected, "round \(round): \(template) \(partials)")
      if actual != expected { return }
      shown += actual.utf8.count
    }
    // Templates that show nothing would prove nothing.
    #expect(shown > 30_000)
  }
}

/// Numbers that are the same in each run.
private struct SeededRandom {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  mutating func one<Element>(of elements: [Element]) -> Element { elements[below(elements.count)] }
}

/// Writes templates in which every name is known, and trees to fill them with.
private struct TemplateMaker {
  enum View { case tree, leaf }

  var random: SeededRandom
  var partials: [String: View] = [:]

  mutating func template(in views: [View]) -> String {
    pieces(in: views, current: nil, depth: 0)
  }

  private mutating func pieces(in views: [View], current: String?, depth: Int) -> String {
    (0..<1 + random.below(5)).map { _ in piece(in: views, current: current, depth: depth) }.joined()
  }

  private mutating func piece(in views: [View], current: String?, depth: Int) -> String {
    let isTree = views.contains { $0 == .tree }
    switch random.below(depth > 4 ? 6 : 14) {
    case 0, 1:
      return random.one(of: ["\n", " ", "a", "<b>\n", "  \n", "é", "{ ", " } ", " } { \n"])
    case 2: return random.one(of: ["{{! x }}", "\n{{! y }}\n", " {{!z}} \n"])
    case 3: return variable(in: views, isTree: isTree)
    case 4: return isTree ? random.one(of: ["{{{body}}}", "{{&inner.body}}", "{{{ body }}}"]) : "-"
    case 5: return current.map { $0 == "body" ? "{{{.}}}" : "{{.}}" } ?? "."
    case 6:
      guard let partial = partials.keys.sorted().randomly(&random) else { return "" }
      // `p` needs a tree around it, `q` a leaf in a tree.
      guard partials[partial] == .tree ? isTree : views.contains(.leaf) && isTree else { return "" }
      return random.one(of: ["{{> \(partial)}}", "\n {{>\(partial)}} \n"])
    default: return section(in: views, current: current, isTree: isTree, depth: depth)
    }
  }

  private mutating func variable(in views: [View], isTree: Bool) -> String {
    var names = views.contains { $0 == .leaf } ? ["name", "label"] : []
    if isTree {
      names += ["title", "summary", "leaf.name", "inner.leaf.label", "inner.inner.title"]
    }
    return "{{\(random.one(of: names))}}"
  }

  private mutating func section(
    in views: [View], current: String?, isTree: Bool, depth: Int
  ) -> String {
    var names = views.contains { $0 == .leaf } ? ["name", "label"] : []
    if isTree {
      names += [
        "title", "body", "pilot", "leaf", "leaves", "items", "inner", "leaf.name", "inner.leaves",
        "inner.inner", "inner.pilot", "inner.body",
      ]
    }
    let name = random.one(of: names)
    let isInverted = random.below(4) == 0
    var (inner, current) = (views, current)
    if !isInverted {
      switch name.split(separator: ".").last {
      case "leaf", "leaves": (inner, current) = ([.leaf] + views, nil)
      case "items", "inner": (inner, current) = ([.tree] + views, nil)
      case "body": current = "body"
      case "pilot": break
      default: current = "title"
      }
    }
    let content = pieces(in: inner, current: current, depth: depth + 1)
    let (before, after) = random.one(of: [("", ""), ("\n", "\n"), ("\n  ", " \n"), (" ", "")])
    let sign = isInverted ? "^" : "#"
    return "\(before){{\(sign)\(name)}}\(after)\(content)\(before){{/\(name)}}\(after)"
  }

  mutating func tree(depth: Int) -> TreeView {
    let count = depth == 0 ? 0 : random.below(3)
    return TreeView(
      title: text(), summary: text(), body: random.one(of: ["", "<p>&</p>"]),
      pilot: random.below(2) == 0, leaf: random.below(2) == 0 ? leaf() : nil,
      leaves: (0..<random.below(3)).map { _ in leaf() },
      items: (0..<count).map { _ in tree(depth: depth - 1) },
      inner: depth > 0 && random.below(3) > 0 ? [tree(depth: depth - 1)] : [])
  }

  private mutating func leaf() -> LeafView { LeafView(name: text(), label: text()) }

  private mutating func text() -> String {
    random.one(of: ["", "x", "Jan & Piet", "<é>", "\"'", "{{title}}", "een wat langere tekst"])
  }
}

extension Array {
  fileprivate func randomly(_ random: inout SeededRandom) -> Element? {
    isEmpty ? nil : random.one(of: self)
  }
}

extension TreeView {
  var values: [String: ReferenceMustache.Value] {
    [
      "root": .text(root), "title": .text(title), "summary": .text(summary), "body": .html(body),
      "pilot": .flag(pilot), "leaf": .view(leaf?.values), "leaves": .list(leaves.map(\.values)),
      "items": .list(items.map(\.values)), "inner": .view(inner.first?.values),
    ]
  }
}

extension LeafView {
  var values: [String: ReferenceMustache.Value] { ["name": .text(name), "label": .text(label)] }
}
