/// What the preview puts into each page, right before `</body>`, and a build never does.
///
/// Nothing in it changes with every version: all that does is asked for by the script.
enum PreviewInsert {
  /// `tag` says which bytes these are, as the `ETag` of the answer does.
  static func bytes(in preview: Preview, tag: String? = nil) -> [UInt8] {
    var html = HTML()
    html.element(
      "script",
      [
        "src": "/_redactie/preview.js", "defer": "", "data-language": preview.language.rawValue,
        "data-tag": tag,
      ])
    return html.bytes
  }
}
