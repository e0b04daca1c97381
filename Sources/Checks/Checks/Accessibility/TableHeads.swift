import Content
import Diagnostics
import Markup

/// Tables whose columns have no heads, or some of them (WCAG 2.2, 1.3.1).
struct TableHeads: Check {
  static func findings(on page: Page, in site: Site) -> [Diagnostic] {
    let body = page.body
    var findings: [Diagnostic] = []
    var index = 1
    while index < body.nodes.count, findings.count < Checks.most {
      let node = body.nodes[index]
      index += 1
      guard node.kind == .tableRow, node.value != 0 else { continue }
      let cells = cells(ofRow: index - 1, body)
      let empty = cells.indices.filter { cells[$0] }
      let line = page.source.firstLine(of: node.source.range)
      if empty.count == cells.count {
        findings.append(.tableWithoutHeads(page.source, at: line))
      } else {
        // The corner above a column of heads needs no words.
        for column in empty where column > 0 && findings.count < Checks.most {
          let place = cell(column, in: page.source.bytes, line) ?? line
          findings.append(.emptyTableHead(column + 1, page.source, at: place))
        }
      }
      index = Int(node.end)
    }
    return findings
  }

  /// For each cell whether there is nothing in it.
  private static func cells(ofRow row: Int, _ body: Document) -> [Bool] {
    var cells: [Bool] = []
    var index = row + 1
    while index < Int(body.nodes[row].end) {
      let inside = body.descendants(of: Int32(index))
      cells.append(
        body.spokenText(inside).isEmpty && !inside.contains { isPicture(body.nodes[Int($0)]) })
      index = Int(body.nodes[index].end)
    }
    return cells
  }

  /// A picture that lacks its words, of which that is told, is something all the same.
  private static func isPicture(_ node: Node) -> Bool { node.kind == .image }

  /// Where a cell lies on its line, between the strokes.
  private static func cell(
    _ column: Int, in bytes: [UInt8], _ line: Range<Int>
  ) -> Range<Int>? {
    var index = line.lowerBound
    while index < line.upperBound, bytes[index] <= 0x20 || bytes[index] == 0x3E { index += 1 }
    // The stroke before the first cell may be left out.
    if index < line.upperBound, bytes[index] == 0x7C { index += 1 }
    var passed = 0
    var start = index
    while index < line.upperBound {
      if bytes[index] == 0x5C {
        index += 2
        continue
      }
      if bytes[index] == 0x7C {
        if passed == column { return start..<max(index, start) }
        passed += 1
        start = index + 1
      }
      index += 1
    }
    return passed == column ? start..<line.upperBound : nil
  }
}

extension Diagnostic {
  fileprivate static func tableWithoutHeads(
    _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "table-without-heads", severity: .warning, in: source, at: range, criterion: "WCAG 1.3.1",
      message: Wording(
        nl: "De kolommen van deze tabel hebben geen namen: de bovenste rij is leeg.",
        en: "The columns of this table have no names: its first row is empty."),
      hint: Wording(
        nl:
          "Zet in de bovenste rij wat er in elke kolom staat. Is het geen tabel? Schrijf dan een lijst.",
        en: "Say in the first row what each column holds. If it is no table, write a list."))
  }

  fileprivate static func emptyTableHead(
    _ column: Int, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "empty-table-head", severity: .warning, in: source, at: range, criterion: "WCAG 1.3.1",
      message: Wording(
        nl: "Kolom \(column) van deze tabel heeft geen naam.",
        en: "Column \(column) of this table has no name."),
      hint: Wording(
        nl: "Zet in de bovenste rij wat er in de kolom staat.",
        en: "Say in the first row what the column holds."))
  }
}
