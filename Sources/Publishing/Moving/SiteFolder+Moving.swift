import Content
import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension SiteFolder {
  /// Whether there is anything at a path below `content/`, and whether that is a folder.
  package func holds(_ path: String) -> (isThere: Bool, isFolder: Bool) {
    var status = stat()
    guard lstat("\(content)/\(path)", &status) == 0 else { return (false, false) }
    return (true, status.st_mode & S_IFMT == S_IFDIR)
  }

  /// Carries a move out. When it throws, all is as it was.
  package func carryOut(_ move: SiteMove, of reading: Reading) throws(Diagnostic) {
    try refuseLinks(move, reading)
    let folder = try contentFolder()
    let lock = try lockMoves(in: folder)
    var delivery = MoveDelivery(
      MoveJournal(
        from: move.paths.old, to: move.paths.new,
        texts: move.changes.map { String(move.path(of: $0).dropFirst("content/".count)) }),
      in: folder)
    var step = 0
    do throws(FileFault) {
      for (index, change) in move.changes.enumerated() {
        try write(change, as: MoveJournal.new(index), in: folder)
      }
      try delivery.begin()
      for next in delivery.steps {
        step = next
        try delivery.perform(next)
      }
    } catch {
      do throws(FileFault) {
        for step in (0...step).reversed() { try delivery.undo(step) }
        try MoveDelivery.clear(folder)
      } catch { throw .moveInterrupted() }
      throw error == .changedMeanwhile ? .changedDuringMove() : .moveFailed(error)
    }
    do throws(FileFault) {
      try delivery.finish()
    } catch {
      throw .cannotFinishMove(error)
    }
    withExtendedLifetime(lock) {}
  }

  /// Finishes a move that was broken off, or removes what one left behind that had not begun; whether there was one to
  /// finish, and then what went where.
  package func finishMove() throws(Diagnostic) -> (from: String, to: String)? {
    guard holds(MoveJournal.folder).isFolder else { return nil }
    let folder = try contentFolder()
    let lock = try lockMoves(in: folder)
    defer { withExtendedLifetime(lock) {} }
    do throws(FileFault) {
      guard try folder.kind(of: MoveJournal.path) == .file else {
        try MoveDelivery.clear(folder)
        return nil
      }
      let bytes = try folder.open(MoveJournal.path).bytes(limit: Self.limit)
      guard let journal = bytes.flatMap({ MoveJournal($0) }) else { throw .notAFile }
      for path in [journal.from, journal.to] + journal.texts where linkOnTheWay(to: path) != nil {
        throw .leadsOutside
      }
      var delivery = MoveDelivery(journal, in: folder)
      for step in delivery.steps { try delivery.perform(step) }
      try delivery.finish()
      return (journal.from, journal.to)
    } catch {
      throw .cannotFinishMove(error)
    }
  }

  private func contentFolder() throws(Diagnostic) -> OutputFolder {
    do throws(FileFault) {
      if let folder = try OutputFolder(existing: content) { return folder }
    } catch {
      throw .unreadableFolder("content", error)
    }
    throw .noSite(content)
  }

  /// Keeps a second move out until this one is done, or killed.
  private func lockMoves(in folder: OutputFolder) throws(Diagnostic) -> MoveLock {
    do throws(FileFault) {
      try folder.makeFolder(MoveJournal.folder)
      if let lock = try MoveLock.attempt(in: folder) { return lock }
    } catch {
      throw .moveFailed(error)
    }
    throw .moveUnderWay()
  }

  /// Writes what a text becomes, with the rights that it has. Someone may have changed it since it was read.
  private func write(
    _ change: FileEdits, as name: String, in folder: OutputFolder
  ) throws(FileFault) {
    let path = change.source.pathInContent
    guard try folder.open(path).holds(change.source.bytes) else { throw .changedMeanwhile }
    var status = stat()
    guard fstatat(folder.descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { throw .last }
    try OpenFile.creating(name, in: folder.descriptor).write(change.result)
    guard fchmodat(folder.descriptor, name, status.st_mode & 0o7777, 0) == 0 else { throw .last }
  }

  // MARK: - Symbolic links

  /// A move renames, and a link would be renamed in the place of what it leads to, or lead to nothing.
  private func refuseLinks(_ move: SiteMove, _ reading: Reading) throws(Diagnostic) {
    let changed = Set(move.changes.map(\.source.pathInContent))
    for path in [move.paths.old, move.paths.new] {
      if let link = linkOnTheWay(to: path) { throw .movesThroughLink(link) }
    }
    let all =
      reading.files.map(\.pathInContent)
      + reading.input.assets.map(\.path)
    let real: RealPath
    do throws(FileFault) {
      real = try RealPath("\(content)/\(move.paths.old)")
    } catch {
      throw .moveFailed(error)
    }
    var links: [String: String?] = [:]
    for path in all {
      guard let link = linkOnTheWay(to: path, known: &links) else { continue }
      if changed.contains(path) || move.paths.moves(path) { throw .movesThroughLink(link) }
      do throws(FileFault) {
        guard try !RealPath("\(content)/\(path)").isInside(real) else {
          throw .leadsOutside
        }
      } catch { throw .movesThroughLink(link) }
    }
  }

  /// The first part of a path below `content/` that is a symbolic link.
  private func linkOnTheWay(to path: String) -> String? {
    var links: [String: String?] = [:]
    return linkOnTheWay(to: path, known: &links)
  }

  private func linkOnTheWay(to path: String, known links: inout [String: String?]) -> String? {
    let ends = path.utf8.indices.filter { path.utf8[$0] == 0x2F } + [path.utf8.endIndex]
    for end in ends {
      let part = String(path[..<end])
      if let link = links[part] {
        if let link { return link }
        continue
      }
      var status = stat()
      let isLink =
        lstat("\(content)/\(part)", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
      links[part] = .some(isLink ? part : nil)
      if isLink { return part }
    }
    return nil
  }
}
