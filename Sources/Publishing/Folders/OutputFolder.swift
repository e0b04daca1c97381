#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The open folder that a build lands in. All that is read, written and removed goes by its
/// descriptor, so that it stays the same folder even when someone renames it.
final class OutputFolder: Sendable {
  enum Kind: Sendable {
    case nothing
    case file
    case folder
    case link
    /// A pipe, a socket or a device.
    case other
  }

  static let temporaryPrefix = OutputPath.reservedPrefix + "tmp-"

  let descriptor: Int32

  /// Opens the folder and makes it, with the folders that it lies in, when it is not there.
  init(path: String) throws(FileFault) {
    var made = openat(AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if made < 0, errno == ENOENT {
      try Self.makeFolders(path, in: AT_FDCWD)
      made = openat(AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    guard made >= 0 else { throw .last }
    descriptor = made
  }

  /// Opens the folder; nil when it is not there.
  init?(existing path: String) throws(FileFault) {
    descriptor = openat(AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw .last
    }
  }

  deinit { _ = close(descriptor) }

  /// What is at `path` itself; a symbolic link is not followed.
  func kind(of path: String) throws(FileFault) -> Kind {
    try Self.kind(of: path, in: descriptor)
  }

  static func kind(of path: String, in folder: Int32 = AT_FDCWD) throws(FileFault) -> Kind {
    try look(at: path, in: folder).kind
  }

  /// What is at `path` itself, and when it was last changed.
  func look(at path: String) throws(FileFault) -> (kind: Kind, stamp: FileStamp) {
    try Self.look(at: path, in: descriptor)
  }

  private static func look(
    at path: String, in folder: Int32
  ) throws(FileFault) -> (kind: Kind, stamp: FileStamp) {
    var status = stat()
    guard fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return (.nothing, FileStamp(status)) }
      throw .last
    }
    let kind: Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    return (kind, FileStamp(status))
  }

  /// Opens a file of the folder to read; a symbolic link is not followed.
  func open(_ path: String) throws(FileFault) -> OpenFile {
    try OpenFile.reading(path, in: descriptor, followingLinks: false)
  }

  /// Whether two names stand for one file, as on disks that do not tell capitals from small letters.
  func areTheSame(_ a: String, _ b: String) -> Bool {
    var first = stat()
    var second = stat()
    return fstatat(descriptor, a, &first, AT_SYMLINK_NOFOLLOW) == 0
      && fstatat(descriptor, b, &second, AT_SYMLINK_NOFOLLOW) == 0
      && first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  /// Puts a file in its place in one go: until then the old one stays as it was.
  ///
  /// Temporary files lie in the output folder itself, so that the next build finds them without a
  /// walk. `number` keeps apart those that are written at the same time.
  func replace(
    _ path: String, number: Int, synchronised: Bool = false,
    with fill: (borrowing OpenFile) throws(FileFault) -> Void
  ) throws(FileFault) {
    let temporary = Self.temporaryPrefix + String(number)
    do throws(FileFault) {
      let file = try OpenFile.creating(temporary, in: descriptor)
      try fill(file)
      if synchronised { try file.synchronise() }
      if renameat(descriptor, temporary, descriptor, path) == 0 { return }
      guard errno == ENOENT, let slash = path.utf8.lastIndex(of: 0x2F) else { throw .last }
      try Self.makeFolders(String(path[..<slash]), in: descriptor)
      guard renameat(descriptor, temporary, descriptor, path) == 0 else { throw .last }
    } catch {
      _ = unlinkat(descriptor, temporary, 0)
      throw error
    }
  }

  /// Removes a file, or nothing when there is no file of that name (any more).
  func removeFile(_ path: String) throws(FileFault) -> Bool {
    if unlinkat(descriptor, path, 0) == 0 { return true }
    switch errno {
    case ENOENT, ENOTDIR, EISDIR: return false
    default:
      // Some systems will not say that it is a folder.
      let fault = FileFault.last
      if try kind(of: path) == .folder { return false }
      throw fault
    }
  }

  /// Removes a folder, or nothing when something is in it.
  func removeFolder(_ path: String) throws(FileFault) {
    if unlinkat(descriptor, path, AT_REMOVEDIR) == 0 { return }
    switch errno {
    case ENOENT, ENOTDIR, ENOTEMPTY, EEXIST: return
    default: throw .last
    }
  }

  /// Removes what a killed build left half written.
  func removeTemporaryFiles() throws(FileFault) {
    for name in try FolderNames.read(".", in: descriptor) {
      guard name.starts(with: Self.temporaryPrefix.utf8) else { continue }
      _ = try removeFile(String(decoding: name, as: UTF8.self))
    }
  }

  /// Makes a folder in one that is there; it may be there already.
  func makeFolder(_ path: String) throws(FileFault) {
    if mkdirat(descriptor, path, 0o777) != 0, errno != EEXIST { throw .last }
  }

  /// Makes a folder and those that it lies in, as far as they are not there.
  static func makeFolders(_ path: String, in folder: Int32 = AT_FDCWD) throws(FileFault) {
    let ends = path.utf8.indices.filter { path.utf8[$0] == 0x2F } + [path.utf8.endIndex]
    for end in ends where end > path.utf8.startIndex {
      let path = String(path[..<end])
      if mkdirat(folder, path, 0o777) == 0 || errno == EEXIST { continue }
      // Where nothing may be made, a folder may be there all the same.
      let fault = FileFault.last
      var status = stat()
      guard fstatat(folder, path, &status, 0) == 0 else { throw fault }
    }
  }
}
