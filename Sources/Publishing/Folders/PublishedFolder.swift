import Diagnostics

/// The folder that a build lands in.
///
/// Only what its manifest lists is ever replaced or removed; what others keep there stays.
package struct PublishedFolder: Sendable {
  /// The folder as it is called in messages.
  let name: String
  let path: RealPath

  /// Refuses folders where a build would do harm: the root of the disk, `site` and what it lies in,
  /// the `protected` folders, all in them and what they lie in, and what is not a folder.
  ///
  /// Paths are compared by where they really lead. Nothing is made yet.
  package init(path: String, site: String, protected: [String]) throws(Diagnostic) {
    guard !path.isEmpty, !path.hasControlCharacters else { throw .outputIsNoPath(path) }
    let name = path.count > 1 && path.utf8.last == 0x2F ? String(path.dropLast()) : path
    let real = try Self.realPath(path)
    if real.text == "/" { throw .outputIsRoot(name) }
    let site = try Self.realPath(site)
    if real == site { throw .outputIsSite(name) }
    if site.isInside(real) { throw .outputHolds(name, inner: site.text) }
    for folder in protected {
      let inner = try Self.realPath(folder)
      if real.isInside(inner) { throw .outputInside(name, protected: folder) }
      if inner.isInside(real) { throw .outputHolds(name, inner: folder) }
    }
    do throws(FileFault) {
      let kind = try OutputFolder.kind(of: real.text)
      if kind != .nothing, kind != .folder { throw .notAFile }
    } catch {
      throw error == .notAFile ? .outputIsNoFolder(name) : .outputUnreachable(name, error)
    }
    self.name = name
    self.path = real
  }

  private static func realPath(_ path: String) throws(Diagnostic) -> RealPath {
    do throws(FileFault) {
      return try RealPath(path)
    } catch {
      throw .outputUnreachable(path, error)
    }
  }

  /// Brings the folder in agreement with the artefacts: writes what is new or different, leaves what
  /// is the same, removes what was ours and is not made any more.
  ///
  /// `waiting` is called once when another build is busy in the folder; this one then waits for it.
  /// Throws before anything is written when a path cannot be used or a file there is not ours. When
  /// the disk fails halfway, every file is either the old one or the new one, and the next build
  /// goes on from there.
  ///
  /// `digest` stands for everything that the rendered artefacts are made from: what the last build made from the same is
  /// not rendered again. With `keepingOthers`, what was ours and is not made any more stays.
  ///
  /// `shelf` is what `shelf()` gave, with what was printed since in it, and `earlier` what `files` gave. Nil when that is not what
  /// lies there any more, because of another run or of somebody who took a file away: then nothing was changed, and the artefacts
  /// must be made anew.
  ///
  /// `note` gives what is noted of the site, unless it was made from the very same before.
  package func publish(
    _ artefacts: [Artefact], from digest: InputDigest? = nil, shelf: PrintShelf,
    earlier: EarlierFiles = .none, keepingOthers: Bool = false, threads: Int,
    noting note: (@Sendable () async -> [UInt8]?)? = nil,
    waiting: @Sendable (Diagnostic) -> Void = { _ in }
  ) async throws(Diagnostic) -> Publication? {
    let paths = try ArtefactPaths(artefacts, output: name)
    let folder: OutputFolder
    do throws(FileFault) {
      folder = try OutputFolder(path: path.text)
    } catch {
      throw .unwritable("", error, output: name)
    }
    let lock = try await lock(folder, waiting: waiting)
    defer { lock.release() }
    let delivery = Delivery(
      artefacts: artefacts, paths: paths, folder: folder, output: name, threads: threads,
      digest: digest, shelf: shelf, earlier: earlier, keepsOthers: keepingOthers, note: note)
    return try await delivery.deliver()
  }

  /// What was printed into the folder, and still lies there as it was printed.
  package func shelf() throws(Diagnostic) -> PrintShelf {
    let folder: OutputFolder
    do throws(FileFault) {
      guard let found = try OutputFolder(existing: path.text) else { return PrintShelf() }
      folder = found
    } catch {
      throw .unwritable("", error, output: name)
    }
    return try PrintShelf.read(in: folder, output: name)
  }

  /// Files that earlier builds published into the folder.
  package func files(_ paths: [String]) -> EarlierFiles {
    do throws(FileFault) {
      guard let folder = try OutputFolder(existing: path.text) else { return .none(of: paths) }
      return EarlierFiles.read(paths, in: folder)
    } catch {
      // A build that cannot write there will say why.
      return .none(of: paths)
    }
  }

  /// What the last build noted of the site; nil when there is nothing of that sort.
  package var note: [UInt8]? {
    do throws(FileFault) {
      return try OutputFolder(existing: path.text).flatMap(BuildNote.read)
    } catch {
      return nil
    }
  }

  /// A file that was published.
  func bytes(of path: String) throws(Diagnostic) -> [UInt8] {
    do throws(FileFault) {
      let file = try OpenFile.reading("\(self.path.text)/\(path)", followingLinks: false)
      return try file.bytes(limit: Press.largestFile) ?? []
    } catch {
      throw .unreadableFile("\(name)/\(path)", error)
    }
  }

  private func lock(
    _ folder: OutputFolder, waiting: @Sendable (Diagnostic) -> Void
  ) async throws(Diagnostic) -> BuildLock {
    var told = false
    while true {
      do throws(FileFault) {
        if let lock = try BuildLock.attempt(in: folder) { return lock }
      } catch {
        throw .unwritable(BuildLock.name, error, output: name)
      }
      if !told { waiting(.waitingForBuild(output: name)) }
      told = true
      // A wait that blocks would hold one of the few threads, which the other build may need.
      do {
        try await Task.sleep(nanoseconds: 20_000_000)
      } catch {
        throw .stoppedWaiting(output: name)
      }
    }
  }
}
