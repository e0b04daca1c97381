#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where a path really leads, symbolic links followed; the end of it need not exist yet.
struct RealPath: Hashable, Sendable {
  let text: String

  /// A path that the system has resolved already.
  init(resolved text: String) {
    self.text = text
  }

  /// Throws when a link on the way leads to nothing, or when a file stands where a folder should be.
  init(_ path: String) throws(FileFault) {
    // What does not exist yet, deepest first.
    var missing: [String] = []
    var rest = path.utf8.first == 0x2F ? path : "./" + path
    while true {
      if let found = realpath(rest, nil) {
        defer { free(found) }
        var parts = Self.parts(of: String(cString: found))
        for part in missing.reversed() {
          if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        text = "/" + parts.joined(separator: "/")
        return
      }
      guard errno == ENOENT else { throw .last }
      var status = stat()
      if lstat(rest, &status) == 0 { throw .system(ENOENT) }
      while rest.utf8.count > 1, rest.utf8.last == 0x2F { rest.removeLast() }
      guard let slash = rest.utf8.lastIndex(of: 0x2F) else { throw .system(ENOENT) }
      let name = String(rest[rest.utf8.index(after: slash)...])
      if name != "." { missing.append(name) }
      rest = slash == rest.utf8.startIndex ? "/" : String(rest[..<slash])
    }
  }

  /// Whether it is `other`, or lies somewhere in it.
  func isInside(_ other: RealPath) -> Bool {
    other.text == "/" || text == other.text || text.utf8.starts(with: (other.text + "/").utf8)
  }

  private static func parts(of path: String) -> [String] {
    path.utf8.split(separator: 0x2F).map { String($0) ?? "" }
  }
}
