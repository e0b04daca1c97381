import Diagnostics
import Markup

/// Finds pages and files by what authors call them.
struct NameIndex: Sendable {
  private var byPath: [String: PageID] = [:]
  private var byTitle: [String: [PageID]] = [:]
  private var byStem: [String: [PageID]] = [:]
  private var byOldName: [String: [PageID]] = [:]
  private var assetsByPath: [String: Int] = [:]
  private var assetsByName: [String: [Int]] = [:]
  /// As they are written, to suggest.
  private(set) var titles: [String]
  /// Pages that are not published in this build, so that a link to one is told apart from a slip.
  private var unpublishedPages: [String: PageMatter] = [:]
  /// Their paths by title, file name and old name.
  private var unpublishedNames: [String: String] = [:]

  private let concealed: Concealed

  init(
    drafts: [Draft], assets: [Asset], unpublished: [Draft],
    concealed: Concealed = Concealed()
  ) {
    self.concealed = concealed
    titles = drafts.map(\.matter.title)
    byPath.reserveCapacity(drafts.count)
    for (index, draft) in drafts.enumerated() {
      let id = PageID(index)
      byPath[draft.path.description] = id
      byTitle[Self.fold(draft.matter.title), default: []].append(id)
      byStem[Self.fold(Self.stem(of: draft.path)), default: []].append(id)
      for name in draft.matter.oldNames {
        Self.add(id, to: &byOldName[Self.fold(name), default: []])
      }
    }
    for (index, asset) in assets.enumerated() {
      assetsByPath[asset.path] = index
      assetsByName[Self.fold(asset.name), default: []].append(index)
    }
    for draft in unpublished {
      unpublishedPages[draft.path.description] = draft.matter
      let names = [draft.matter.title, Self.stem(of: draft.path)] + draft.matter.oldNames
      for name in names { unpublishedNames[Self.fold(name)] = draft.path.file }
    }
  }

  private static func add(_ page: PageID, to pages: inout [PageID]) {
    // In their order, each once.
    let place = pages.lastIndex { $0 <= page }.map { $0 + 1 } ?? 0
    if place == 0 || pages[place - 1] != page { pages.insert(page, at: place) }
  }

  /// Calls the page of `old` by the title and the old names of `new`, of the same path. Gives back hashes of the folded names that are
  /// no more, or are new.
  mutating func replace(_ old: Draft, with new: Draft, at page: PageID) -> [Int] {
    var changed: [Int] = []
    func move(_ names: inout [String: [PageID]], from old: [String], to new: [String]) {
      let (old, new) = (Set(old.map(Self.fold)), Set(new.map(Self.fold)))
      for name in old.subtracting(new) {
        names[name]?.removeAll { $0 == page }
        if names[name]?.isEmpty == true { names[name] = nil }
        changed.append(name.hashValue)
      }
      for name in new.subtracting(old) {
        Self.add(page, to: &names[name, default: []])
        changed.append(name.hashValue)
      }
    }
    titles[page.index] = new.matter.title
    move(&byTitle, from: [old.matter.title], to: [new.matter.title])
    move(&byOldName, from: old.matter.oldNames, to: new.matter.oldNames)
    return changed
  }

  func page(_ path: String) -> PageID? { byPath[path] }
  func asset(_ path: String) -> Int? { assetsByPath[path] }

  /// The file of a page that is not published, from a link as `een.md`, `een`, `map/` or `map`.
  func unpublished(at path: String) -> String? {
    let bare =
      path.hasSuffix(".md") ? path.dropLast(3) : path.hasSuffix("/") ? path.dropLast() : path[...]
    return [String(bare), bare + "/index", bare + "/_index"]
      .first { unpublishedPages[$0] != nil }.map { $0 + ".md" }
  }

  /// The file of a page that is not published, from a wiki link.
  func unpublished(named name: String) -> String? {
    let key = Self.fold(name)
    if let path = unpublishedNames[key] { return path }
    let bare = key.hasSuffix(".md") ? String(key.dropLast(3)) : key
    return unpublishedNames[bare] ?? (name.contains("/") ? unpublished(at: name) : nil)
  }

  /// What stands above the text of a page that is not published, by its file.
  func unpublishedMatter(of file: String) -> PageMatter? {
    PagePath(file: file).flatMap { unpublishedPages[$0.description] }
  }

  /// Why a file of a page is not published, when it is for no reason of time.
  func concealment(of file: String) -> Concealment? {
    guard let path = PagePath(file: file) else { return nil }
    if concealed.hasWork(of: path) { return .privateWork }
    return concealed.trainers.contains(path) ? .trainers : nil
  }

  enum Concealment { case trainers, privateWork }

  /// What a wiki link calls a page by its file: the page of a folder has the folder's name.
  private static func stem(of path: PagePath) -> String {
    path.isIndex ? path.folders.last ?? "index" : path.stem
  }

  /// All pages that a wiki link can mean: by title first, then by file name, then by an old name.
  func pages(named name: String) -> [PageID] { pages(folded: Self.fold(name)) }

  /// The same of a name that is folded.
  func pages(folded key: String) -> [PageID] {
    if let pages = byTitle[key] { return pages }
    let stem = key.hasSuffix(".md") ? String(key.dropLast(3)) : key
    if let pages = byStem[stem] { return pages }
    return byOldName[key] ?? []
  }

  /// The pages whose file has this name.
  func pages(inFile name: String) -> [PageID] { byStem[Self.fold(name)] ?? [] }

  func assets(named name: String) -> [Int] { assetsByName[Self.fold(name)] ?? [] }

  var pagePaths: some Sequence<String> { byPath.keys.lazy.map { $0 + ".md" } }
  /// The names of the pages' files, without folders.
  var stems: some Sequence<String> {
    byPath.keys.lazy.map { path in
      let start = path.utf8.lastIndex(of: 0x2F).map(path.utf8.index(after:)) ?? path.startIndex
      return String(path[start...])
    }
  }
  var assetPaths: some Sequence<String> { assetsByPath.keys }

  /// Every page and file by its path in lower case; of several the first.
  func pathsInLowerCase() -> [String: String] {
    var paths: [String: String] = [:]
    for path in (Array(pagePaths) + Array(assetPaths)).sorted() {
      let key = path.lowercased()
      if paths[key] == nil { paths[key] = path }
    }
    return paths
  }

  /// The same of a name in ASCII with single spaces, as most are: many times as fast.
  private static func foldPlain(_ name: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    var previous: UInt8 = 0x20
    for byte in name.utf8 {
      guard byte > 0x20 && byte < 0x80 || byte == 0x20 && previous != 0x20 else { return nil }
      bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      previous = byte
    }
    return previous == 0x20 && !bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// Names are the same when they differ in case, spaces or the kind of quotation marks only.
  static func fold(_ name: String) -> String {
    if let folded = foldPlain(name) { return folded }
    var folded = ""
    folded.reserveCapacity(name.utf8.count)
    var gap = false
    for scalar in name.unicodeScalars {
      switch scalar {
      case " ", "\t", "\n", "\r", "\u{A0}":
        gap = !folded.isEmpty
        continue
      default: break
      }
      if gap {
        folded.append(" ")
        gap = false
      }
      switch scalar {
      case "A"..."Z": folded.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
      case "\u{2018}", "\u{2019}": folded.append("'")
      case "\u{201C}", "\u{201D}": folded.append("\"")
      case _ where scalar.isASCII: folded.unicodeScalars.append(scalar)
      default: folded.append(scalar.properties.lowercaseMapping)
      }
    }
    return folded
  }
}
