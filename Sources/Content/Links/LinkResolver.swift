import Diagnostics
import Markup

/// Finds out what the links of one page point at.
struct LinkResolver {
  let names: NameIndex
  let drafts: [Draft]
  let assets: [Asset]
  /// The places of terms on the page that heads the glossary.
  private let terms: Set<String>

  /// What was found out about the links of the page at hand.
  private var findings = Findings()
  /// What they were looked for by: hashes of folded names, and pages with headings.
  private var namesSought: [Int] = []
  private var headingsSought: [PageID] = []
  /// The ids on pages with many of them.
  private var anchors: [PageID: Set<String>] = [:]
  /// All paths by what they are in lower case, once one is asked for.
  private var pathsInLowerCase: [String: String]?
  var guessesLeft: Int
  /// What may be meant by paths and names, once it is asked for.
  private var suggestions: (pages: Suggestions?, files: Suggestions?, names: Suggestions?) = (
    nil, nil, nil
  )
  /// How many links of the page at hand lead nowhere, and how many of them are told one by one.
  private var problems = 0
  private var current: PageID?
  private static let mostProblems = 100
  /// To guess what was meant all names are looked at: that is done for the first mistakes only, so that
  /// a site full of them is still read in time.
  static let mostGuesses = 200

  /// `guesses` is for how many mistakes it is guessed what was meant: for none where nobody is told.
  init(
    names: NameIndex, drafts: [Draft], assets: [Asset], glossary: Glossary = Glossary(),
    guesses: Int = mostGuesses
  ) {
    guessesLeft = guesses
    terms = glossary.slugs
    self.names = names
    self.drafts = drafts
    self.assets = assets
  }

  /// One target for each of the page's links, in their order.
  mutating func targets(of page: PageID) -> [LinkTarget] {
    let draft = drafts[page.index]
    begin(page)
    return draft.body.links.map { link in
      let destination = draft.body.destination(of: link)
      let (source, place) = place(draft.body.place(of: link), of: draft)
      let written = Written(
        destination: destination, source: source, range: place, page: page, path: draft.path,
        isImage: link.isImage)
      return link.form == .wiki ? wikiTarget(written) : target(written)
    }
  }

  /// What a link in the front matter points at: `[[Titel]]`, a path, or a title.
  mutating func target(of text: Located<String>, on page: PageID) -> LinkTarget {
    let draft = drafts[page.index]
    begin(page)
    let (source, range) = place(text.range, of: draft)
    var destination = text.value
    let isWiki = destination.hasPrefix("[[") && destination.hasSuffix("]]")
    if isWiki { destination = String(destination.dropFirst(2).dropLast(2).prefix { $0 != "|" }) }
    let written = Written(
      destination: destination, source: source, range: range, page: page, path: draft.path,
      isImage: false)
    let looksLikePath = destination.contains("/") || destination.contains(".")
    // A title may have a slash or a dot in it too.
    let isTitle = !destination.hasSuffix(".md") && !pages(called: destination).isEmpty
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
    tell(diagnostic)
    return .nowhere
  }

  /// The page is there, but not for who reads this.
  private mutating func failToShow(_ file: String, _ link: Written) -> LinkTarget {
    switch names.concealment(of: file) {
    case .trainers: fail(.linkToTrainers(file, link))
    case .privateWork: fail(.linkToPrivateWork(file, link))
    case nil: fail(.linkToDraft(file, names.unpublishedMatter(of: file), link))
    }
  }

  private mutating func tell(_ diagnostic: Diagnostic) {
    problems += 1
    if problems <= Self.mostProblems { findings.diagnostics.append(diagnostic) }
  }

  /// What stands in links, besides what they point at.
  struct Findings {
    var diagnostics: [Diagnostic] = []
    /// What of other tools is in them.
    var foreign: [ForeignUse] = []
  }

  /// Starts to count anew on another page.
  mutating func begin(_ page: PageID) {
    guard page != current else { return }
    finish()
    _ = takeFindings()
    current = page
  }

  /// Tells how many problems of the last page have not been told.
  mutating func finish() {
    if let current, problems > Self.mostProblems {
      let untold = problems - Self.mostProblems
      findings.diagnostics.append(.moreLinkProblems(untold, drafts[current.index].source))
    }
    problems = 0
    current = nil
  }

