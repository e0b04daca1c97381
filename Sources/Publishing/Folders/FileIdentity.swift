#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// When something was last done to a file, whoever did it: the later of the times at which its content and its
/// entry were changed. Nobody but the system sets the second.
struct FileStamp: Hashable, Comparable, Sendable {
  private let seconds: Int
  private let nanoseconds: Int

  init(_ status: stat) {
    #if canImport(Glibc)
      self = max(FileStamp(status.st_mtim), FileStamp(status.st_ctim))
    #else
      self = max(FileStamp(status.st_mtimespec), FileStamp(status.st_ctimespec))
    #endif
  }

  private init(_ time: timespec) {
    seconds = Int(time.tv_sec)
    nanoseconds = Int(time.tv_nsec)
  }

  /// The time that it is.
  static var now: FileStamp {
    var time = timespec()
    // Of the real clock nothing can go wrong.
    _ = clock_gettime(CLOCK_REALTIME, &time)
    return FileStamp(time)
  }

  /// Whether it is later than a second before another.
  func isWithinASecond(of other: FileStamp) -> Bool {
    (seconds + 1, nanoseconds) > (other.seconds, other.nanoseconds)
  }

  static func < (a: FileStamp, b: FileStamp) -> Bool {
    (a.seconds, a.nanoseconds) < (b.seconds, b.nanoseconds)
  }

  fileprivate func add(to digest: inout InputDigest) {
    digest.add(seconds)
    digest.add(nanoseconds)
  }
}

/// Which file something is, and in which state.
struct FileIdentity: Sendable {
  /// The file's own number on its disk: a copy has another.
  let number: String
  let stamp: FileStamp
  private let size: Int

  init(_ status: stat) {
    number = "\(status.st_dev)-\(status.st_ino)"
    stamp = FileStamp(status)
    size = Int(status.st_size)
  }

  var digest: InputDigest {
    var digest = InputDigest()
    digest.add(number)
    digest.add(size)
    stamp.add(to: &digest)
    return digest
  }
}
