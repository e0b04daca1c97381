internal import CCmarkGFM
internal import Synchronization

/// GitHub's extensions as cmark has them, set up once for the whole program.
///
/// Pointers are kept as addresses, because pointers are not `Sendable`; what they point at is never
/// freed and, after this has been made, never changed.
final class Extensions: Sendable {
  static let shared = Extensions()

  /// Tables, autolinks and task lists: attached to every parser, in this order.
  let always: [UInt]
  let strikethrough: UInt
  /// Held while a text with `~` is parsed.
  let tildes = Mutex(())
  let types: NodeTypes

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    let autolink = cmark_find_syntax_extension("autolink")
    // Marks `:` and `w` as special for good, then forgets that they came from an extension, so that
    // no parse takes them out again. In a text without addresses they only end a run of text early.
    let parser = cmark_parser_new(0)
    cmark_parser_attach_syntax_extension(parser, autolink)
    cmark_manage_extensions_special_characters(parser, 1)
    cmark_parser_free(parser)
    cmark_syntax_extension_set_special_inline_chars(autolink, nil)

    let table = cmark_find_syntax_extension("table")
    let tasks = cmark_find_syntax_extension("tasklist")
    always = [table, autolink, tasks].compactMap { $0.map(UInt.init(bitPattern:)) }
    strikethrough = cmark_find_syntax_extension("strikethrough").map(UInt.init(bitPattern:)) ?? 0
    types = NodeTypes(table: table, strikethrough: cmark_find_syntax_extension("strikethrough"))
  }
}

/// The numbers that cmark gave to the node types of its extensions when they were registered.
struct NodeTypes: Sendable {
  private(set) var table: UInt16 = 0
  private(set) var tableRow: UInt16 = 0
  private(set) var tableCell: UInt16 = 0
  private(set) var strikethrough: UInt16 = 0

  /// Asked of a sample: the numbers themselves are in no header.
  init(
    table: OpaquePointer?,
    strikethrough: OpaquePointer?
  ) {
    guard let parser = cmark_parser_new(0) else { return }
    defer { cmark_parser_free(parser) }
    cmark_parser_attach_syntax_extension(parser, table)
    cmark_parser_attach_syntax_extension(parser, strikethrough)
    let sample = "|~a~|\n|-|\n"
    cmark_parser_feed(parser, sample, sample.utf8.count)
    guard let root = cmark_parser_finish(parser) else { return }
    defer { cmark_node_free(root) }
    // document > table > row > cell > strikethrough
    let tableNode = root.pointee.first_child
    let row = tableNode?.pointee.first_child
    let cell = row?.pointee.first_child
    self.table = tableNode?.pointee.type ?? 0
    tableRow = row?.pointee.type ?? 0
    tableCell = cell?.pointee.type ?? 0
    self.strikethrough = cell?.pointee.first_child?.pointee.type ?? 0
  }
}
