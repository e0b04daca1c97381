import Content

/// The style sheet of e-books, with the fonts and pictures of the theme that it asks for.
struct EPUBStyle: Sendable {
  private(set) var resources: [EPUB.Resource] = []

  /// Below `static/`.
  private static let path = "css/epub.css"

  init(of theme: Theme) {
    let statics = Dictionary(
      theme.statics.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    guard let sheet = statics[Self.path] else { return }
    var files: [EPUB.Resource] = []
    var names: [String: String] = [:]
    var folders: Set<Substring> = []
    let style = StyleSheet(path: Self.path, bytes: sheet.bytes)
    let css = style.replacingAddresses { address in
      let path = style.path(of: address)
      if let name = names[path] { return .address(Array("../\(name)".utf8)) }
      guard let file = statics[path], let kind = Self.kind(of: file) else { return .nothing }
      let number = files.count { $0.file.hasPrefix(kind.folder) } + 1
      let name = "\(kind.folder)\(kind.name)-\(number).\(kind.fileExtension)"
      names[path] = name
      folders.insert(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
      files.append(
        EPUB.Resource(
          file: name, mediaType: MediaType.of(fileExtension: kind.fileExtension),
          bytes: file.bytes, isCompressed: true))
      return .address(Array("../\(name)".utf8))
    }
    resources = [EPUB.Resource(file: Self.path, mediaType: "text/css", bytes: css)] + files
    // Whoever gives fonts on gives their licence with them.
    let licences = theme.statics.filter { file in
      file.path.hasSuffix(".txt") && folders.contains(where: file.path.hasPrefix)
    }
    for (index, licence) in licences.enumerated() {
      resources.append(
        EPUB.Resource(
          file: "fonts/licence-\(index + 1).txt", mediaType: "text/plain", bytes: licence.bytes))
    }
  }

  /// What a file is called in the book; nil for what no reading system need show.
  private static func kind(
    of file: Theme.Static
  ) -> (folder: String, name: String, fileExtension: String)? {
    let ending = String(file.path.split(separator: ".").last ?? "")
    if MediaType.of(fileExtension: ending).hasPrefix("font/") { return ("fonts/", "font", ending) }
    return EPUBPictures.Form(of: file.bytes).map { ("style/", "picture", $0.fileExtension) }
  }
}
