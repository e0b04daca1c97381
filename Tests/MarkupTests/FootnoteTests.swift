import Testing

@testable import Markup

@Suite struct FootnoteTests {
  @Test func areNumberedAndLeadBack() {
    #expect(
      page("a[^x] b[^x]\n\n[^x]: Noot.") == """
        <p>a<sup class="footnote-ref"><a href="#_noot-1" id="_bij-noot-1">1</a></sup> \
        b<sup class="footnote-ref"><a href="#_noot-1" id="_bij-noot-1-2">1</a></sup></p>
        <section class="footnotes" aria-label="Noten">
        <ol>
        <li id="_noot-1">
        <p>Noot. <a href="#_bij-noot-1" class="footnote-back" aria-label="Terug naar de tekst">↩</a> \
        <a href="#_bij-noot-1-2" class="footnote-back" aria-label="Terug naar de tekst 2">↩\
        <sup class="footnote-ref">2</sup></a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test func anUnusedNoteIsNotShown() {
    #expect(page("a\n\n[^x]: Noot.") == "<p>a</p>\n")
  }

  /// In any text, everything that a note leads back to is there, and every id is there once.
  @Test func everyWayBackLeadsSomewhere() throws {
    var random = SplitMix64(seed: 13)
    let pieces = [
      "[^a]", "[^b]", "\n\n[^a]: ", "\n\n[^b]: ", "\n\n", "    ", "x", "[^a]: ", "> ", "`", "*",
      "[y](z)",
    ]
    for _ in 0..<5_000 {
      let text = (0..<12).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let html = page(text)
      let ids = values(of: "id", in: html)
      try #require(Set(ids).count == ids.count, "\(text)")
      for address in values(of: "href", in: html) where address.hasPrefix("#") {
        try #require(ids.contains(String(address.dropFirst())), "\(address) in \(text)")
      }
    }
  }

  private func values(of attribute: String, in html: String) -> [String] {
    html.split(separator: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }
}

/// The numbers of notes when some are for trainers only.
@Suite struct TrainersFootnoteTests {
  private func order(_ markdown: String, forTrainers: Bool) -> [String] {
    var document = Document.parse(Array(markdown.utf8))
    if !forTrainers { document.remove(document.trainerNotes) }
    let numbers = document.nodes.filter { $0.kind == .footnoteReference }.map {
      document.string(document.footnotes[Int($0.detail)].label) + String($0.detail + 1)
    }
    let definitions = document.nodes.filter { $0.kind == .footnoteDefinition }.map(\.detail)
    #expect(definitions == Array(0..<Int32(document.footnotes.count)))
    return numbers
  }

  private static let text = """
    > [!trainer]
    > x[^t] en [^b] en [^d]

    Tekst[^a] en [^b].

    > [!trainer]
    > y[^u]

    Slot[^c].

    [^a]: A
    [^b]: B, zie [^d]
    [^c]: C
    [^d]: D
    [^t]: T, zie [^v]
    [^u]: U
    [^v]: V
    """

  @Test func areTheSameInEveryEdition() {
    #expect(
      order(Self.text, forTrainers: false) == ["a1", "b2", "c3", "d4"])
    #expect(
      order(Self.text, forTrainers: true) == [
        "t5", "b2", "d4", "a1", "b2", "u6", "c3", "d4", "v7",
      ])
  }

  @Test func stayAsTheyAreWithoutNotesForTrainers() {
    #expect(order("a[^x] b[^y]\n\n[^y]: Y [^x]\n[^x]: X", forTrainers: true) == ["x1", "y2", "x1"])
  }

  /// In any text with notes for trainers.
  @Test func areTheSameInEveryEditionOfAnyText() throws {
    var random = SplitMix64(seed: 29)
    let labels = ["a", "b", "c", "d", "e"]
    for _ in 0..<2_000 {
      var text = ""
      for _ in 0..<6 {
        if Bool.random(using: &random) { text += "> [!trainer]\n> " }
        text += "x[^\(labels.randomElement(using: &random) ?? "a")]\n\n"
      }
      for label in labels {
        text += "[^\(label)]: noot"
        if Bool.random(using: &random) {
          text += " [^\(labels.randomElement(using: &random) ?? "a")]"
        }
        text += "\n"
      }
      let open = Set(order(text, forTrainers: false))
      let all = Set(order(text, forTrainers: true))
      try #require(open.isSubset(of: all), "\(text)")
    }
  }
}