  /// What has been found out since the last time, and what by.
  mutating func takeFindings() -> (Findings, names: [Int], headings: [PageID]) {
    defer {
      findings = Findings()
      namesSought = []
      headingsSought = []
    }
    return (findings, namesSought, headingsSought)
  }

  mutating func addForeign(_ syntax: ForeignSyntax, _ link: Written) {
    findings.foreign.append(ForeignUse(syntax: syntax, range: link.range))
  }

  mutating func seek(headingsOn page: PageID) { headingsSought.append(page) }

  /// All pages that have a name. Another page of that name may change what the link leads to.
  mutating func pages(called name: String) -> [PageID] {
    let key = NameIndex.fold(name)
    namesSought.append(key.hashValue)
    return names.pages(folded: key)
  }

  /// A place in a text, as long as it will be told: to find it means reading the text from its start.
  private func place(_ range: Range<Int>, of draft: Draft) -> (SourceFile, Range<Int>) {
    problems < Self.mostProblems
      ? (draft.source, range) : (SourceFile(path: draft.source.path, bytes: []), 0..<0)
  }

  private mutating func external(_ link: Written) -> LinkTarget {
    if link.isImage { tell(.imageElsewhere(link)) }
    return .external(link.destination)
  }

  // MARK: - Paths

  mutating func target(_ link: Written) -> LinkTarget {
    let destination = link.destination
    if destination.isEmpty { return fail(.emptyLink(link)) }
    if let scheme = LinkScheme.scheme(of: destination) {
      if LinkScheme.isSafe(scheme) {
        return external(link)
      }
      // `C:\Users\…` is where the file lies on the editor's own computer.
      let isLocal = scheme == "file" || scheme.utf8.count == 1
      return fail(isLocal ? .localFile(link) : .unsafeLink(scheme, link))
    }
    if destination.hasPrefix("//") { return external(link) }
    let (path, anchor) = Self.split(destination)
    if path.isEmpty { return self.anchor(anchor, on: link.page, link) }
    guard !path.utf8.contains(0x5C) else { return fail(.backslash(link)) }
    guard let full = Self.resolve(path, from: link.path.folder) else {
      return fail(.outsideContent(link))
    }
    if let page = page(at: full) {
      if link.isImage { return fail(.pageAsImage(link)) }
      return self.anchor(anchor, on: page, link)
    }
    if let asset = names.asset(full) { return .asset(asset) }
    if let hidden = names.unpublished(at: full) { return failToShow(hidden, link) }
    if let right = differingInCase(from: full) { return fail(.wrongCase(right, link)) }
    let isPage = full.hasSuffix(".md") || full.split(separator: "/").last?.contains(".") != true
    return fail(.brokenLink(full, isPage: isPage, meant: meant(by: full, isPage: isPage), link))
  }

  /// `een.md`, and as other tools write it `een`, `map/` and `map`.
  func page(at path: String) -> PageID? {
    if path.utf8.suffix(3).elementsEqual(".md".utf8) {
      return names.page(String(decoding: path.utf8.dropLast(3), as: UTF8.self))
    }
    let bare = path.utf8.last == 0x2F ? String(path.dropLast()) : path
    if bare.isEmpty { return names.page("index") }
    return names.page(bare) ?? names.page(bare + "/index") ?? names.page(bare + "/_index")
  }

  mutating func anchor(_ anchor: String?, on page: PageID, _ link: Written) -> LinkTarget {
    guard let anchor, !anchor.isEmpty else { return .page(page, anchor: nil) }
    seek(headingsOn: page)
    if hasAnchor(anchor, on: page) { return .page(page, anchor: anchor) }
    let slug = Slug.make(from: anchor)
    if hasAnchor(slug, on: page) { return .page(page, anchor: slug) }
    let hidden = drafts[page.index].trainersAnchors
    if !hidden.isEmpty, hidden.contains(anchor) || hidden.contains(slug) {
      return fail(.anchorForTrainers(anchor, of: drafts[page.index], link))
    }
    return fail(.brokenAnchor(anchor, of: drafts[page.index], guesses: mayGuess(), link))
  }

  /// Whether a page has a heading, an exercise, or something with a caption, with this id; or a term.
  mutating func hasAnchor(_ id: String, on page: PageID) -> Bool {
    if terms.contains(id), Glossary.isHead(drafts[page.index].path) { return true }
    let body = drafts[page.index].body
    if body.headings.count + body.exercises.count + body.figures.count + body.tables.count <= 16 {
      return body.hasAnchor(id)
    }
    if anchors[page] == nil { anchors[page] = Set(body.anchors) }
    return anchors[page]?.contains(id) ?? false
  }

