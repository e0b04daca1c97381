/// The files and folders that somebody asked to look at; without any the whole site.
package struct CheckedPaths: Hashable, Sendable {
  /// Below the site’s folder, folders with `/` at the end: `content/artikelen/`.
  package let paths: [String]
  private let files: Set<String>
  private let folders: [String]

  package static let all = CheckedPaths([])

  package init(_ paths: [String]) {
    self.paths = paths
    files = Set(paths.filter { !$0.hasSuffix("/") })
    folders = paths.filter { $0.hasSuffix("/") }
  }

  /// Whether it was asked for; `path` is that of a file below the site’s folder, empty for the site as a whole.
  package func holds(_ path: String) -> Bool {
    paths.isEmpty || files.contains(path)
      || folders.contains { path.utf8.starts(with: $0.utf8) }
  }
}
