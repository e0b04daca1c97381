import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder of a test's own, gone when the test is done.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let made = "/tmp/trompet-test-XXXXXX".withCString { template -> String? in
      guard let copy = strdup(template) else { return nil }
      defer { free(copy) }
      guard mkdtemp(copy) != nil, let real = realpath(copy, nil) else { return nil }
      defer { free(real) }
      return String(cString: real)
    }
    path = try #require(made)
  }

  deinit { Self.remove(path) }

  subscript(name: String) -> String { name.isEmpty ? path : "\(path)/\(name)" }

  func folder(_ name: String) throws {
    var path = self.path
    for part in name.split(separator: "/") {
      path += "/\(part)"
      try #require(mkdir(path, 0o755) == 0 || errno == EEXIST)
    }
  }

  /// Writes a file, with the folders that it lies in.
  func write(_ text: String, to name: String) throws {
    if let slash = name.lastIndex(of: "/") { try folder(String(name[..<slash])) }
    let file = try #require(fopen(self[name], "w"))
    defer { _ = fclose(file) }
    let bytes = Array(text.utf8)
    try #require(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }

  func link(_ name: String, to destination: String) throws {
    try #require(symlink(destination, self[name]) == 0)
  }

  /// Moves a file, which keeps its number on the disk.
  func move(_ name: String, to other: String) throws {
    try #require(rename(self[name], self[other]) == 0)
  }

  func remove(_ name: String) {
    Self.remove(self[name])
  }

  /// The file's text, or `nil` when it is not there.
  func text(_ name: String) -> String? {
    guard let file = fopen(self[name], "r") else { return nil }
    defer { _ = fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  func exists(_ name: String) -> Bool {
    var status = stat()
    return lstat(self[name], &status) == 0
  }

  /// What changes as soon as a file is written anew.
  func fingerprint(_ name: String) throws -> [Int] {
    var status = stat()
    try #require(lstat(self[name], &status) == 0)
    #if canImport(Glibc)
      let time = status.st_mtim
      let change = status.st_ctim
    #else
      let time = status.st_mtimespec
      let change = status.st_ctimespec
    #endif
    return [Int(status.st_ino), time.tv_sec, time.tv_nsec, change.tv_sec, change.tv_nsec]
  }

  /// All that is in a folder, sorted; folders end in `/`.
  func all(in name: String = "") -> [String] {
    Self.all(in: self[name]).sorted()
  }

  private static func all(in root: String) -> [String] {
    var found: [String] = []
    var waiting = [""]
    while let folder = waiting.popLast() {
      guard let stream = opendir("\(root)/\(folder)") else { continue }
      defer { _ = closedir(stream) }
      while let entry = readdir(stream) {
        let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
        let name = folder + String(decoding: bytes, as: UTF8.self)
        if bytes == [0x2E] || bytes == [0x2E, 0x2E] { continue }
        var status = stat()
        if lstat("\(root)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
          found.append("\(name)/")
          waiting.append("\(name)/")
        } else {
          found.append(name)
        }
      }
    }
    return found
  }

  private static func remove(_ path: String) {
    if unlink(path) == 0 { return }
    // Later names lie deeper. Names that are no text are removed by the test that made them.
    for name in all(in: path).sorted().reversed() {
      let whole = "\(path)/\(name)"
      _ = name.hasSuffix("/") ? rmdir(whole) : unlink(whole)
    }
    _ = rmdir(path)
  }
}