  /// Whether what was meant may be guessed; not when enough has been.
  private mutating func mayGuess() -> Bool {
    guessesLeft -= 1
    return guessesLeft >= 0
  }

  /// The paths that may have been meant by one.
  private mutating func meant(by path: String, isPage: Bool) -> [String] {
    guard mayGuess() else { return [] }
    if isPage {
      let pages = suggestions.pages ?? Suggestions(names.pagePaths)
      suggestions.pages = pages
      let found = pages.names(like: path)
      if !found.isEmpty { return found }
    }
    let files = suggestions.files ?? Suggestions(names.assetPaths)
    suggestions.files = files
    return files.names(like: path)
  }

  /// The titles and file names that may have been meant by one.
  private mutating func meant(byName name: String) -> [String] {
    guard mayGuess() else { return [] }
    let known = suggestions.names ?? Suggestions(names.titles + names.stems)
    suggestions.names = known
    return known.names(like: name)
  }

  /// A page or file whose path is `path` but for the case of its letters.
  private mutating func differingInCase(from path: String) -> String? {
    let known = pathsInLowerCase ?? names.pathsInLowerCase()
    pathsInLowerCase = known
    return known[path.lowercased()]
  }

  // MARK: - Wiki links

  mutating func wikiTarget(_ link: Written) -> LinkTarget {
    let (name, anchor) = splitWiki(link.destination)
    if name.isEmpty { return wikiAnchor(anchor, on: link.page, link) }
    let files = names.assets(named: name, in: assets, from: link.path.folder)
    // What is shown is a file, and a page only if there is no such file.
    if !link.isImage || files.isEmpty {
      let pages = pages(named: name, from: link.path.folder)
      if pages.count == 1 {
        if link.isImage { addForeign(.embeddedPage, link) }
        return wikiAnchor(anchor, on: pages[0], link)
      }
      if pages.count > 1 {
        return fail(.ambiguousLink(name, pages.map { drafts[$0.index].path.file }.sorted(), link))
      }
    }
    if files.count == 1 { return .asset(files[0]) }
    if files.count > 1 {
      return fail(.ambiguousLink(name, files.map { assets[$0].path }.sorted(), link))
    }
    if let hidden = names.unpublished(named: name) { return failToShow(hidden, link) }
    return fail(.brokenWikiLink(name, meant: meant(byName: name), link))
  }

  // MARK: - Parts of an address

  private static func split(_ destination: String) -> (path: String, anchor: String?) {
    let hash = destination.utf8.firstIndex(of: 0x23)
    let address = destination[..<(hash ?? destination.endIndex)]
    let path = address.utf8.firstIndex(of: 0x3F).map { address[..<$0] } ?? address
    let anchor = hash.map { destination[destination.utf8.index(after: $0)...] }
    return (percentDecoded(String(path)), anchor.map { percentDecoded(String($0)) })
  }

  mutating func splitWiki(_ destination: String) -> (name: String, anchor: String?) {
    guard let first = destination.firstIndex(of: "#"), let last = destination.lastIndex(of: "#")
    else { return (destination, nil) }
    if !pages(called: destination).isEmpty { return (destination, nil) }
    let isLast = last != first && !pages(called: String(destination[..<last])).isEmpty
    let place = isLast ? last : first
    return (String(destination[..<place]), String(destination[destination.index(after: place)...]))
  }

  static func percentDecoded(_ text: String) -> String {
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
  static func resolve(_ path: String, from folder: String) -> String? {
    let full = path.utf8.first == 0x2F ? path : folder + path
    var resolved: [UInt8] = []
    // Where in `resolved` each part starts, with the slash before it.
    var starts: [Int] = []
    for part in full.utf8.split(separator: 0x2F) {
      if part.count == 1, part.first == 0x2E { continue }
      if part.count == 2, part.first == 0x2E, part.last == 0x2E {
        guard let start = starts.popLast() else { return nil }
        resolved.removeSubrange(start...)
        continue
      }
      starts.append(resolved.count)
      if !resolved.isEmpty { resolved.append(0x2F) }
      resolved.append(contentsOf: part)
    }
    if full.utf8.last == 0x2F, !resolved.isEmpty { resolved.append(0x2F) }
    return String(decoding: resolved, as: UTF8.self)
  }
}
