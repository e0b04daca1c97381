/// Makes small sites with links of all forms between pages at all depths.
struct RandomSite {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private var pages: [(path: String, title: String)] = []
  private var assets: [String] = []

  /// SplitMix64.
  private mutating func random(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(count))
  }

  private mutating func pick<Item>(_ items: [Item]) -> Item { items[random(items.count)] }
  private mutating func chance(_ part: Int) -> Bool { random(part) == 0 }

  private static let names = [
    "een", "Twee", "drie vier", "ideeën", "🎺", "foto's & meer", "100%", "naïef#1", "(haakjes)",
  ]
  private static let folders = [
    "", "artikelen/", "artikelen/2016/", "webinars/", "los/", "los/Diep & Ver/nog dieper/",
    "handreikingen/boek/", "cursusboeken/zo maar/deel/", "themas/", "ledengroepen/",
  ]
  private static let topics = ["geld", "Geld", "Cliëntenraad", "a/b", "C++"]

  mutating func make() -> String {
    for folder in Self.folders where !chance(4) {
      for name in Self.names.shuffledBy({ random($0) }).prefix(1 + random(3)) {
        pages.append(("\(folder)\(name)", "\(name) \(pages.count)"))
      }
      if chance(2) {
        assets.append("\(folder)\(pick(["x y", "é#1", "50%"])).\(pick(["pdf", "svg"]))")
      }
    }
    for (folder, title) in [("handreikingen/boek/", "Boek"), ("cursusboeken/zo maar/", "Zo maar")] {
      pages.append(("\(folder)index", title))
    }
    if chance(2) { pages.append(("index", "Thuis")) }
    for kind in ["artikelen", "themas", "webinars"] where chance(2) {
      pages.append(("\(kind)/index", "Lijst van \(kind)"))
    }
    if pages.count > 3, chance(2) { pages.append(("artikelen/oud", "Oud")) }
    let menu = pages.filter { !$0.path.contains { "#,[]{}&%'".contains($0) } }.prefix(4).map {
      "  - \($0.path).md\n"
    }.joined()
    var text = """
      -- content/site.yaml --
      naam: Willekeurig
      per-blad: \(1 + random(3))
      \(chance(2) ? "uitgegeven: 2016-11-30" : "")
      \(menu.isEmpty ? "" : "menu:\n\(menu)voet:\n\(menu)")

      """
    for page in pages { text += self.text(of: page) }
    for asset in assets { text += "-- content/\(asset) --\n<svg width=\"8\" height=\"6\"/>\n" }
    return text
  }

  private mutating func text(of page: (path: String, title: String)) -> String {
    let themes = pages.filter { $0.path.hasPrefix("themas/") && !$0.path.hasSuffix("index") }
    var text = "-- content/\(page.path).md --\n---\ntitel: \"\(page.title)\"\n"
    if chance(2) { text += "datum: \(2014 + random(3))-0\(1 + random(9))\n" }
    if chance(2) { text += "onderwerpen: [\"\(pick(Self.topics))\", \"\(pick(Self.topics))\"]\n" }
    if !themes.isEmpty, chance(2) { text += "themas: [\"\(pick(themes).title)\"]\n" }
    if chance(3) { text += "hoort-bij: [\"[[\(pick(pages).title)]]\"]\n" }
    if chance(4) {
      text += "oude-adressen: [\"/oud/é/\(random(1_000_000))\(pick(["/", ".html"]))\"]\n"
    }
    if page.path != "index", chance(6) {
      text += "adres: \"/eigen/\(random(1_000_000))\(pick(["/", ".html", "/a/b/"]))\"\n"
    }
    text += "---\n## Kop één\n\n"
    for _ in 0..<random(6) { text += link(from: page.path) + "\n\n" }
    if chance(4) { text += "```lijst\nsoort: \(pick(["artikel", "webinar", "thema"]))\n```\n\n" }
    return text + "### Kop twee\n\n## Kop één\n"
  }

  private mutating func link(from path: String) -> String {
    let anchor = pick(["", "", "#kop-één", "#kop-een", "#kop-een-2", "#kop-twee"])
    if !assets.isEmpty, chance(4) {
      return pick(["", "!"]) + "[stuk](<\(relative(pick(assets), from: path))>)"
    }
    let target = pick(pages)
    switch random(4) {
    case 0: return "[[\(target.title)\(anchor)]]"
    case 1: return "[[\(target.title)|tekst]]"
    case 2: return "[x](</\(encoded(target.path)).md\(anchor)>)"
    default: return "[x](<\(relative(target.path + ".md", from: path))\(anchor)>)"
    }
  }

  private func relative(_ target: String, from path: String) -> String {
    let depth = path.count { $0 == "/" }
    return String(repeating: "../", count: depth) + encoded(target)
  }

  private func encoded(_ path: String) -> String {
    path.replacing("%", with: "%25").replacing("#", with: "%23")
  }
}

extension Array {
  fileprivate func shuffledBy(_ random: (Int) -> Int) -> [Element] {
    var items = self
    for index in items.indices.dropLast() {
      items.swapAt(index, index + random(items.count - index))
    }
    return items
  }
}
