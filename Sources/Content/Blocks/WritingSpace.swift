import Diagnostics

/// ` ```schrijfruimte `: lines to write on, or a frame to draw in.
package struct WritingSpace: FencedBlock {
  package static let name = "schrijfruimte"

  package enum Form: Hashable, Sendable {
    /// From 1 to 40.
    case lines(Int)
    /// So many centimetres high, from 1 to 25.
    case frame(Int)
  }

  package let form: Form

  package init(_ fields: inout Fields) {
    let lines = fields.integer("regels", from: 1, to: 40)
    let frame = fields.integer("kader", from: 1, to: 25)
    if lines != nil, frame != nil { fields.report(.linesAndFrame(fields.source, at: fields.range)) }
    form = frame.map { .frame($0) } ?? .lines(lines ?? 4)
  }
}

extension Diagnostic {
  static func linesAndFrame(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "lines-and-frame", in: source, at: range,
      message: Wording(
        nl: "Een schrijfruimte heeft regels of een kader, niet allebei.",
        en: "A space to write has lines or a frame, not both."),
      hint: Wording(nl: "Haal ‘regels’ of ‘kader’ weg.", en: "Remove 'lines' or 'frame'."))
  }
}
