import Diagnostics

/// Several files in one string.
enum SiteFiles {
  /// Each file starts below a line `-- path --`.
  static func split(_ text: String) -> [SourceFile] {
    var files: [(path: String, lines: [Substring])] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        files.append((String(line.dropFirst(3).dropLast(3)), []))
      } else if !files.isEmpty {
        files[files.count - 1].lines.append(line)
      }
    }
    return files.map { path, lines in
      SourceFile(path: path, text: lines.joined(separator: "\n") + "\n")
    }
  }
}
