import Markup

/// Wiki links as Obsidian writes them.
extension LinkResolver {
  /// All pages that a wiki link can mean: by name, or by a path from the root, from here, or from any
  /// folder, as much of it as Obsidian needs to tell pages apart.
  mutating func pages(named name: String, from folder: String) -> [PageID] {
    let byName = pages(called: name)
    guard byName.isEmpty, name.contains("/") else { return byName }
    guard let path = Self.wikiPath(name, from: folder) else { return [] }
    if let page = page(at: path) { return [page] }
    let bare = path.hasSuffix(".md") ? String(path.dropLast(3)) : path
    let ending = "/" + NameIndex.fold(bare)
    let file = bare.split(separator: "/").last.map(String.init) ?? bare
    return names.pages(inFile: file).filter { page in
      let path = drafts[page.index].path
      let whole = path.isIndex ? String(path.folder.dropLast()) : path.description
      return ("/" + NameIndex.fold(whole)).hasSuffix(ending)
    }
  }

  /// What stands behind the `#`: a heading, the path of one through those above it (`Kop#Onder`), or a
  /// block (`^naam`), which Trompet does not know.
  mutating func wikiAnchor(_ anchor: String?, on page: PageID, _ link: Written) -> LinkTarget {
    guard let anchor else { return .page(page, anchor: nil) }
    if anchor.hasPrefix("^") {
      addForeign(.blockReference, link)
      return .page(page, anchor: nil)
    }
    if anchor.contains("#"), let last = anchor.split(separator: "#").last.map(String.init) {
      let slug = Slug.make(from: last)
      seek(headingsOn: page)
      if hasAnchor(slug, on: page) { return .page(page, anchor: slug) }
    }
    return self.anchor(anchor, on: page, link)
  }

  /// `name` below `content/`; nil when it leads out of it.
  static func wikiPath(_ name: String, from folder: String) -> String? {
    if name.hasPrefix("./") || name.hasPrefix("../") { return resolve(name, from: folder) }
    return name.hasPrefix("/") ? String(name.dropFirst()) : name
  }
}

extension NameIndex {
  /// The files that a wiki link can mean: by name, or by a path as for pages.
  func assets(named name: String, in assets: [Asset], from folder: String) -> [Int] {
    let byName = self.assets(named: name)
    guard byName.isEmpty, name.contains("/"),
      let path = LinkResolver.wikiPath(name, from: folder)
    else { return byName }
    if let asset = asset(path) { return [asset] }
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let ending = "/" + Self.fold(path)
    return self.assets(named: file).filter { ("/" + Self.fold(assets[$0].path)).hasSuffix(ending) }
  }
}
