import Content
import Diagnostics

/// One build that lands in a folder, which is locked as long as it takes.
struct Delivery: Sendable {
  /// What is to be done for an artefact.
  private enum Step: Sendable {
    case write
    case writeIfDifferent
    case leave
  }

  let artefacts: [Artefact]
  /// Of `artefacts`, in their order.
  let paths: ArtefactPaths
  let folder: OutputFolder
  /// The folder's name in messages.
  let output: String
  let threads: Int
  /// Of all that the artefacts are made from; nil when that is not known.
  let digest: InputDigest?
  /// What was printed, of which some may be among the artefacts to write and the rest is kept.
  let shelf: PrintShelf
  /// What the artefacts go on from.
  let earlier: EarlierFiles
  /// Whether files of ours stay that are not among the artefacts.
  let keepsOthers: Bool
  /// What is noted of the site; nil when nothing is, and then what was noted stays.
  var note: (@Sendable () async -> [UInt8]?)?

  /// Nil, with nothing changed, when the folder has not what is to be kept, or another shelf than `shelf` came from, or other files than
  /// `earlier`.
  func deliver() async throws(Diagnostic) -> Publication? {
    var record = try PrintShelf.record(in: folder, output: output)
    guard record == shelf.source, EarlierFiles.read(earlier.paths, in: folder) == earlier else {
      return nil
    }
    try at("") { () throws(FileFault) in try folder.removeTemporaryFiles() }
    let (recorded, old, warnings) = try readManifest()
    let survey = try Survey(of: paths, in: folder, ours: old, output: output)
    let state = digest.flatMap { BuildState.read(of: $0, in: folder) }
    guard let steps = try await steps(after: survey, state) else { return nil }

    let others = keepsOthers ? try others(in: old) : Manifest()
    let new = Manifest(
      files: Set(paths.files).union(others.files),
      folders: old.folders.union(survey.newFolders).intersection(paths.folders)
        .union(others.folders))
    let printed = shelf.keeping { new.lists($0.path) }
    let either = old.union(new)
    // The one holds all of the others, so that it is one of them if it lists no more.
    let (isOld, isNew) = (either.count == old.count, either.count == new.count)
    // All that may come is known before the first of it comes.
    let listed =
      keepsOthers
      ? new.bytes
      : Manifest.bytes(
        files: paths.files, folders: paths.foldersInOrder.filter(new.folders.contains))
    if !isOld { try write(manifest: isNew ? listed : either.bytes) }
    // Whichever of the two lies there when this is killed, the record has it.
    try write(PrintShelf.parse(record ?? []).union(printed), over: &record)
    try clear(survey.inTheWay)
    for path in paths.foldersInOrder where survey.newFolders.contains(path) {
      try at(path.text) { () throws(FileFault) in try folder.makeFolder(path.text) }
    }
    let written = try await write(steps)
    let (removed, left) = try remove(old, exceptFor: new)
    if isOld ? recorded != listed : !isNew { try write(manifest: listed) }
    try write(printed, over: &record)
    if state == nil || !written.isEmpty, let bytes = await note?() {
      try at(BuildNote.name) { () throws(FileFault) in
        try BuildNote.write(bytes, in: folder, number: artefacts.count + 2)
      }
    }
    if let digest, state == nil || !written.isEmpty {
      try at(BuildState.name) { () throws(FileFault) in
        try BuildState.write(digest, in: folder, number: artefacts.count + 1)
      }
    }
    return Publication(
      written: written.sorted { $0.precedesBytewise($1) },
      unchanged: artefacts.count - written.count,
      removed: (removed + survey.inTheWay.files).sorted().map(\.text),
      diagnostics: warnings + left)
  }

  /// What is to be done for each artefact, unless something of others is in the way. A file that is
  /// not ours but holds the right bytes is taken over. Of a file that is copied here the state knows nothing: what
  /// was read of it is its size alone.
  private func steps(
    after survey: Survey, _ state: BuildState?
  ) async throws(Diagnostic) -> [Step]? {
    for (place, artefact) in zip(survey.places, artefacts) {
      guard case .kept = artefact.body else { continue }
      guard case .ours = place else { return nil }
    }
    let unknown = survey.places.indices.filter { survey.places[$0] == .unknown }
    let answers = await concurrently(unknown, threads: threads) { index in
      Result { () throws(Diagnostic) in try isUpToDate(index, artefacts[index].body.fixed()) }
    }
    var strangers = survey.strangers
    var steps: [Step] = zip(survey.places, artefacts).map { place, artefact in
      switch (place, artefact.body) {
      case (_, .kept): .leave
      case (.ours(let stamp), .rendered) where state?.vouches(for: stamp) == true: .leave
      case (.ours, _): .writeIfDifferent
      case (.free, _), (.unknown, _): .write
      }
    }
    for (index, answer) in zip(unknown, answers) {
      if try answer.get() { steps[index] = .leave } else { strangers.append(paths.files[index]) }
    }
    if !strangers.isEmpty { throw .notOurs(strangers.sorted().map(\.text), output: output) }
    return steps
  }

