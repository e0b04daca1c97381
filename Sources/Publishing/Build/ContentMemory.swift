import Content
import Diagnostics

/// What lay in `content/` when it was read, so that only what has changed is read again.
package struct ContentMemory: Sendable {
  /// What was read of a file.
  private struct Read<Value: Sendable>: Sendable {
    var entry: FolderListing.Entry
    var value: Value
    var problems: [Diagnostic]
    /// Whether it was written so shortly before it was read that it may have been written again since.
    var isFresh: Bool
  }

  var reading = ReadingMemory()
  /// In bytewise order of their paths, as the listing is.
  private var texts: [Read<SourceFile?>] = []
  private var others: [Read<Asset>] = []
  /// Of the listing itself.
  private var listing: [Diagnostic] = []
  /// Files that may change without a word from where they are listed.
  private var linked: [FolderListing.Entry] = []
  /// Files that are told of, and not read.
  private var leftovers: Set<String> = []
  private var isListed = false
  private(set) var files: [SourceFile] = []
  private(set) var assets: [Asset] = []
  private(set) var assetStates: [FileState] = []
  private(set) var problems: [Diagnostic] = []
  /// Counts up whenever something is not as it was.
  package private(set) var version = 0

  package init() {}

  /// Reads what lies there now, in so far as it may have changed.
  mutating func read(
    _ folder: SiteFolder, _ changes: FolderChanges, threads: Int,
    visiting visit: (FolderListing.Folder) -> Void
  ) async throws(Diagnostic) {
    if isListed, !changes.isListedAnew, !changes.isUnknown,
      linked.allSatisfy({ isAsItWas($0, changes, in: folder) }),
      !changes.asides.contains(where: { isNews($0, in: folder) }),
      !changes.made.contains(where: { isMore($0, in: folder) }), reread(changes.files, of: folder)
    {
      return
    }
    let (found, problems) = try FolderListing.read(
      root: folder.content, as: "content", visiting: visit)
    let (entries, odd) = OddFiles.sort(found.entries)
    var state = ListingState(changes)
    let now = FileStamp.now
    let listedTexts = entries.filter { Reading.isText($0.path) }
    texts = await Self.read(listedTexts, texts, &state, threads, now) { entry in
      let (file, problem) = folder.source(entry)
      return (file, [problem].compactMap(\.self))
    }
    let listedOthers = entries.filter { !Reading.isText($0.path) }
    others = await Self.read(listedOthers, others, &state, threads, now, folder.asset)
    linked = entries.filter(\.isLinked)
    let kept = Set(entries.map(\.path))
    leftovers = Set(found.entries.lazy.map(\.path).filter { !kept.contains($0) })
    isListed = true
    let told = problems + odd + folder.settingsProblems()
    if told != listing { state.hasChanged = true }
    listing = told
    if state.hasChanged { summarise() }
  }

  private struct ListingState {
    let changes: FolderChanges
    var hasChanged = false

    init(_ changes: FolderChanges) { self.changes = changes }
  }

  /// Reads the files that are listed, but for those that are as they were.
  private static func read<Value: Sendable & Equatable>(
    _ entries: [FolderListing.Entry], _ known: [Read<Value>], _ state: inout ListingState,
    _ threads: Int, _ now: FileStamp,
    _ read: @Sendable @escaping (FolderListing.Entry) -> (Value, [Diagnostic])
  ) async -> [Read<Value>] {
    var rest = known[...]
    var found: [Read<Value>?] = []
    found.reserveCapacity(entries.count)
    for entry in entries {
      while let old = rest.first, old.entry.path.precedesBytewise(entry.path) {
        rest = rest.dropFirst()
        state.hasChanged = true
      }
      let old = rest.first.flatMap { entry.path.precedesBytewise($0.entry.path) ? nil : $0 }
      if old != nil { rest = rest.dropFirst() } else { state.hasChanged = true }
      found.append(old)
    }
    if !rest.isEmpty { state.hasChanged = true }
    let changes = state.changes
    let places = entries.indices.filter { index in
      guard let old = found[index] else { return true }
      return old.isFresh || changes.isUnknown || old.entry != entries[index]
        || changes.files.contains(entries[index].path)
    }
    let new = await concurrently(places.map { entries[$0] }, threads: threads, read)
    for (place, (value, problems)) in zip(places, new) {
      let entry = entries[place]
      let old = found[place]
      let isSame = old?.value == value && old?.problems == problems
      // Who is told that a picture was saved wants to see it: its size may be the same.
      if !isSame || (Value.self == Asset.self && old?.entry.state != entry.state) {
        state.hasChanged = true
      }
      found[place] = Read(
        entry: entry, value: isSame ? old?.value ?? value : value, problems: problems,
        isFresh: entry.state?.isFresh(at: now) ?? false)
    }
    return found.compactMap(\.self)
  }

  /// Whether a file that a link leads to is the same one in the same state.
  private func isAsItWas(
    _ linked: FolderListing.Entry, _ changes: FolderChanges, in folder: SiteFolder
  ) -> Bool {
    !changes.files.contains(linked.path)
      && FileState(of: "\(folder.content)/\(linked.path)", followingLinks: true) == linked.state
  }

  /// Whether there is something at a name where nothing was, or the other way round.
  private func isNews(_ path: String, in folder: SiteFolder) -> Bool {
    let wasThere =
      leftovers.contains(path) || others.place(of: path, by: \.entry.path) != nil
    return (FileKind(of: "\(folder.content)/\(path)") != .nothing) != wasThere
  }

  /// Whether what was made at a name is more than a file that is to be written yet.
  private func isMore(_ path: String, in folder: SiteFolder) -> Bool {
    switch FileKind(of: "\(folder.content)/\(path)") {
    case .nothing, .file: false
    case .fileOfSeveralNames, .other: true
    }
  }

  /// Reads these files again; false when one of them is not where it was, so that the folder is to be listed.
  private mutating func reread(_ paths: Set<String>, of folder: SiteFolder) -> Bool {
    var hasChanged = false
    // Also when the folder is to be listed after all: that finds these as they are by then.
    defer { if hasChanged { summarise() } }
    for path in paths {
      let place =
        Reading.isText(path)
        ? texts.place(of: path, by: \.entry.path) : others.place(of: path, by: \.entry.path)
      guard let state = FileState(of: "\(folder.content)/\(path)", followingLinks: false) else {
        // An editor's own file that has come and gone.
        let isTold = listing.contains { $0.path == "content/\(path)" }
        if place == nil, !isTold, FileKind(of: "\(folder.content)/\(path)") == .nothing {
          continue
        }
        return false
      }
      guard let place else { return false }
      if Reading.isText(path) {
        let old = texts[place]
        let entry = old.entry.with(state)
        let (file, problem) = folder.source(entry)
        let problems = [problem].compactMap(\.self)
        if file == old.value, problems == old.problems {
          texts[place].entry = entry
          continue
        }
        texts[place] = Read(entry: entry, value: file, problems: problems, isFresh: true)
        hasChanged = true
      } else {
        let old = others[place]
        let entry = old.entry.with(state)
        let (asset, problems) = folder.asset(entry)
        if asset == old.value, problems == old.problems, entry == old.entry { continue }
        others[place] = Read(entry: entry, value: asset, problems: problems, isFresh: true)
        hasChanged = true
      }
    }
    return true
  }

  /// What was read, with texts as they were before in the place of these, by their paths; those that were not there before are
  /// left out. All that was said of them is forgotten.
  package mutating func reading(
    like reading: Reading, replacing paths: Set<String>, by good: [SourceFile], threads: Int
  ) async -> Reading {
    var files = files.filter { !paths.contains($0.path) }
    // A folder that cannot be read has all of its files with it.
    let folders = paths.subtracting(good.lazy.map(\.path)).map { $0 + "/" }
    files += good.filter { file in
      paths.contains(file.path) || folders.contains { file.path.hasPrefix($0) }
    }
    files.sort { $0.path.precedesBytewise($1.path) }
    var new = await Reading.parse(
      files, assets: reading.input.assets, kinds: reading.input.kinds, today: reading.input.today,
      threads: threads, remembering: &self.reading)
    new.diagnostics += problems.filter { !paths.contains($0.path) }
    new.assetStates = assetStates
    return new
  }

  /// Gathers what the files come to.
  private mutating func summarise() {
    version += 1
    files = texts.compactMap(\.value)
    assets = others.map(\.value)
    assetStates = others.compactMap(\.entry.state)
    problems = listing
    for text in texts where !text.problems.isEmpty { problems += text.problems }
    for other in others where !other.problems.isEmpty { problems += other.problems }
  }
}

extension FolderListing.Entry {
  /// The same file in another state.
  fileprivate func with(_ state: FileState) -> FolderListing.Entry {
    .init(path: path, size: state.size, state: state, isLinked: isLinked)
  }
}

extension Array {
  /// Where something with this path is, in an array in bytewise order of paths.
  fileprivate func place(of path: String, by key: (Element) -> String) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if key(self[middle]).precedesBytewise(path) { low = middle + 1 } else { high = middle }
    }
    guard low < count, !path.precedesBytewise(key(self[low])) else { return nil }
    return low
  }
}
