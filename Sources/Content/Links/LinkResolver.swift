import Diagnostics
import Markup

/// Finds out what the links of one page point at.
struct LinkResolver {
  let names: NameIndex
  let drafts: [Draft]
  let assets: [Asset]

  private(set) var diagnostics: [Diagnostic] = []

  init(names: NameIndex, drafts: [Draft], assets: [Asset]) {
    self.names = names
    self.drafts = drafts
    self.assets = assets
  }

  /// One target for each of the page's links, in their order.
  mutating func targets(of page: PageID) -> [LinkTarget] {
    let draft = drafts[page.index]
    return draft.body.links.map { link in
      let destination = draft.body.destination(of: link)
      var range = link.source.range
      if range.isEmpty { range = draft.body.nodes[Int(link.node)].source.range }
      let written = Written(
        destination: destination, source: draft.source, range: range, page: page, path: draft.path,
        isImage: link.isImage)
      return link.form == .wiki ? wikiTarget(written) : target(written)
    }
  }

  /// What a link in the front matter points at: `[[Titel]]`, a path, or a title.
  mutating func target(of text: Located<String>, on page: PageID) -> LinkTarget {
    let draft = drafts[page.index]
    var destination = text.value
    let isWiki = destination.hasPrefix("[[") && destination.hasSuffix("]]")
    if isWiki { destination = String(destination.dropFirst(2).dropLast(2).prefix { $0 != "|" }) }
    let written = Written(
      destination: destination, source: draft.source, range: text.range, page: page,
      path: draft.path, isImage: false)
    let looksLikePath = destination.contains("/") || destination.contains(".")
    // A title may have a slash or a dot in it too.
    let isTitle = !destination.hasSuffix(".md") && !names.pages(named: destination).isEmpty
    return isWiki || !looksLikePath || isTitle ? wikiTarget(written) : target(written)
  }

  /// A link as it stands in a text.
  struct Written {
    let destination: String
    let source: SourceFile
    let range: Range<Int>
    let page: PageID
    let path: PagePath
    let isImage: Bool
  }

  private mutating func fail(_ diagnostic: Diagnostic) -> LinkTarget {
    diagnostics.append(diagnostic)
    return .nowhere
  }

  // MARK: - Paths

  private mutating func target(_ link: Written) -> LinkTarget {
    let destination = link.destination
    if destination.isEmpty { return fail(.emptyLink(link)) }
    if let scheme = Self.scheme(of: destination) {
      if Self.safeSchemes.contains(scheme) {
        if link.isImage { diagnostics.append(.imageElsewhere(link)) }
        return .external(destination)
      }
      // `C:\Users\…` is where the file lies on the editor's own computer.
      let isLocal = scheme == "file" || scheme.utf8.count == 1
      return fail(isLocal ? .localFile(link) : .unsafeLink(scheme, link))
    }
    if destination.hasPrefix("//") { return .external(destination) }
    let (path, anchor) = Self.split(destination)
    if path.isEmpty { return self.anchor(anchor, on: link.page, link) }
    guard !path.utf8.contains(0x5C) else { return fail(.backslash(link, names)) }
    guard let full = Self.resolve(path, from: link.path.folder) else {
      return fail(.outsideContent(link))
    }
    if let page = page(at: full) {
      if link.isImage { return fail(.pageAsImage(link)) }
      return self.anchor(anchor, on: page, link)
    }
    if let asset = names.asset(full) { return .asset(asset) }
    if let hidden = names.unpublished(at: full) { return fail(.linkToDraft(hidden, link)) }
    if let right = names.differingInCase(from: full) { return fail(.wrongCase(right, link)) }
    let isPage = full.hasSuffix(".md") || full.split(separator: "/").last?.contains(".") != true
    return fail(.brokenLink(full, isPage: isPage, names, link))
  }

  /// `een.md`, and as other tools write it `een`, `map/` and `map`.
  private func page(at path: String) -> PageID? {
    if path.hasSuffix(".md") { return names.page(String(path.dropLast(3))) }
    let bare = path.hasSuffix("/") ? String(path.dropLast()) : path
    if bare.isEmpty { return names.page("index") }
    return names.page(bare) ?? names.page(bare + "/index") ?? names.page(bare + "/_index")
  }

