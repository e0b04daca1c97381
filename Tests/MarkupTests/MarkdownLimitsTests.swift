import Testing

@testable import Markup

@Suite struct MarkdownLimitsTests {
  private func table(_ columns: Int, _ rows: Int, prefix: String = "", lineEnd: String = "\n")
    -> [UInt8]
  {
    let head = prefix + String(repeating: "|a", count: columns) + lineEnd
    let delimiters = prefix + String(repeating: "|-", count: columns - 1) + "|-:" + lineEnd
    let row = prefix + "|b" + lineEnd
    return Array((head + delimiters + String(repeating: row, count: rows)).utf8)
  }

  @Test func letsWhatPeopleWritePass() {
    #expect(MarkdownLimits.oversizedTable(in: table(20, 500)) == nil)
    #expect(MarkdownLimits.oversizedTable(in: table(98, 400)) == nil)
    #expect(MarkdownLimits.oversizedTable(in: []) == nil)
    let many = Array(repeating: table(10, 100) + [0x0A, 0x0A], count: 200).flatMap { $0 }
    #expect(MarkdownLimits.oversizedTable(in: many) == nil)
    #expect(
      MarkdownLimits.oversizedTable(in: Array(String(repeating: "a | b\n", count: 100_000).utf8))
        == nil)
    #expect(
      MarkdownLimits.oversizedTable(
        in: Array(String(repeating: "a | b\r\n\r\n", count: 100_000).utf8)) == nil)
  }

  @Test(arguments: ["", "> ", "  ", "- ", "1. "], ["\n", "\r\n", "\r"])
  func refusesWhatIsTooWideOrTooLarge(_ prefix: String, _ lineEnd: String) throws {
    let wide = table(MarkdownLimits.columns + 1, 1, prefix: prefix, lineEnd: lineEnd)
    let place = try #require(MarkdownLimits.oversizedTable(in: wide))
    #expect(String(decoding: wide[place], as: UTF8.self).contains("|-|-|"))
    let large = table(50, 1_001, prefix: prefix, lineEnd: lineEnd)
    #expect(MarkdownLimits.oversizedTable(in: large) != nil)
  }

  @Test func looksOnlyWhereTheTextStarts() {
    let wide = table(MarkdownLimits.columns + 1, 1)
    #expect(MarkdownLimits.oversizedTable(in: wide, from: wide.count) == nil)
    #expect(MarkdownLimits.oversizedTable(in: wide, from: 0) != nil)
  }

  /// What passes has no table larger than the limits, whatever stands round it.
  @Test func noLargerTableIsParsedFromWhatPasses() throws {
    var random = SplitMix64(seed: 17)
    let columns = MarkdownLimits.columns
    let pieces = [
      "> ", "- ", "1. ", "\n", "\r", "\r\n", "\n\n", " ", "\t", "\u{B}", "x", "[^1]: ", "[^1]",
      String(repeating: "|a", count: columns + 1), String(repeating: "|-", count: columns + 1),
      String(repeating: "-|", count: columns) + ":-:",
      String(repeating: "a|", count: columns) + "a",
    ]
    var refused = 0
    for _ in 0..<20_000 {
      let text = Array(
        (0..<12).map { _ in pieces.randomElement(using: &random) ?? "" }.joined().utf8)
      if MarkdownLimits.oversizedTable(in: text) != nil {
        refused += 1
        continue
      }
      for row in Document.parse(text).nodes where row.kind == .tableRow {
        try #require(row.end == 0 || row.value == 0 || cells(of: row, text) <= columns)
      }
    }
    #expect(refused > 1_000)
  }

  private func cells(of row: Node, _ text: [UInt8]) -> Int {
    let nodes = Document.parse(text).nodes
    guard let index = nodes.firstIndex(of: row) else { return 0 }
    return nodes[index..<Int(row.end)].count { $0.kind == .tableCell }
  }
}