  /// The paths that were written.
  private func write(_ steps: [Step]) async throws(Diagnostic) -> [String] {
    let todo = steps.indices.filter { steps[$0] != .leave }
    let answers = await concurrently(todo, threads: threads) { index in
      Result { () throws(Diagnostic) in
        let body = try artefacts[index].body.fixed()
        if steps[index] == .writeIfDifferent, try isUpToDate(index, body) { return false }
        try write(body, of: index)
        return true
      }
    }
    var written: [String] = []
    for (index, answer) in zip(todo, answers) where try answer.get() {
      written.append(paths.files[index].text)
    }
    return written
  }

  /// Whether the file in the folder holds what the artefact makes.
  private func isUpToDate(_ index: Int, _ body: FixedBody) throws(Diagnostic) -> Bool {
    let path = paths.files[index].text
    switch body {
    case .bytes(let bytes):
      return try at(path) { () throws(FileFault) in try folder.open(path).holds(bytes) }
    case .file(let source, let root):
      let source = try open(source, within: root)
      return try at(path) { () throws(FileFault) in
        try folder.open(path).holdsTheSame(as: source)
      }
    case .nothing: return true
    }
  }

  private func write(_ body: FixedBody, of index: Int) throws(Diagnostic) {
    let path = paths.files[index].text
    // Number 0 is for the manifest.
    switch body {
    case .bytes(let bytes):
      try at(path) { () throws(FileFault) in
        try folder.replace(path, number: index + 1) { file throws(FileFault) in
          try file.write(bytes)
        }
      }
    case .file(let source, let root):
      let source = try open(source, within: root)
      try at(path) { () throws(FileFault) in
        try folder.replace(path, number: index + 1) { file throws(FileFault) in
          try file.write(from: source)
        }
      }
    case .nothing: return
    }
  }

  private func open(_ source: String, within root: String) throws(Diagnostic) -> OpenFile {
    do throws(FileFault) {
      return try OpenFile.reading(source, within: root)
    } catch {
      throw .unreadableFile(source, error)
    }
  }

  /// Removes what of ours stands where something else must come.
  private func clear(_ inTheWay: Manifest) throws(Diagnostic) {
    for path in inTheWay.files {
      _ = try at(path.text) { () throws(FileFault) in try folder.removeFile(path.text) }
    }
    for path in inTheWay.folders.sorted().reversed() {
      try at(path.text) { () throws(FileFault) in try folder.removeFolder(path.text) }
    }
  }

  /// Removes what was ours and is not made any more, and folders of ours that are empty then.
  private func remove(
    _ old: Manifest, exceptFor new: Manifest
  ) throws(Diagnostic) -> (removed: [OutputPath], [Diagnostic]) {
    let stale = old.files.subtracting(new.files).sorted()
    guard !stale.isEmpty || !old.folders.isSubset(of: new.folders) else { return ([], []) }
    let folded = Dictionary(new.files.map { ($0.folded, $0) }) { first, _ in first }
    var removed: [OutputPath] = []
    var left: [Diagnostic] = []
    var links = LinkedFolders(in: folder)
    for path in stale {
      // Where capitals do not count, the new file may be this one.
      if let twin = folded[path.folded], folder.areTheSame(twin.text, path.text) { continue }
      let gone = try at(path.text) { () throws(FileFault) -> Bool? in
        try links.lead(to: path) ? nil : try folder.removeFile(path.text)
      }
      switch gone {
      case true?: removed.append(path)
      case false?: break
      case nil: left.append(.leftBehindLink(path.text, output: output))
      }
    }
    // Bytewise order puts a folder before those in it.
    for path in old.folders.subtracting(new.folders).sorted().reversed() {
      try at(path.text) { () throws(FileFault) in
        if try !links.lead(to: path) { try folder.removeFolder(path.text) }
      }
    }
    return (removed, left)
  }

  private func readManifest() throws(Diagnostic) -> (recorded: [UInt8]?, Manifest, [Diagnostic]) {
    let bytes: [UInt8]?
    do throws(FileFault) {
      bytes = try folder.open(Manifest.name).bytes(limit: Manifest.limit)
    } catch {
      if error == .missing { return (nil, Manifest(), []) }
      throw .unwritable(Manifest.name, error, output: output)
    }
    guard let bytes else { return (nil, Manifest(), [.unknownManifest(output: output)]) }
    let (manifest, warnings) = Manifest.read(bytes, output: output)
    return (bytes, manifest, warnings)
  }

  private func write(manifest bytes: [UInt8]) throws(Diagnostic) {
    try at(Manifest.name) { () throws(FileFault) in
      try folder.replace(Manifest.name, number: 0, synchronised: true) { file throws(FileFault) in
        try file.write(bytes)
      }
    }
  }

  /// Says of which file of the output it is that the system refuses something.
  func at<Answer>(
    _ path: String, _ work: () throws(FileFault) -> Answer
  ) throws(Diagnostic) -> Answer {
    do throws(FileFault) {
      return try work()
    } catch {
      throw .unwritable(path, error, output: output)
    }
  }
}

/// A body that does not have to be rendered any more.
private enum FixedBody: Sendable {
  case bytes([UInt8])
  case file(String, root: String)
  case nothing
}

extension Artefact.Body {
  /// Renders it, once.
  fileprivate func fixed() throws(Diagnostic) -> FixedBody {
    switch self {
    case .rendered(let render): .bytes(try render())
    case .file(let path, let root): .file(path, root: root)
    case .kept: .nothing
    }
  }
}
