#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Carries a move out below `content/`: all of it, or nothing.
///
/// The new texts are written beside the old ones first, then what is to be done is noted (`MoveJournal`), and from there on there
/// are renames only. A rename that fails takes back those before it. After a program that was killed the note says what is left
/// to do; each step can be done again.
struct MoveDelivery {
  let journal: MoveJournal
  private let folder: OutputFolder
  /// Folders made for the new place, outermost first.
  private var made: [String] = []

  init(_ journal: MoveJournal, in folder: OutputFolder) {
    self.journal = journal
    self.folder = folder
  }

  /// The file or the folder itself, then each text.
  var steps: Range<Int> { 0..<journal.texts.count + 1 }

  /// Notes what is to be done: from here on it will be done.
  func begin() throws(FileFault) {
    let temporary = MoveJournal.path + "-tmp"
    _ = try folder.removeFile(temporary)
    try OpenFile.creating(temporary, in: folder.descriptor).write(journal.bytes)
    try rename(temporary, MoveJournal.path)
  }

  /// Takes one step; nothing when it has been taken.
  mutating func perform(_ step: Int) throws(FileFault) {
    guard step > 0 else {
      guard try folder.kind(of: journal.from) != .nothing else { return }
      try makeFolders()
      guard try folder.kind(of: journal.to) == .nothing else { throw .system(EEXIST) }
      return try rename(journal.from, journal.to)
    }
    let (new, old) = (MoveJournal.new(step - 1), MoveJournal.old(step - 1))
    guard try folder.kind(of: new) != .nothing else { return }
    if try folder.kind(of: old) == .nothing { try rename(journal.texts[step - 1], old) }
    try rename(new, journal.texts[step - 1])
  }

  /// Takes back a step, as far as it has been taken.
  func undo(_ step: Int) throws(FileFault) {
    guard step > 0 else {
      if try folder.kind(of: journal.from) == .nothing { try rename(journal.to, journal.from) }
      for path in made.reversed() { try folder.removeFolder(path) }
      return
    }
    let (new, old) = (MoveJournal.new(step - 1), MoveJournal.old(step - 1))
    guard try folder.kind(of: old) != .nothing else { return }
    if try folder.kind(of: new) == .nothing { try rename(journal.texts[step - 1], new) }
    try rename(old, journal.texts[step - 1])
  }

  /// Removes folders that are empty now, and the old texts.
  func finish() throws(FileFault) {
    var path = journal.from[...]
    while let slash = path.lastIndex(of: "/") {
      path = path[..<slash]
      try folder.removeFolder(String(path))
    }
    try Self.clear(folder)
  }

  /// Removes all that a move keeps for itself, the note first: what is left without one means nothing.
  static func clear(_ folder: OutputFolder) throws(FileFault) {
    _ = try folder.removeFile(MoveJournal.path)
    for name in try FolderNames.read(MoveJournal.folder, in: folder.descriptor) {
      _ = try folder.removeFile(
        "\(MoveJournal.folder)/\(String(decoding: name, as: UTF8.self))")
    }
    try folder.removeFolder(MoveJournal.folder)
  }

  private mutating func makeFolders() throws(FileFault) {
    var path = ""
    for part in journal.to.split(separator: "/").dropLast() {
      path += path.isEmpty ? String(part) : "/\(part)"
      if try folder.kind(of: path) == .nothing {
        try folder.makeFolder(path)
        made.append(path)
      }
    }
  }

  private func rename(_ old: String, _ new: String) throws(FileFault) {
    if renameat(folder.descriptor, old, folder.descriptor, new) != 0 { throw .last }
  }
}
