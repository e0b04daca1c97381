import Diagnostics
import Markup

/// What a fenced code block with a known name holds: data that a page shows in a form of its own.
///
/// A new one is a file with a type like this one, its name in `FencedBlocks.all`, and its HTML in
/// `PageBody`.
package protocol FencedBlock: Sendable {
  /// The word after the three backticks.
  static var name: String { get }

  /// Reads the lines between the fences; what is wrong with them is reported to `fields`.
  init(_ fields: inout Fields)
}

/// The fenced blocks that Trompet knows by name.
package enum FencedBlocks {
  package static let all: [any FencedBlock.Type] = [PageList.self, WritingSpace.self]

  /// On one page.
  private static let most = 1_000

  static func read(
    from body: Document, in source: SourceFile, into blocks: inout [Int32: any FencedBlock]
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var line = 1
    var counted = 0
    for (index, node) in body.nodes.enumerated() where node.kind == .codeBlock && node.detail > 0 {
      let language = body.language(of: node)
      guard let type = all.first(where: { $0.name.utf8.elementsEqual(language) }) else { continue }
      guard blocks.count < most else {
        diagnostics.append(.tooManyBlocks(source, at: node.source.range))
        break
      }
      // Notes come last in a document, wherever they stand in the text.
      if node.source.range.lowerBound < counted { (line, counted) = (1, 0) }
      // The data starts on the line below the fence.
      line += source.bytes[counted..<node.source.range.lowerBound].count { $0 == 0x0A }
      counted = node.source.range.lowerBound
      var fields = Fields(
        YAMLText(source: source, bytes: body.bytes(node.text), firstLine: line))
      blocks[Int32(index)] = type.init(&fields)
      diagnostics += fields.diagnostics + fields.unknown().map(\.diagnostic)
    }
    return diagnostics
  }
}

extension Diagnostic {
  static func tooManyBlocks(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "too-many-blocks", in: source, at: range,
      message: Wording(
        nl: "Deze pagina heeft meer dan duizend lijsten en schrijfruimtes.",
        en: "This page has more than a thousand lists and spaces to write."),
      hint: Wording(
        nl: "Verdeel de tekst over meer pagina’s.", en: "Divide the text over more pages."))
  }
}
