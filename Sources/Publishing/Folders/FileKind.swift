#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What lies at a path, symbolic links not followed.
enum FileKind: Hashable, Sendable {
  case nothing
  case file
  /// A file that has another name as well.
  case fileOfSeveralNames
  /// A folder, a link, or what nobody publishes.
  case other

  init(of path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      self = errno == ENOENT || errno == ENOTDIR ? .nothing : .other
      return
    }
    self =
      status.st_mode & S_IFMT != S_IFREG
      ? .other : status.st_nlink > 1 ? .fileOfSeveralNames : .file
  }
}
