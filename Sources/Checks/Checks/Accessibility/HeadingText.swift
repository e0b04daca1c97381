import Content
import Diagnostics
import Markup

/// Headings without words, and headings from which nobody can choose: two the same beside each other, or one with
/// nothing under it (WCAG 2.2, 1.3.1 and 2.4.6).
struct HeadingText: Check {
  static func findings(on page: Page, in site: Site) -> [Diagnostic] {
    guard !page.body.headings.isEmpty else { return [] }
    return empty(page) + repeated(page) + bare(page)
  }

  private static func empty(_ page: Page) -> [Diagnostic] {
    page.body.headings.lazy.filter { isEmpty($0) }.prefix(Checks.most).map { heading in
      Diagnostic(
        id: "empty-heading", severity: .warning, in: page.source, at: place(of: heading, page),
        criterion: "WCAG 1.3.1",
        message: Wording(nl: "Deze kop heeft geen tekst.", en: "This heading has no text."),
        hint: Wording(
          nl: "Zet er woorden achter, of haal de hekjes weg.",
          en: "Put words behind the signs, or take these away."))
    }
  }

  /// Of the same level, under the same heading, the one just after the other.
  private static func repeated(_ page: Page) -> [Diagnostic] {
    var last: [[UInt8]?] = Array(repeating: nil, count: 8)
    var findings: [Diagnostic] = []
    for heading in page.body.headings where findings.count < Checks.most && !isEmpty(heading) {
      let level = min(max(heading.level, 1), 6)
      let key = heading.text.utf8.prefix(1_000).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      let isRepeated = last[level] == key
      last[level] = key
      for deeper in level + 1..<last.count { last[deeper] = nil }
      guard isRepeated else { continue }
      findings.append(
        Diagnostic(
          id: "repeated-heading", severity: .advice, in: page.source, at: place(of: heading, page),
          criterion: "WCAG 2.4.6",
          message: Wording(
            nl:
              "De kop hiervoor heet ook zo. In de inhoud van de pagina zijn ze niet uit elkaar te houden.",
            en:
              "The heading before it has the same text: in a list of headings nobody can tell them apart."
          ),
          hint: Wording(
            nl: "Zeg in elke kop wat er in dat stuk staat, of maak er één stuk van.",
            en: "Say in each heading what is in its part, or make one part of the two.")))
    }
    return findings
  }

  /// With nothing between it and the next heading, which is none below it. The last one of a page is left alone: a list
  /// may follow it that is made for the page.
  private static func bare(_ page: Page) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var before: Document.Heading?
    for block in page.body.topBlocks where findings.count < Checks.most {
      let node = page.body.nodes[Int(block)]
      guard node.kind == .heading else {
        before = nil
        continue
      }
      let heading = page.body.headings[Int(node.detail)]
      if let before, heading.level <= before.level, !isEmpty(before), !isEmpty(heading) {
        findings.append(
          Diagnostic(
            id: "heading-without-text", severity: .advice, in: page.source,
            at: place(of: before, page), criterion: "WCAG 2.4.6",
            message: Wording(
              nl: "Onder deze kop staat niets.", en: "There is nothing under this heading."),
            hint: Wording(
              nl:
                "Schrijf er tekst onder, of haal de kop weg. Is de kop eronder een deel ervan? Geef die een # meer.",
              en:
                "Write text under it, or remove it. If the next heading is a part of it, give that one more #."
            )))
      }
      before = heading
    }
    return findings
  }

  private static func isEmpty(_ heading: Document.Heading) -> Bool {
    heading.text.utf8.count <= 100 && Array(heading.text.utf8).trimmed.isEmpty
  }

  private static func place(of heading: Document.Heading, _ page: Page) -> Range<Int> {
    page.body.nodes[Int(heading.node)].source.range
  }
}
