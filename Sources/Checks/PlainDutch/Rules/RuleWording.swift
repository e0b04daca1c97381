import Diagnostics

/// The sentences of a rule with the words of a finding in them.
struct RuleWording {
  private let word: String
  private let better: [String]
  private let more: Int

  /// In characters: of what is longer the two ends are shown.
  private static let longest = 60

  init(word: String, better: [String], more: Int) {
    self.word = Excerpt.printable(Self.shortened(word))
    self.better = better
    self.more = more
  }

  /// `wordt in de hele gemeente … besloten`.
  private static func shortened(_ word: String) -> String {
    guard word.count > longest else { return word }
    let words = word.split(separator: " ", maxSplits: 2)
    guard words.count == 3, let last = word.split(separator: " ").last, last.count < longest,
      words[0].count < longest
    else { return word.prefix(longest) + "…" }
    return "\(words[0]) … \(last)"
  }

  func message(_ template: Wording) -> Wording {
    let nl =
      switch more {
      case 0: ""
      case 1: " Dat staat nog één keer op deze pagina."
      default: " Dat staat nog \(more) keer op deze pagina."
      }
    let en =
      switch more {
      case 0: ""
      case 1: " It is on this page once more."
      default: " It is on this page \(more) more times."
      }
    return Wording(
      nl: filled(template.nl, "‘", "’", "of") + nl, en: filled(template.en, "'", "'", "or") + en)
  }

  /// Nothing when it would say what to write instead and there is nothing to say.
  func hint(_ template: Wording) -> Wording? {
    if better.isEmpty, template.nl.contains("{beter}") { return nil }
    return Wording(
      nl: filled(template.nl, "‘", "’", "of"), en: filled(template.en, "'", "'", "or"))
  }

  private func filled(
    _ template: String, _ open: String, _ close: String, _ or: String
  ) -> String {
    let choices = better.map { open + $0 + close }
    let list = choices.dropLast().joined(separator: ", ")
    let all = (list.isEmpty ? "" : list + " \(or) ") + (choices.last ?? "")
    // Bytes, because there are many of these on a site: searching a `String` costs ten times as much.
    var text: [UInt8] = []
    var rest = Array(template.utf8)[...]
    while let brace = rest.firstIndex(of: 0x7B) {
      text += rest[..<brace]
      rest = rest[brace...]
      if rest.starts(with: Self.betterName) {
        text += all.utf8
        rest = rest.dropFirst(Self.betterName.count)
      } else if rest.starts(with: Self.wordName) {
        text += open.utf8
        text += word.utf8
        text += close.utf8
        rest = rest.dropFirst(Self.wordName.count)
      } else {
        text.append(rest.removeFirst())
      }
    }
    text += rest
    return String(decoding: text, as: UTF8.self)
  }

  private static let betterName = Array("{beter}".utf8)
  private static let wordName = Array("{woord}".utf8)
}
