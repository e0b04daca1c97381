import Content
import Diagnostics
import Publishing
import Testing

@testable import Serving

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A small site on the disk that somebody is writing; gone when the test is done.
final class WrittenSite: Sendable {
  let path: String

  init() throws {
    let made = "/tmp/trompet-serve-XXXXXX".withCString { template -> String? in
      guard let copy = strdup(template) else { return nil }
      defer { free(copy) }
      guard mkdtemp(copy) != nil, let real = realpath(copy, nil) else { return nil }
      defer { free(real) }
      return String(cString: real)
    }
    path = try #require(made)
    try write("naam: Vereniging\nadres: https://voorbeeld.nl/\n", to: "content/site.yaml")
    try write(Self.page("Welkom", "Dag. Zie [een](artikelen/een.md)."), to: "content/index.md")
    try write(Self.page("Een", "De eerste tekst."), to: "content/artikelen/een.md")
    try write(Self.page("Twee", "Zie [een](een.md)."), to: "content/artikelen/twee.md")
  }

  deinit { Self.remove(path) }

  /// A page as an author writes it.
  static func page(_ title: String, _ body: String, _ fields: String = "") -> String {
    "---\ntitel: \(title)\nsamenvatting: Over \(title).\n\(fields)---\n\n\(body)\n"
  }

  subscript(name: String) -> String { "\(path)/\(name)" }

  var workshop: Workshop {
    Workshop(SiteFolder(path: path), settings)
  }

  var settings: Workshop.Settings {
    let day = Self.today
    return .init(options: .init(), threads: 2, today: { day })
  }

  static var today: PartialDate {
    guard let day = try? PartialDate("2017-03-01") else { preconditionFailure("a day is a day") }
    return day
  }

  /// Writes a file in its place, with the folders that it lies in.
  func write(_ text: String, to name: String) throws {
    if let slash = name.lastIndex(of: "/") { try folder(String(name[..<slash])) }
    let file = try #require(fopen(self[name], "w"))
    defer { _ = fclose(file) }
    let bytes = Array(text.utf8)
    try #require(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }

  /// Saves a file as careful editors do: writes another, and renames that.
  func save(_ text: String, to name: String, by other: String = "content/.tmp-1") throws {
    try write(text, to: other)
    try move(other, to: name)
  }

  func folder(_ name: String) throws {
    var path = self.path
    for part in name.split(separator: "/") {
      path += "/\(part)"
      try #require(mkdir(path, 0o755) == 0 || errno == EEXIST)
    }
  }

  func move(_ name: String, to other: String) throws {
    try #require(rename(self[name], self[other]) == 0)
  }

  func link(_ name: String, to destination: String) throws {
    try #require(symlink(destination, self[name]) == 0)
  }

  func remove(_ name: String) { Self.remove(self[name]) }

  func exists(_ name: String) -> Bool {
    var status = stat()
    return lstat(self[name], &status) == 0
  }

  private static func remove(_ path: String) {
    if unlink(path) == 0 { return }
    var folders = [path]
    var waiting = [path]
    while let folder = waiting.popLast() {
      guard let stream = opendir(folder) else { continue }
      defer { _ = closedir(stream) }
      while let entry = readdir(stream) {
        let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
        if bytes == [0x2E] || bytes == [0x2E, 0x2E] { continue }
        let name = "\(folder)/\(String(decoding: bytes, as: UTF8.self))"
        if unlink(name) != 0 {
          folders.append(name)
          waiting.append(name)
        }
      }
    }
    for folder in folders.reversed() { _ = rmdir(folder) }
  }
}

extension Preview {
  /// A file of the output as a text; nil when there is none.
  func text(_ path: String) throws -> String? {
    guard let artefact = build?.artefact(at: path), case .rendered(let render) = artefact.body
    else { return nil }
    return String(decoding: try render(), as: UTF8.self)
  }

  func shows(_ text: String, at path: String) throws -> Bool {
    try self.text(path)?.contains(text) ?? false
  }

  var errors: [String] { diagnostics.filter { $0.severity == .error }.map(\.id) }
}
