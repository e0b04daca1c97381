import Diagnostics
import Markup

/// What a fenced code block with a known name holds: data that a page shows in a form of its own.
///
/// A new one is a file with a type like this one, its name in `FencedBlocks.all`, and its HTML in an
/// output.
package protocol FencedBlock: Sendable {
  /// The word after the three backticks.
  static var name: String { get }

  /// Reads the lines between the fences; what is wrong with them is reported to `fields`.
  init(_ fields: inout Fields)
}

/// The fenced blocks that Trompet knows by name.
package enum FencedBlocks {
  package static let all: [any FencedBlock.Type] = [PageList.self, WritingSpace.self]

  static func read(
    from body: Document, in source: SourceFile, into blocks: inout [Int32: any FencedBlock]
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for (index, node) in body.nodes.enumerated() where node.kind == .codeBlock && node.detail > 0 {
      let language = body.language(of: node)
      guard let type = all.first(where: { $0.name.utf8.elementsEqual(language) }) else { continue }
      // The data starts on the line below the fence.
      let line = source.bytes[..<node.source.range.lowerBound].reduce(1) {
        $0 + ($1 == 0x0A ? 1 : 0)
      }
      var fields = Fields(
        YAMLText(source: source, bytes: body.bytes(node.text), firstLine: line))
      blocks[Int32(index)] = type.init(&fields)
      diagnostics += fields.diagnostics + fields.unknown().map(\.diagnostic)
    }
    return diagnostics
  }
}
