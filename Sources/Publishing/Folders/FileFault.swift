#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why a file could not be read or written.
enum FileFault: Error, Hashable, Sendable {
  /// The system refused, with this `errno`.
  case system(Int32)
  /// There is something of that name, but it is a folder, a pipe or a device.
  case notAFile
  /// It is a link that leads out of the folder that the file is in.
  case leadsOutside
  /// It holds something else than when it was read.
  case changedMeanwhile

  /// There is nothing of that name.
  static let missing = FileFault.system(ENOENT)

  /// What the last system call of this thread said.
  static var last: FileFault { .system(errno) }
}
