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
    /// As the disk had it when the folder was listed.
    let state: FileState?
    /// Whether a symbolic link leads to it, so that it lies elsewhere too.
    let isLinked: Bool

    package init(path: String, size: Int) {
      self.init(path: path, size: size, state: nil, isLinked: false)
    }

    init(path: String, size: Int, state: FileState?, isLinked: Bool) {
      self.path = path
      self.size = size
      self.state = state
      self.isLinked = isLinked
    }
  }

  /// A folder that decides what a listing holds.
  package struct Folder: Hashable, Sendable {
    /// Where it is on the disk.
    package let real: String
    /// What its files go by, below the root; nil when only a link leads to one of them.
    package let path: String?

    package init(real: String, path: String?) {
      self.real = real
      self.path = path
    }
  }

  package let entries: [Entry]

  /// Lists all files below `root`, whose name in messages is `label`.
  ///
  /// Hidden names are left out. A symbolic link counts when it leads to a file in the root, or to a
  /// folder in it that is not listed otherwise; then its files go by the link's name. All else that
  /// is left out comes with a warning, a folder that cannot be read with an error. Throws when that
  /// folder is the root.
  ///
  /// `visit` hears of each folder right before it is read: whatever changes in it after that is not in the listing.
  package static func read(
    root: String, as label: String, visiting visit: (Folder) -> Void = { _ in }
  ) throws(Diagnostic) -> (FolderListing, [Diagnostic]) {
    let real: RealPath
    do throws(FileFault) {
      real = try RealPath(root)
      _ = try FolderNames.read(real.text)
    } catch {
      throw .unreadableFolder(label, error)
    }
    var walk = Walk(root: real, label: label)
    walk.walk(visiting: visit)
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
    /// Whether a link led here.
    var isLinked = false
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

  mutating func walk(visiting visit: (FolderListing.Folder) -> Void) {
    waiting = [Place(path: "", real: root.text)]
    while true {
      while let place = waiting.popLast() { list(place, visit) }
      if links.isEmpty { return }
      // The last one is taken first; the disk's order must not decide which link gets the files.
      links.sort { $1.path.precedesBytewise($0.path) }
      if let next = links.popLast() { waiting.append(next) }
    }
  }

  private mutating func list(_ place: Place, _ visit: (FolderListing.Folder) -> Void) {
    var status = stat()
    let names: [[UInt8]]
    do throws(FileFault) {
      guard lstat(place.real, &status) == 0 else { throw .last }
      guard visited.insert(Identity(status)).inserted else {
        diagnostics.append(.folderListedAlready(shown(place.path)))
        return
      }
      visit(FolderListing.Folder(real: place.real, path: place.path))
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
          path: place.path.isEmpty ? name : "\(place.path)/\(name)", real: "\(place.real)/\(name)",
          isLinked: place.isLinked), visit)
    }
  }

  private mutating func look(at place: Place, _ visit: (FolderListing.Folder) -> Void) {
    var status = stat()
    guard lstat(place.real, &status) == 0 else {
      // Gone since the folder was read, as an editor's temporary files are.
      if errno != ENOENT { diagnostics.append(.unreadableFile(shown(place.path), .last)) }
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      entries.append(
        .init(
          path: place.path, size: Int(status.st_size), state: FileState(status),
          isLinked: place.isLinked))
    case S_IFDIR: waiting.append(place)
    case S_IFLNK: follow(place, visit)
    default: diagnostics.append(.skippedSpecial(shown(place.path)))
    }
  }

  private mutating func follow(_ link: Place, _ visit: (FolderListing.Folder) -> Void) {
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
    if let slash = target.utf8.lastIndex(of: 0x2F) {
      visit(FolderListing.Folder(real: String(target[..<slash]), path: nil))
    }
    var status = stat()
    guard lstat(target, &status) == 0 else {
      diagnostics.append(.linkToNothing(shown(link.path), to: destination(of: link)))
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      entries.append(
        .init(
          path: link.path, size: Int(status.st_size), state: FileState(status), isLinked: true))
    case S_IFDIR: links.append(Place(path: link.path, real: target, isLinked: true))
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
