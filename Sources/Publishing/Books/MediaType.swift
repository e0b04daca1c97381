/// What kind of file something is, as the web calls it.
enum MediaType {
  /// By the ending of its name, in lower case.
  static func of(fileExtension: String) -> String {
    types[fileExtension] ?? "application/octet-stream"
  }

  private static let types = [
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
    "webp": "image/webp", "svg": "image/svg+xml", "avif": "image/avif", "woff2": "font/woff2",
    "woff": "font/woff", "ttf": "font/ttf", "otf": "font/otf",
  ]
}
