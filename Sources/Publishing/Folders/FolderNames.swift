#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a folder holds, as the system gives it: names as bytes, in no order.
enum FolderNames {
  /// The names in the folder at `path`, without `.` and `..`; a symbolic link is not followed.
  static func read(_ path: String, in folder: Int32 = AT_FDCWD) throws(FileFault) -> [[UInt8]] {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let descriptor = openat(folder, path, flags)
    guard descriptor >= 0 else { throw .last }
    guard let stream = fdopendir(descriptor) else {
      let fault = FileFault.last
      _ = close(descriptor)
      throw fault
    }
    defer { _ = closedir(stream) }
    var names: [[UInt8]] = []
    while true {
      // The end and a mistake look the same, but for this.
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
    }
    if errno != 0 { throw .last }
    return names
  }
}
