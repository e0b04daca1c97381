import Diagnostics

/// What a text of a theme is for, by its path below the theme's folder.
enum ThemePart: Hashable {
  /// By its path below `templates/`: of a page without `.html`, of a plain text with `.txt`.
  case template(String)
  /// The strings of a language.
  case strings(Language)
  case sign(String)
  /// `thema.yaml`.
  case settings
  /// A word for people: a readme, a licence.
  case document
  /// Nothing that Trompet knows.
  case unknown

  init(_ path: Substring) {
    if let name = path.between("templates/", ".html") {
      self = .template(name)
    } else if let name = path.between("templates/", ".txt"), !Self.isReadme(path) {
      self = .template(name + ".txt")
    } else if let language = path.between("strings/", ".yaml").flatMap(Language.init(rawValue:)) {
      self = .strings(language)
    } else if let name = path.between("tekens/", ".svg") {
      self = .sign(name)
    } else if path == "thema.yaml" {
      self = .settings
    } else {
      self = Self.isDocument(path) ? .document : .unknown
    }
  }

  private static func isDocument(_ path: Substring) -> Bool {
    let name = path.lowercased()
    return name.hasSuffix(".md") || name.hasSuffix(".txt") || isReadme(path)
  }

  private static func isReadme(_ path: Substring) -> Bool {
    let name = (path.split(separator: "/").last ?? path).lowercased()
    return name.hasPrefix("readme") || name.hasPrefix("leesmij") || name.hasPrefix("licen")
  }
}

extension Substring {
  /// What stands between a beginning and an end, when there is something.
  fileprivate func between(_ start: String, _ end: String) -> String? {
    guard hasPrefix(start), hasSuffix(end), count > start.count + end.count else { return nil }
    return String(dropFirst(start.count).dropLast(end.count))
  }
}
