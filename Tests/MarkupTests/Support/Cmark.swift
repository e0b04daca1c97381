import CCmarkGFM
import Foundation

@testable import Markup

/// The library's own way from Markdown to HTML, as the `cmark-gfm` command goes it.
enum Cmark {
  /// What `cmark-gfm` prints when it is given `arguments`; empty when there is no memory.
  ///
  /// Its parser changes tables that all parsers share, so this takes the lock that Trompet's takes.
  static func html(_ text: [UInt8]) -> [UInt8] {
    Extensions.shared.tildes.withLock { _ in
      let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE
      guard let parser = cmark_parser_new(options) else { return [] }
      defer { cmark_parser_free(parser) }
      for name in extensions {
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
      }
      text.withUnsafeBytes {
        cmark_parser_feed(parser, $0.bindMemory(to: CChar.self).baseAddress, $0.count)
      }
      guard let root = cmark_parser_finish(parser) else { return [] }
      defer { cmark_node_free(root) }
      let list = cmark_parser_get_syntax_extensions(parser)
      guard let html = cmark_render_html(root, options, list) else { return [] }
      defer { free(html) }
      return Array(UnsafeRawBufferPointer(start: html, count: strlen(html)))
    }
  }

  static let extensions = ["table", "strikethrough", "autolink", "tagfilter", "tasklist"]
  static let arguments = extensions.flatMap { ["-e", $0] } + ["-e", "footnotes", "--unsafe"]
}
