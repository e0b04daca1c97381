import Content
import Diagnostics

/// What an editor asks to move, as it was typed.
package struct MoveRequest: Sendable {
  private let old: String
  private let new: String
  /// Files below `content/` that a build reads or publishes, and the folders that they lie in.
  private let files: Set<String>
  private let folders: Set<String>
  /// All of these, also where a String sees no difference.
  private let names: [String]
  private let kinds: Kinds

  package init(from old: String, to new: String, in reading: Reading) {
    self.old = old
    self.new = new
    var names =
      reading.files.map(\.pathInContent)
      + reading.input.assets.map(\.path)
    files = Set(names)
    var folders: Set<[UInt8]> = []
    for file in names {
      var path = file[...]
      while let slash = path.lastIndex(of: "/") {
        path = path[..<slash]
        guard folders.insert(Array(path.utf8)).inserted else { break }
        names.append(String(path))
      }
    }
    self.folders = Set(folders.map { String(decoding: $0, as: UTF8.self) })
    self.names = names
    kinds = reading.input.kinds
  }

  /// The paths that are meant. `isFolder` and `isThere` ask the disk about a path below `content/`: an empty folder, or a
  /// file that a build passes over, is there too.
  package func paths(
    isFolder: (String) -> Bool = { _ in false }, isThere: (String) -> Bool = { _ in false }
  ) throws(Diagnostic) -> MovedPaths {
    guard let start = Self.below(old).map({ asWritten($0) }), !start.isEmpty else {
      throw .nothingToMove(old, near: [])
    }
    guard
      let source = [start, asWritten(start + ".md")].first(where: { files.contains($0) })
        ?? (folders.contains(start) ? start : nil)
    else {
      throw .nothingToMove(old, near: near(start))
    }
    let isWhole = !files.contains(source)
    try refuseFixed(source, isFolder: isWhole)
    guard var target = Self.below(new).map({ asWritten($0) }) else {
      throw .targetOutsideContent(new)
    }
    let name = source.split(separator: "/").last.map(String.init) ?? source
    // As `mv` does it: into a folder that is there, or that the slash says is one.
    let intoFolder =
      new.hasSuffix("/") || target.isEmpty || folders.contains(target) || isFolder(target)
    if intoFolder,
      !(isWhole && new.hasSuffix("/") && !folders.contains(target) && !isFolder(target))
    {
      target = target.isEmpty ? name : "\(target)/\(name)"
    } else if source.hasSuffix(".md"), !isWhole, !target.hasSuffix(".md"),
      Self.ending(target).isEmpty
    {
      target += ".md"
    }
    try refuseName(target)
    if !isWhole, Self.ending(source) != Self.ending(target) {
      throw .otherEnding(source, target)
    }
    guard target != source else { throw .targetExists("content/" + target, isSame: true) }
    if isWhole, target.hasPrefix(source + "/") { throw .folderIntoItself(source, target) }
    guard !files.contains(target), !folders.contains(target), !isThere(target) else {
      throw .targetExists("content/" + target, isSame: false)
    }
    try refuseFixedTarget(target, isFolder: isWhole)
    return MovedPaths(from: source, to: target, isFolder: isWhole)
  }

  /// A typed path below `content/`, which may stand before it; nil when it leads out of it.
  private static func below(_ typed: String) -> String? {
    guard !typed.hasPrefix("/") else { return nil }
    var parts: [Substring] = []
    for part in typed.split(separator: "/") where part != "." {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(part)
      }
    }
    if parts.first == "content" { parts.removeFirst() }
    return parts.joined(separator: "/")
  }

  /// A path with the names in it that are there as the disk has them: who typed it may have another encoding for an é.
  private func asWritten(_ path: String) -> String {
    var end = path[...]
    while !files.contains(String(end)), !folders.contains(String(end)) {
      guard let slash = end.lastIndex(of: "/") else { return path }
      end = end[..<slash]
    }
    let same = names.filter { $0 == end }
    // Both may be there, each under its own name.
    guard let first = same.first, !same.contains(where: { $0.utf8.elementsEqual(end.utf8) })
    else { return path }
    return first + path[end.endIndex...]
  }

  private static func ending(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return String(name[dot...])
  }

  private func near(_ path: String) -> [String] {
    let near = path.nearest(in: files.union(folders), count: 3)
    if !near.isEmpty { return near }
    let name = path.split(separator: "/").last ?? ""
    return files.filter { $0.hasSuffix("/\(name)") || $0.hasSuffix("/\(name).md") }.sorted()
      .prefix(3).map { $0 }
  }

  /// Files and folders that Trompet knows by their place.
  private func refuseFixed(_ path: String, isFolder: Bool) throws(Diagnostic) {
    let parts = path.split(separator: "/")
    if ["site.yaml", "begrippen.yaml", "index.md", "_index.md"].contains(path) {
      throw .notMovable(path, .fixedFile)
    }
    if parts.last == "boek.yaml" { throw .notMovable(path, .bookFile) }
    if parts.first == "kalender", path.hasSuffix(".yaml") || path == "kalender" {
      throw .notMovable(path, isFolder: isFolder, .calendar)
    }
    if parts.first == "formulieren", path.hasSuffix(".yaml") { throw .notMovable(path, .fixedFile) }
    let roots = kinds.list.map { $0.folder } + ["kalender", "formulieren"]
    if parts.count == 1, isFolder, roots.contains(path) {
      throw .notMovable(path, isFolder: true, .kindFolder)
    }
    if parts.count == 2, roots.contains(String(parts[0])),
      ["index.md", "_index.md"].contains(parts[1])
    {
      throw .notMovable(path, .head)
    }
  }

  private func refuseFixedTarget(_ path: String, isFolder: Bool) throws(Diagnostic) {
    let parts = path.split(separator: "/")
    if isFolder, parts.count == 1, ["kalender", "formulieren"].contains(path) {
      throw .notMovable(path, isFolder: true, .calendar)
    }
    // A file stands where a folder would have to be.
    for count in 1..<max(1, parts.count) {
      let folder = parts.prefix(count).joined(separator: "/")
      if files.contains(folder) { throw .targetExists("content/" + folder, isSame: false) }
    }
  }

  /// Names that a build passes over or cannot write.
  private func refuseName(_ path: String) throws(Diagnostic) {
    do throws(OutputPath.Fault) {
      _ = try OutputPath(path)
    } catch {
      throw .unusableName(path)
    }
    for part in path.split(separator: "/") where part.hasPrefix(".") { throw .unusableName(path) }
    let name = String(path.split(separator: "/").last ?? "")
    let entry = FolderListing.Entry(path: path, size: 0)
    if name == "boek.yaml" || OddFiles.sort([entry]).0.isEmpty { throw .unusableName(path) }
  }
}
