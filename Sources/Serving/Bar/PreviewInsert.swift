import Content

/// What the preview puts into each page, right before `</body>`, and a build never does.
enum PreviewInsert {
  /// `page` is what the address shows; nil where it is a list, or another thing that nobody wrote.
  static func bytes(for page: Page?, in preview: Preview) -> [UInt8] { [] }
}
