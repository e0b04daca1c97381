import Diagnostics

/// What `controle` in `site.yaml` says: for the whole site, and for its folders.
package struct CheckingSettings: Hashable, Sendable {
  /// A folder of which something else is said than of the site.
  package struct Folder: Hashable, Sendable {
    /// Below `content/`, with `/` at the end.
    let path: Located<String>
    let choices: CheckingChoices
  }

  package private(set) var site = CheckingChoices()
  package private(set) var folders: [Folder] = []
  /// Laws and bodies that have another name now.
  package private(set) var oldNames: [OldName] = []
  /// What is said of each folder, by its path; of two times the last counts.
  private var choices: [String: CheckingChoices] = [:]

  package init() {}

  init(_ fields: inout Fields) {
    guard
      let read = fields.group(
        "controle",
        { group in
          (CheckingChoices(&group), Self.folders(&group), OldName.read(&group))
        })
    else { return }
    (site, folders, oldNames) = read
    for folder in folders { choices[folder.path.value] = folder.choices }
  }

  private static func folders(_ fields: inout Fields) -> [Folder] {
    var count = 0
    return fields.list("mappen") { item in
      count += 1
      guard count <= most else {
        if count == most + 1 {
          item.report(.tooManyCheckedFolders(most, item.source, item.firstKey))
        }
        item.passOver()
        return nil
      }
      let path = item.located("map")
      let choices = CheckingChoices(&item)
      guard let path else {
        if !item.holds("map") { item.report(.folderWithoutName(item.source, at: item.firstKey)) }
        return nil
      }
      return Folder(path: Located(Self.folder(path.value), path.range), choices: choices)
    }
  }

  private static let most = 1_000

  /// `handreikingen/`, of `content/handreikingen`, `/handreikingen/` or `./handreikingen`.
  private static func folder(_ text: String) -> String {
    var parts = text.split(separator: "/").filter { $0 != "." }
    if parts.first == "content" { parts.removeFirst() }
    return parts.map { $0 + "/" }.joined()
  }

  /// Whether it says nothing: then each page is checked as any other.
  var isEmpty: Bool { site == CheckingChoices() && folders.isEmpty }

  /// How a file is checked, by its path below `content/`: the deepest folder wins, and `page` over all.
  func checking(of path: String, page: CheckingChoices = .init()) -> PageChecking {
    let pageSaysNothing = page == CheckingChoices()
    if isEmpty, pageSaysNothing { return PageChecking() }
    var checking = PageChecking().with(site)
    if !choices.isEmpty {
      let bytes = path.utf8
      if let whole = choices[""] { checking = checking.with(whole) }
      for index in bytes.indices where bytes[index] == 0x2F {
        if let folder = choices[String(path[...index])] { checking = checking.with(folder) }
      }
    }
    return pageSaysNothing ? checking : checking.with(page)
  }

  /// Folders of which something is said, and that are not there.
  func unknownFolders(in input: SiteInput) -> [Diagnostic] {
    guard !folders.isEmpty else { return [] }
    var known: Set<String> = [""]
    for path in input.drafts.map(\.path.file) + input.assets.map(\.path)
      + input.calendars.map(\.source.pathInContent)
    {
      var rest = path[...]
      while let slash = rest.utf8.lastIndex(of: 0x2F) {
        // Its parents are known then too.
        guard known.insert(String(rest[...slash])).inserted else { break }
        rest = rest[..<slash]
      }
    }
    return folders.filter { !known.contains($0.path.value) }.map {
      .unknownCheckedFolder($0.path, among: known, input.settings.source)
    }
  }
}
