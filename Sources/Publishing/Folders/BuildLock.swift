#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Keeps a second build out of the output folder until the first one is done, or killed.
///
/// The file stays behind on purpose: removing it would let two builds in, each with a file of its own.
final class BuildLock: Sendable {
  static let name = OutputPath.reservedPrefix + "lock"

  private let descriptor: Int32

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit { _ = close(descriptor) }

  /// The lock, or `nil` when another build has it.
  static func attempt(in folder: OutputFolder) throws(FileFault) -> BuildLock? {
    while true {
      let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
      let descriptor = openat(folder.descriptor, name, flags, 0o666)
      guard descriptor >= 0 else { throw .last }
      let lock = BuildLock(descriptor: descriptor)
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        switch errno {
        case EWOULDBLOCK: return nil
        case EINTR: continue
        default: throw .last
        }
      }
      // Someone may have emptied the folder meanwhile: then the others wait for another file.
      var mine = stat()
      var theirs = stat()
      guard fstat(descriptor, &mine) == 0 else { throw .last }
      if fstatat(folder.descriptor, name, &theirs, AT_SYMLINK_NOFOLLOW) == 0,
        mine.st_ino == theirs.st_ino, mine.st_dev == theirs.st_dev
      {
        return lock
      }
    }
  }

  /// Lets the next build in.
  func release() {
    _ = flock(descriptor, LOCK_UN)
  }
}
