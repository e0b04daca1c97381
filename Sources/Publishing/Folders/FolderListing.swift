import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What lies in a folder of the site: its files, sorted bytewise, so that nothing depends on the file
/// system's order.
package struct FolderListing: Sendable {
  package struct Entry: Hashable, Sendable {
    /// Below the root, with `/` between folders.
    package let path: String
    /// In bytes.
    package let size: Int
  }

  package let entries: [Entry]

  /// Lists all files below `root`, whose name in messages is `label`.
  ///
  /// Hidden names are left out. A symbolic link counts when it leads to a file in the root, or to a
  /// folder in it that is not listed otherwise; then its files go by the link's name. All else that
  /// is left out comes with a warning, a folder that cannot be read with an error. Throws when that
  /// folder is the root.
  package static func read(
    root: String, as label: String
  ) throws(Diagnostic) -> (FolderListing, [Diagnostic]) {
    let real: RealPath
    do throws(FileFault) {
      real = try RealPath(root)
      _ = try FolderNames.read(real.text)
    } catch {
      throw .unreadableFolder(label, error)
    }
    var walk = Walk(root: real, label: label)
    walk.walk()
    return (
      FolderListing(entries: walk.entries.sorted { $0.path.precedesBytewise($1.path) }),
      walk.diagnostics.sorted()
    )
  }
}

/// A walk through a folder, with a list of what is still to be read instead of recursion: how deep
/// folders go is up to their owner.
private struct Walk {
  private struct Place {
    /// Below the root; empty for the root itself.
    let path: String
    /// Where it is on the disk.
    let real: String
  }

  /// What a folder is, whatever its name.
  private struct Identity: Hashable {
    let device: UInt64
    let number: UInt64

    init(_ status: stat) {
      device = UInt64(truncatingIfNeeded: status.st_dev)
      number = UInt64(truncatingIfNeeded: status.st_ino)
    }
  }

  let root: RealPath
  let label: String
  private(set) var entries: [FolderListing.Entry] = []
  private(set) var diagnostics: [Diagnostic] = []

  private var waiting: [Place] = []
  /// Links to folders wait until all real folders are known, so that the real name wins.
  private var links: [Place] = []
  private var visited: Set<Identity> = []

  init(root: RealPath, label: String) {
    self.root = root
    self.label = label
  }

  mutating func walk() {
    waiting = [Place(path: "", real: root.text)]
    while true {
      while let place = waiting.popLast() { list(place) }
      if links.isEmpty { return }
      // The last one is taken first; the disk's order must not decide which link gets the files.
      links.sort { $1.path.precedesBytewise($0.path) }
      if let next = links.popLast() { waiting.append(next) }
    }
  }

  private mutating func list(_ place: Place) {
    var status = stat()
    let names: [[UInt8]]
    do throws(FileFault) {
      guard lstat(place.real, &status) == 0 else { throw .last }
      guard visited.insert(Identity(status)).inserted else {
        diagnostics.append(.folderListedAlready(shown(place.path)))
        return
      }
      names = try FolderNames.read(place.real)
    } catch {
      diagnostics.append(.unreadableFolder(shown(place.path), error))
      return
    }
    for bytes in names where bytes.first != 0x2E {
      guard let name = String(validating: bytes, as: UTF8.self), !name.hasControlCharacters else {
        let name = String(decoding: bytes, as: UTF8.self)
        diagnostics.append(.skippedName(shown(place.path.isEmpty ? name : "\(place.path)/\(name)")))
        continue
      }
      look(
        at: Place(
          path: place.path.isEmpty ? name : "\(place.path)/\(name)", real: "\(place.real)/\(name)"))
    }
  }

  private mutating func look(at place: Place) {
    var status = stat()
    guard lstat(place.real, &status) == 0 else {
      // Gone since the folder was read, as an editor's temporary files are.
      if errno != ENOENT { diagnostics.append(.unreadableFile(shown(place.path), .last)) }
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: entries.append(.init(path: place.path, size: Int(status.st_size)))
    case S_IFDIR: waiting.append(place)
    case S_IFLNK: follow(place)
    default: diagnostics.append(.skippedSpecial(shown(place.path)))
    }
  }

  private mutating func follow(_ link: Place) {
    guard let found = realpath(link.real, nil) else {
      diagnostics.append(.linkToNothing(shown(link.path), to: destination(of: link)))
      return
    }
    defer { free(found) }
    guard let target = String(validatingCString: found),
      RealPath(resolved: target).isInside(root)
    else {
      diagnostics.append(.linkOutward(shown(link.path), to: destination(of: link)))
      return
    }
    var status = stat()
    guard lstat(target, &status) == 0 else {
      diagnostics.append(.linkToNothing(shown(link.path), to: destination(of: link)))
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: entries.append(.init(path: link.path, size: Int(status.st_size)))
    case S_IFDIR: links.append(Place(path: link.path, real: target))
    default: diagnostics.append(.skippedSpecial(shown(link.path)))
    }
  }

  /// What a link says, as its owner wrote it.
  private func destination(of link: Place) -> String {
    let text = [UInt8](unsafeUninitializedCapacity: 4_096) { buffer, count in
      let start = UnsafeMutableRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self)
      count = start.map { max(0, readlink(link.real, $0, buffer.count)) } ?? 0
    }
    return String(decoding: text, as: UTF8.self)
  }

  private func shown(_ path: String) -> String {
    path.isEmpty ? label : "\(label)/\(path)"
  }
}
