import Content

/// The style sheet of e-books, with the fonts and pictures of the theme that it asks for.
struct EPUBStyle: Sendable {
  private(set) var resources: [EPUB.Resource] = []

  /// Below `static/`.
  private static let path = "css/epub.css"
  private static let folder = "css/"

  init(of theme: Theme) {
    let statics = Dictionary(
      theme.statics.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    guard let sheet = statics[Self.path] else { return }
    var files: [EPUB.Resource] = []
    var names: [String: String] = [:]
    var folders: Set<Substring> = []
    let css = Self.replacingAddresses(in: sheet.bytes) { address in
      let path = Self.resolved(address)
      if let name = names[path] { return "../" + name }
      guard let file = statics[path],
        let kind = Self.kind(ofExtension: path.split(separator: ".").last ?? "")
      else { return nil }
      let number = files.count { $0.file.hasPrefix(kind.folder) } + 1
      let name = "\(kind.folder)\(kind.name)-\(number).\(kind.fileExtension)"
      names[path] = name
      folders.insert(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
      files.append(
        EPUB.Resource(
          file: name, mediaType: kind.mediaType, bytes: file.bytes, isCompressed: true))
      return "../" + name
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

  private static func kind(ofExtension name: Substring) -> (
    folder: String, name: String, fileExtension: String, mediaType: String
  )? {
    switch name {
    case "woff2": ("fonts/", "font", "woff2", "font/woff2")
    case "woff": ("fonts/", "font", "woff", "font/woff")
    case "ttf": ("fonts/", "font", "ttf", "font/ttf")
    case "otf": ("fonts/", "font", "otf", "font/otf")
    case "svg": ("style/", "picture", "svg", "image/svg+xml")
    case "png": ("style/", "picture", "png", "image/png")
    default: nil
    }
  }

  /// Where an address in the style sheet leads, below `static/`.
  private static func resolved(_ address: String) -> String {
    var parts = folder.split(separator: "/")
    for part in address.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  /// The style sheet with other addresses; what gets none asks for nothing any more.
  private static func replacingAddresses(
    in css: [UInt8], _ replacement: (String) -> String?
  ) -> [UInt8] {
    var result: [UInt8] = []
    var rest = css[...]
    while let start = rest.firstRange(of: "url(".utf8) {
      let inside = rest[start.upperBound...].drop { $0 <= 0x20 }
      let quote = inside.first.flatMap { $0 == 0x22 || $0 == 0x27 ? $0 : nil }
      let text = quote == nil ? inside : inside.dropFirst()
      guard let end = text.firstIndex(of: quote ?? 0x29),
        let close = text[end...].firstIndex(of: 0x29)
      else { break }
      let address = String(decoding: text[..<end], as: UTF8.self)
      if address.hasPrefix("data:") || address.hasPrefix("#") {
        result += rest[...close]
      } else if let new = replacement(address) {
        result += rest[..<start.upperBound]
        result.append("\"\(new)\")")
      } else {
        result += rest[..<start.lowerBound]
        result.append("none")
      }
      rest = rest[(close + 1)...]
    }
    return result + rest
  }
}
