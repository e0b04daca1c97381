import Content
import Diagnostics

@testable import Publishing

/// A site in memory in which something is moved.
struct MovedSite {
  let move: SiteMove?
  let diagnostics: [Diagnostic]
  /// All files after the move, by their path below `content/`; as they were when nothing moved.
  let files: [String: String]
  let reading: Reading

  subscript(path: String) -> String? { files[path] }

  var ids: [String] { diagnostics.map(\.id) + (move?.notes.map(\.id) ?? []) }
  /// What changes, but for the file itself: `path:line old → new`.
  var lines: [String] {
    (move?.lines ?? []).map {
      "\($0.path.dropFirst("content/".count)):\($0.line) \($0.old) → \($0.new)"
    }
  }
}

/// What a reading of files in one string is, assets and all.
func reading(_ files: [SourceFile], today: String = "2016-11-30") async throws -> Reading {
  func below(_ file: SourceFile) -> String { String(file.path.dropFirst("content/".count)) }
  return await Reading.parse(
    files.filter { Reading.isText(below($0)) },
    assets: files.filter { !Reading.isText(below($0)) }.map {
      Asset(path: below($0), size: $0.bytes.count)
    }, today: try PartialDate(today))
}

/// Moves something in a site in a string.
func move(_ old: String, to new: String, in text: String) async throws -> MovedSite {
  try await move(old, to: new, in: SiteFiles.split(text))
}

func move(_ old: String, to new: String, in files: [SourceFile]) async throws -> MovedSite {
  let reading = try await reading(files)
  func texts(_ move: SiteMove?) -> [String: String] {
    let changed = Dictionary(
      (move?.changes ?? []).map { ($0.source.path, $0.result) }, uniquingKeysWith: { a, _ in a })
    return Dictionary(
      files.map { file in
        let path = String(file.path.dropFirst("content/".count))
        return (
          move?.paths.new(of: path) ?? path,
          String(decoding: changed[file.path] ?? file.bytes, as: UTF8.self)
        )
      }, uniquingKeysWith: { a, _ in a })
  }
  do throws(Diagnostic) {
    let paths = try MoveRequest(from: old, to: new, in: reading).paths()
    let (move, diagnostics) = await MovePlanner.plan(paths, in: reading)
    return MovedSite(move: move, diagnostics: diagnostics, files: texts(move), reading: reading)
  } catch {
    return MovedSite(move: nil, diagnostics: [error], files: texts(nil), reading: reading)
  }
}
