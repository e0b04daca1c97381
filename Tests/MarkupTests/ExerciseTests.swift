import Diagnostics
import Testing

@testable import Markup

@Suite struct ExerciseTests {
  private func parse(_ text: String, _ language: Language = .dutch) -> Document {
    Document.parse(Array(text.utf8), language: language)
  }

  private func ids(_ text: String, _ language: Language = .dutch) -> [String] {
    parse(text, language).exercises.map(\.id)
  }

  @Test func isCalledAfterItsTitle() {
    #expect(ids("> [!oefening] Sociale netwerkkaart\n> Teken.") == ["sociale-netwerkkaart"])
    #expect(ids("> [!EXERCISE]- *Zo* `is` 't\n> x") == ["zo-is-t"])
    #expect(ids("> [!tip] Geen\n> x\n\n> [!oefeningen] Ook niet\n> x") == [])
  }

  @Test func getsAWordBeforeItBesideSuchAHeading() {
    #expect(ids("> [!oefening] Kaart\n> x\n\n## Kaart") == ["opdracht-kaart"])
    #expect(ids("> [!oefening] Kaart\n> x\n\n## Kaart", .english) == ["exercise-kaart"])
    #expect(ids("> [!oefening]\n> x\n\n> [!oefening]\n> y") == ["opdracht", "opdracht-2"])
    #expect(
      ids("## Kaart\n\n## Opdracht kaart\n\n> [!oefening] Kaart\n> x") == ["opdracht-kaart-2"])
  }

  @Test func countsThoseOfOneName() {
    let text = "> [!oefening] Kaart\n> x\n\n"
    #expect(ids(text + text + text) == ["kaart", "kaart-2", "kaart-3"])
    #expect(ids(text + text + "## Kaart 2") == ["kaart", "kaart-3"])
  }

  @Test func keepsTheOrderOfTheText() {
    let document = parse("> [!oefening] Buiten\n> x\n>\n> > [!oefening] Binnen\n> > y")
    #expect(document.exercises.map(\.title) == ["Buiten", "Binnen"])
    #expect(document.exercises.map { document.callouts[Int($0.callout)].node } == [1, 6])
  }

  @Test func tellsHowLongForHowManyAndWithWhat() throws {
    let facts = try #require(
      parse("> [!oefening] K\n> tijd: 20 minuten, groep: 3-4, nodig: papier, stiften.\n>\n> Teken.")
        .exercises.first
    ).facts
    #expect(facts.time == "20 minuten")
    #expect(facts.group == "3-4")
    #expect(facts.materials == "papier, stiften")
  }

  @Test(arguments: [
    ("tijd: 20 minuten, groep: 3-4", ["time|20 minuten", "group|groep van 3 tot 4"]),
    ("Tijd: 20; Groep: 3 – 4", ["time|20 minuten", "group|groep van 3 tot 4"]),
    ("groep: tweetallen, time: een uur", ["time|een uur", "group|tweetallen"]),
    (
      "group: 5, materials: papier, en < pen",
      ["group|groep van 5", "needs|nodig: papier, en &lt; pen"]
    ),
  ])
  func saysTheFactsInWords(line: String, facts: [String]) {
    let spans = facts.map { fact in
      let parts = fact.split(separator: "|")
      return "<span class=\"exercise-fact exercise-\(parts[0])\">\(parts[1])</span>"
    }.joined(separator: " ")
    // Under the title, apart from it, and with text on the next line.
    for text in [
      "> [!oefening] K\n> \(line)\n>\n> Teken.", "> [!oefening] K\n>\n> \(line)\n>\n> Teken.",
      "> [!oefening] K\n> \(line)\n> Teken.",
    ] {
      #expect(
        page(text) == """
          <div class="callout callout-oefening exercise" id="k">
          <p class="callout-title"><span class="callout-word">Oefening</span> K</p>
          <p class="exercise-facts">\(spans)</p>
          <p>Teken.</p>
          </div>

          """)
    }
  }

  @Test(arguments: [
    "Let op de tijd: 20 minuten", "tijd:", "Eerst dit, tijd: 3", "tijd: [x](y)", "a: b, tijd: 3",
  ])
  func leavesOtherLinesAlone(line: String) throws {
    let document = parse("> [!oefening] K\n> \(line)")
    #expect(try #require(document.exercises.first).facts.isEmpty)
    #expect(page(document).contains("<p>\(line.prefix(3))"))
  }

  @Test func keepsItsIdWhenOthersAreTakenOut() {
    var document = parse(
      "> [!trainer]\n> > [!oefening] Kaart\n> > x\n\n> [!oefening] Kaart\n> tijd: 3\n> [a](b)")
    document.remove(document.trainerNotes)
    #expect(document.structureFaults.isEmpty)
    #expect(document.exercises.map(\.id) == ["kaart-2"])
    #expect(page(document).contains("id=\"kaart-2\""))
    #expect(page(document).contains("3 minuten"))
  }

  @Test func isReadInALineOfTime() {
    let many = String(repeating: "> [!oefening] K\n> tijd: 3\n\n", count: 20_000)
    #expect(parse(many).exercises.last?.id == "k-20000")
  }
}
