import Diagnostics

extension SourceFile {
  /// The path below `content/`, of a file that lies there: `artikelen/een.md`.
  package var pathInContent: String { String(path.dropFirst("content/".count)) }
}
