import Content
import Diagnostics
import Markup

/// Signs in a row that are read out one by one: pictograms (WCAG 2.2, 1.1.1), and lines of `_` or `.` to write on (1.3.1).
struct RepeatedSigns: Check {
  /// Two may make a joke or a sum.
  private static let fewest = 3
  /// Shorter ones are three points, or a gap in a word.
  private static let shortestLine = 6

  static func findings(on page: Page, in site: Site) -> [Diagnostic] {
    let body = page.body
    var search = SourceSearch(page)
    var findings: [Diagnostic] = []
    for node in body.nodes where node.kind == .text && findings.count < Checks.most {
      // What is told is of a text, not of each of its rows.
      guard let run = run(in: body.bytes(node.text)) else { continue }
      let place = search.range(of: body.text[run.range], in: node.source.range)
      findings.append(
        run.isLine ? .typedLine(page.source, at: place) : .emojiInRow(page.source, at: place))
    }
    return findings
  }

  private struct Run {
    let range: Range<Int>
    let isLine: Bool
  }

  private static func run(in text: ArraySlice<UInt8>) -> Run? {
    var index = text.startIndex
    while index < text.endIndex {
      switch text[index] {
      case 0x5F:
        let end = text[index...].firstIndex { $0 != 0x5F } ?? text.endIndex
        if end - index >= shortestLine { return Run(range: index..<end, isLine: true) }
        index = end
      case 0x2E, 0xE2:
        let (end, count) = points(in: text, from: index)
        if count >= shortestLine { return Run(range: index..<end, isLine: true) }
        index = max(end, index + 1)
      // Nearly all pictograms are outside the first plane.
      case 0xF0:
        let (end, count) = pictograms(in: text, from: index)
        if count >= fewest { return Run(range: index..<end, isLine: false) }
        index = max(end, index + 4)
      default: index += 1
      }
    }
    return nil
  }

  /// How many points stand in a row, and where they end; three of them have become one sign.
  private static func points(in text: ArraySlice<UInt8>, from start: Int) -> (end: Int, count: Int)
  {
    var (end, count) = (start, 0)
    while end < text.endIndex {
      if text[end] == 0x2E {
        (end, count) = (end + 1, count + 1)
      } else if text[end...].starts(with: ellipsis) {
        (end, count) = (end + 3, count + 3)
      } else {
        break
      }
    }
    return (end, count)
  }

  private static let ellipsis: [UInt8] = [0xE2, 0x80, 0xA6]

  /// How many stand one after another from `start`, spaces between them or not, and where the last one ends.
  private static func pictograms(in text: ArraySlice<UInt8>, from start: Int) -> (
    end: Int, count: Int
  ) {
    var index = start
    var (end, count) = (start, 0)
    while index < text.endIndex {
      let rest = text[index...].prefix(64)
      guard let first = String(decoding: rest, as: UTF8.self).first else { break }
      if first == " " || first == "\u{A0}" {
        index += first.utf8.count
        continue
      }
      guard let scalar = first.unicodeScalars.first, scalar.properties.isEmojiPresentation else {
        break
      }
      index += first.utf8.count
      (end, count) = (min(index, text.endIndex), count + 1)
    }
    return (end, count)
  }
}

extension Diagnostic {
  fileprivate static func emojiInRow(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "emoji-in-row", severity: .advice, in: source, at: range, criterion: "WCAG 1.1.1",
      message: Wording(
        nl: "Hier staan veel plaatjes (emoji) achter elkaar. Ze worden een voor een voorgelezen.",
        en: "Many emoji stand in a row here. They are read out one by one."),
      hint: Wording(
        nl: "Gebruik er een, aan het eind van de zin. Zeg in woorden wat u bedoelt.",
        en: "Use one, at the end of the sentence. Say in words what you mean."))
  }

  fileprivate static func typedLine(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "typed-line", severity: .advice, in: source, at: range, criterion: "WCAG 1.3.1",
      message: Wording(
        nl: "Deze lijn is van tekens gemaakt. Die worden een voor een voorgelezen.",
        en: "This line is made of signs, which are read out one by one."),
      hint: Wording(
        nl:
          "Moeten lezers hier iets invullen? Gebruik een blok ```schrijfruimte. Haal de tekens anders weg.",
        en:
          "Are readers to write here? Use a block ```schrijfruimte. Otherwise take the signs away.")
    )
  }
}
