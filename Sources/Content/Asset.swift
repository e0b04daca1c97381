import Markup

/// A file beside the pages that is published as it is: a picture, slides, a form.
package struct Asset: Hashable, Sendable {
  /// Below `content/`.
  package let path: String
  /// In bytes.
  package let size: Int
  /// Of a picture whose first bytes say so.
  package let pixels: PixelSize?

  package init(path: String, size: Int, pixels: PixelSize? = nil) {
    self.path = path
    self.size = size
    self.pixels = pixels
  }

  /// Its own name, without folders.
  package var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The part of its name after the last dot, in lower case.
  package var fileExtension: String {
    let name = name
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  package var isImage: Bool { Self.imageExtensions.contains(fileExtension) }

  /// What a browser shows inside a page.
  package static let imageExtensions: Set<String> = [
    "png", "jpg", "jpeg", "gif", "webp", "svg", "avif",
  ]
}
