#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Keeps a second move out of a site until the first one is done, or killed: the system lets go of it then.
final class MoveLock: Sendable {
  private let descriptor: Int32

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { _ = close(descriptor) }

  /// Of the folder that a move keeps its texts in, which is there; nil when another move has it.
  static func attempt(in folder: OutputFolder) throws(FileFault) -> MoveLock? {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let descriptor = openat(folder.descriptor, MoveJournal.folder, flags)
    guard descriptor >= 0 else { throw .last }
    let lock = MoveLock(descriptor: descriptor)
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      switch errno {
      case EWOULDBLOCK: return nil
      case EINTR: continue
      default: throw .last
      }
    }
    return lock
  }
}
