internal import CCmarkArena
internal import CCmarkGFM
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Owns a tree of cmark nodes and frees it; the only place where cmark's parser is called.
struct CmarkTree: ~Copyable {
  let root: UnsafeMutablePointer<cmark_node>
  private let parser: OpaquePointer
  /// Whether all of it lies in the thread's arena, which is emptied in one go.
  private let isInArena: Bool

  /// In bytes; a longer text may need a hundred times its size, which is then given back bit by bit.
  private static let arenaLimit = 64 * 1024

  deinit {
    if isInArena {
      trompet_arena_close()
    } else {
      cmark_node_free(root)
      cmark_parser_free(parser)
    }
  }

  /// Parses CommonMark with GitHub's extensions and footnotes.
  ///
  /// Debian's library (0.29.0.gfm.6) keeps the special characters of its extensions in global tables
  /// and changes them at the start and the end of each parse, so that two parses at once spoil each
  /// other. Those of autolinks are therefore put in once, for good (`Extensions`); strikethrough's
  /// only concern texts that hold a `~`, and these take their turns.
  ///
  /// A tree stays on the thread that made it.
  init?(parsing bytes: UnsafeBufferPointer<UInt8>) {
    let extensions = Extensions.shared
    let isInArena = bytes.count <= Self.arenaLimit && trompet_arena_open()
    let memory =
      isInArena ? trompet_arena_memory() : cmark_get_default_mem_allocator()
    guard let parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, memory) else {
      if isInArena { trompet_arena_close() }
      return nil
    }
    for address in extensions.always {
      cmark_parser_attach_syntax_extension(parser, OpaquePointer(bitPattern: address))
    }
    let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
    let holdsTilde = bytes.baseAddress.map { memchr($0, 0x7E, bytes.count) != nil } ?? false
    let root: UnsafeMutablePointer<cmark_node>?
    if holdsTilde {
      cmark_parser_attach_syntax_extension(
        parser, OpaquePointer(bitPattern: extensions.strikethrough))
      root = extensions.tildes.withLock { _ in
        cmark_parser_feed(parser, start, bytes.count)
        return UnsafeMutableRawPointer(cmark_parser_finish(parser)).map(UInt.init(bitPattern:))
      }.flatMap(UnsafeMutablePointer.init(bitPattern:))
    } else {
      cmark_parser_feed(parser, start, bytes.count)
      root = cmark_parser_finish(parser)
    }
    guard let root else {
      if isInArena { trompet_arena_close() } else { cmark_parser_free(parser) }
      return nil
    }
    self.isInArena = isInArena
    self.root = root
    self.parser = parser
  }
}
