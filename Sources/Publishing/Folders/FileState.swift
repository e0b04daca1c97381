#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Which file something is and how it was last seen: while this is the same, so is what is in it, unless it was written twice
/// within the clock's own precision.
package struct FileState: Hashable, Sendable {
  private let device: UInt64
  private let number: UInt64
  /// In bytes.
  let size: Int
  private let stamp: FileStamp

  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
    size = Int(status.st_size)
    stamp = FileStamp(status)
  }

  /// Of what lies at a path; nil when it is no regular file.
  init?(of path: String, followingLinks: Bool) {
    var status = stat()
    let flags = followingLinks ? 0 : AT_SYMLINK_NOFOLLOW
    guard fstatat(AT_FDCWD, path, &status, flags) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    self.init(status)
  }

  /// Whether it may have been written again right after it was read, without a trace: its times are as good as those of the
  /// reading.
  func isFresh(at now: FileStamp) -> Bool { stamp.isWithinASecond(of: now) }
}
