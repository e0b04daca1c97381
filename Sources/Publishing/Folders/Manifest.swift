import Diagnostics

/// What of the output folder is ours: the files and folders that we made, and nothing else.
///
/// It is written before the first new file, with everything that may come, so that a build which is
/// killed leaves nothing that the next one does not know.
///
/// ```text
/// trompet-manifest 1
/// artikelen/
/// artikelen/een.html
/// index.html
/// ```
struct Manifest: Equatable, Sendable {
  static let name = ".trompet-manifest"
  private static let format = "trompet-manifest 1"
  /// The largest that is read.
  static let limit = 1 << 28

  var files: Set<OutputPath> = []
  var folders: Set<OutputPath> = []

  /// How many lines it has.
  var count: Int { files.count + folders.count }

  /// Whether a path is that of a file of ours.
  func lists(_ path: String) -> Bool {
    do throws(OutputPath.Fault) {
      return files.contains(try OutputPath(path))
    } catch {
      return false
    }
  }

  /// The manifest with what another one lists too.
  func union(_ other: Manifest) -> Manifest {
    if other.count == 0 { return self }
    if count == 0 { return other }
    return Manifest(files: files.union(other.files), folders: folders.union(other.folders))
  }

  /// The file's text: a line for the format, then a line for each path, in order.
  var bytes: [UInt8] { Self.bytes(files: Array(files), folders: Array(folders)) }

  /// The same of files and folders in any order; fastest in about the order of the lines.
  static func bytes(files: [OutputPath], folders: [OutputPath]) -> [UInt8] {
    let lines = files.map(\.text) + folders.map { $0.text + "/" }
    var bytes = Array(format.utf8)
    bytes.append(0x0A)
    for line in lines.sorted(by: { $0.precedesBytewise($1) }) {
      bytes.append(contentsOf: line.utf8)
      bytes.append(0x0A)
    }
    return bytes
  }

  /// Reads a manifest the way one reads what lies in a public folder: lines that could lead
  /// elsewhere are left out, with a word about it.
  static func read(_ bytes: [UInt8], output: String) -> (Manifest, [Diagnostic]) {
    var manifest = Manifest()
    var ignored: [String] = []
    for (index, line) in bytes.split(separator: 0x0A).enumerated() {
      let text = String(decoding: line, as: UTF8.self)
      if index == 0 {
        guard text == format else { return (manifest, [.unknownManifest(output: output)]) }
        continue
      }
      let isFolder = line.last == 0x2F
      do throws(OutputPath.Fault) {
        guard text.utf8.elementsEqual(line) else { throw .controlCharacter }
        let path = try OutputPath(isFolder ? String(text.dropLast()) : text)
        if isFolder {
          manifest.folders.insert(path)
        } else {
          manifest.files.insert(path)
        }
      } catch {
        ignored.append(text)
      }
    }
    guard let first = ignored.first else { return (manifest, []) }
    return (manifest, [.ignoredEntries(first, count: ignored.count, output: output)])
  }
}
