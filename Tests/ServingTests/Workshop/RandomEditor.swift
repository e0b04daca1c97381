import Testing

/// Does to the files of a site what editors and their programs do, the same for the same seed.
struct RandomEditor {
  private let site: WrittenSite
  private var state: UInt64
  /// The pages that there are, below `content/`.
  private var pages = ["artikelen/een.md", "artikelen/twee.md"]
  private var folders = ["artikelen", "webinars", "themas", "cursusboeken/boek"]
  private var count = 0

  init(_ site: WrittenSite, seed: UInt64) throws {
    self.site = site
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    try site.write(
      WrittenSite.page("Thema", "Over een thema.", "vraag: Wat is er?\n"),
      to: "content/themas/zorg.md")
    try site.write(WrittenSite.page("Boek", "Voorwoord."), to: "content/cursusboeken/boek/index.md")
    pages += ["themas/zorg.md"]
  }

  mutating func number(_ most: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(most))
  }

  /// Once in so many times.
  mutating func chance(_ times: Int) -> Bool { number(times) == 0 }

  private mutating func one(of things: [String]) -> String { things[number(things.count)] }

  /// Does something; what, for who reads of a mistake.
  mutating func act() throws -> String {
    count += 1
    switch number(17) {
    case 0, 1, 2: return try edit(one(of: pages), isSaved: chance(2))
    case 3, 4: return try create()
    case 5: return try delete()
    case 6: return try rename()
    case 7: return try renameFolder()
    case 8: return try settings()
    case 9: return try glossary()
    case 10: return try template()
    case 11: return try picture()
    case 12: return try link()
    case 13: return try aside()
    case 14: return try mistake()
    case 15: return try book()
    default: return try mend()
    }
  }

  private mutating func text() -> String {
    var fields = ""
    if chance(3) { fields += "onderwerpen: [\(one(of: ["wonen", "werk", "werken", "Wonen"]))]\n" }
    if chance(3) { fields += "datum: 20\(10 + number(7))-0\(1 + number(9))-11\n" }
    if chance(4) { fields += "themas: [zorg]\n" }
    if chance(6) { fields += "oude-adressen: [oud/\(number(6))/]\n" }
    if chance(8) { fields += "adres: eigen/\(number(6))/\n" }
    if chance(8) { fields += "concept: ja\n" }
    if chance(9) { fields += "editie: trainer\n" }
    var body = "Tekst \(count) over de raad.\n"
    if chance(2) { body += "\nZie [een pagina](/\(one(of: pages))).\n" }
    if chance(3) { body += "\n### Kop \(count)\n" }
    if chance(4) { body += "\n![](/beeld.png)\n" }
    if chance(5) { body += "\n> [!trainer]\n> Alleen \(count).\n" }
    if chance(5) { body += "\n```lijst\nsoort: artikel\n```\n" }
    return WrittenSite.page("Titel \(number(30))", body, fields)
  }

  private mutating func edit(_ page: String, isSaved: Bool) throws -> String {
    if isSaved {
      try site.save(text(), to: "content/\(page)")
    } else {
      try site.write(text(), to: "content/\(page)")
    }
    return "edit \(page)"
  }

  private mutating func create() throws -> String {
    if chance(3) {
      let parent = one(of: folders + ["los"])
      folders.append("\(parent == "cursusboeken/boek" ? "artikelen" : parent)/map-\(count)")
    }
    let page = "\(one(of: folders))/pagina-\(count).md"
    pages.append(page)
    return try edit(page, isSaved: false)
  }

  private mutating func delete() throws -> String {
    guard pages.count > 3 else { return "nothing" }
    let page = pages.remove(at: number(pages.count))
    site.remove("content/\(page)")
    return "delete \(page)"
  }

  private mutating func rename() throws -> String {
    let place = number(pages.count)
    let old = pages[place]
    guard site.exists("content/\(old)"), !old.hasPrefix("themas") else { return "nothing" }
    let folder = old.split(separator: "/").dropLast().joined(separator: "/")
    pages[place] = "\(folder)/anders-\(count).md"
    try site.move("content/\(old)", to: "content/\(pages[place])")
    return "rename \(old) to \(pages[place])"
  }

  private mutating func renameFolder() throws -> String {
    let old = one(of: folders)
    guard site.exists("content/\(old)"), old.contains("map-") else { return "nothing" }
    let new = "los-\(count)"
    try site.move("content/\(old)", to: "content/\(new)")
    func moved(_ path: String) -> String {
      path == old || path.hasPrefix(old + "/") ? new + path.dropFirst(old.count) : path
    }
    pages = pages.map(moved)
    folders = folders.map(moved)
    return "rename folder \(old) to \(new)"
  }

  private mutating func settings() throws -> String {
    let lists = chance(2) ? "bladzijden-per-lijst: 2\n" : ""
    try site.save(
      "naam: Naam \(number(4))\nadres: https://voorbeeld.nl/\n\(lists)", to: "content/site.yaml")
    return "settings"
  }

  private mutating func glossary() throws -> String {
    let term = one(of: ["raad", "tekst", "kop"])
    try site.save("- term: \(term)\n  uitleg: Iets \(count).\n", to: "content/begrippen.yaml")
    return "glossary"
  }

  private mutating func template() throws -> String {
    let name = "themes/standaard/templates/artikel.html"
    if chance(3), site.exists(name) {
      site.remove("themes/standaard")
      return "remove theme"
    }
    try site.write("<p>\(count) {{title}}</p>{{{body}}}\n", to: name)
    return "template"
  }

  private mutating func picture() throws -> String {
    if chance(3), site.exists("content/beeld.png") {
      site.remove("content/beeld.png")
      return "remove picture"
    }
    try site.save(String(repeating: "x", count: 1 + number(9)), to: "content/beeld.png")
    return "picture"
  }

  private mutating func link() throws -> String {
    let name = "content/artikelen/koppeling.md"
    if site.exists(name) {
      site.remove(name)
      return "remove link"
    }
    let page = one(of: pages)
    try site.link(name, to: chance(4) ? "nergens.md" : "../\(page)")
    return "link to \(page)"
  }

  private mutating func aside() throws -> String {
    let name = "content/artikelen/" + one(of: ["een.md~", ".#een.md", "4913", ".een.md.swp"])
    try site.write("x", to: name)
    if chance(2) || name.hasSuffix("4913") { site.remove(name) }
    return "aside \(name)"
  }

  private mutating func mistake() throws -> String {
    let page = one(of: pages)
    try site.save("---\ntitel: [\n---\nX\n", to: "content/\(page)")
    return "mistake in \(page)"
  }

  private mutating func book() throws -> String {
    try site.save("titel: Boek \(count)\n", to: "content/cursusboeken/boek/boek.yaml")
    return "book"
  }

  /// Writes all pages anew, so that no mistake stays for ever.
  private mutating func mend() throws -> String {
    for page in pages { try site.save(WrittenSite.page("Goed", "Goed."), to: "content/\(page)") }
    return "mend"
  }
}