  private mutating func anchor(_ anchor: String?, on page: PageID, _ link: Written) -> LinkTarget {
    guard let anchor, !anchor.isEmpty else { return .page(page, anchor: nil) }
    let headings = drafts[page.index].body.headings
    if headings.contains(where: { $0.id == anchor }) { return .page(page, anchor: anchor) }
    let slug = Slug.make(from: anchor)
    if headings.contains(where: { $0.id == slug }) { return .page(page, anchor: slug) }
    return fail(.brokenAnchor(anchor, of: drafts[page.index], link))
  }

  // MARK: - Wiki links

  private mutating func wikiTarget(_ link: Written) -> LinkTarget {
    let (name, anchor) = splitWiki(link.destination)
    if name.isEmpty { return self.anchor(anchor, on: link.page, link) }
    if !link.isImage {
      let pages = names.pages(named: name)
      if pages.count == 1 { return self.anchor(anchor, on: pages[0], link) }
      if pages.count > 1 {
        return fail(.ambiguousLink(name, pages.map { drafts[$0.index].path.file }.sorted(), link))
      }
      // Obsidian writes a path where a name alone is not enough.
      let path = name.hasPrefix("/") ? String(name.dropFirst()) : name
      if name.contains("/"), let page = page(at: path) {
        return self.anchor(anchor, on: page, link)
      }
    }
    let files = names.assets(named: name)
    if files.count == 1 { return .asset(files[0]) }
    if files.count > 1 {
      return fail(.ambiguousLink(name, files.map { assets[$0].path }.sorted(), link))
    }
    if let asset = names.asset(name) { return .asset(asset) }
    if let hidden = names.unpublished(named: name) { return fail(.linkToDraft(hidden, link)) }
    return fail(.brokenWikiLink(name, names, link))
  }

  // MARK: - Parts of an address

  private static let safeSchemes: Set<String> = ["http", "https", "mailto", "tel"]

  /// RFC 3986, section 3.1, in lower case.
  private static func scheme(of destination: String) -> String? {
    let scheme = destination.utf8.prefix { byte in
      switch byte {
      case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2B, 0x2D, 0x2E: true
      default: false
      }
    }
    guard let first = scheme.first, first >= 0x41, scheme.endIndex < destination.utf8.endIndex,
      destination.utf8[scheme.endIndex] == 0x3A
    else { return nil }
    return String(scheme)?.lowercased()
  }

  private static func split(_ destination: String) -> (path: String, anchor: String?) {
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts[0].prefix { $0 != "?" }
    return (
      percentDecoded(String(path)), parts.count > 1 ? percentDecoded(String(parts[1])) : nil
    )
  }

  /// At the first `#`, unless a title or a file name has one itself.
  private func splitWiki(_ destination: String) -> (name: String, anchor: String?) {
    guard let first = destination.firstIndex(of: "#"), let last = destination.lastIndex(of: "#")
    else { return (destination, nil) }
    if !names.pages(named: destination).isEmpty { return (destination, nil) }
    let isLast = last != first && !names.pages(named: String(destination[..<last])).isEmpty
    let place = isLast ? last : first
    return (String(destination[..<place]), String(destination[destination.index(after: place)...]))
  }

  private static func percentDecoded(_ text: String) -> String {
    guard text.utf8.contains(0x25) else { return text }
    var bytes: [UInt8] = []
    let source = Array(text.utf8)
    var index = 0
    while index < source.count {
      if source[index] == 0x25, index + 2 < source.count,
        let high = hexadecimal(source[index + 1]), let low = hexadecimal(source[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  /// `path` below `content/`; nil when it leads out of it.
  private static func resolve(_ path: String, from folder: String) -> String? {
    let full = path.hasPrefix("/") ? String(path.dropFirst()) : folder + path
    var parts: [Substring] = []
    for part in full.split(separator: "/") {
      if part == "." { continue }
      if part == ".." {
        if parts.popLast() == nil { return nil }
      } else {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/") + (full.hasSuffix("/") && !parts.isEmpty ? "/" : "")
  }
}
