/// ` ```schrijfruimte `: lines to write on.
package struct WritingSpace: FencedBlock {
  package static let name = "schrijfruimte"

  /// From 1 to 40.
  package let lines: Int

  package init(_ fields: inout Fields) {
    lines = fields.integer("regels", from: 1, to: 40) ?? 4
  }
}
