import Markup
import Testing

@testable import Checks

@Suite("Sentences")
struct SentenceTests {
  /// Sentences with ` | ` between them; joined with spaces they are the paragraph.
  @Test(
    "A sentence ends where a reader says it ends",
    arguments: [
      "Dit is een zin. | Dit is er nog een.",
      "U kunt bijv. Jan bellen. | Of, o.a. voor vragen, Piet.",
      "Neem d.d. 8/11 contact op. | Of later.",
      "Wij spraken dr. De Vries en prof. dr. Jansen. | Zij kwamen samen.",
      "Dit gaat m.b.t. Zorg en m.b.v. de gemeente.",
      "Open van maandag t/m vrijdag. | Zie blz. 3 en art. 2.1 van nr. 4.",
      "Er kwamen ca. 30 mensen. | Ook ca. Veertig kinderen kwamen.",
      "Neem koffie, thee, enz. mee naar de zaal.",
      "Neem koffie, thee, enz. | De zaal is open.",
      "Neem koffie, thee etc. | Daarna begint het.",
      "Bel J.P. de Vries of J. Jansen. | Hij is er.",
      "Wij kozen plan B. | Dat was beter.",
      "Het kost 1.234 euro, of 3,5 procent. | Om 16.30 uur gaan we.",
      "(1. Vraag het.) | 2. Schrijf het op.",
      "Dat was in 2016. | De groep bestond al.",
      "Dat was in 2016. | 15 groepen deden mee.",
      "Ik weet het niet … maar jij wel. | Of niet … | Nou goed.",
      "‘Kom je?’ vroeg hij. | ‘Ja.’ | Zij ging.",
      "Zij zei: ‘Kom. | Nu.’ | Daarna ging zij.",
      "Hij riep: “Kom hier!” en liep weg. | Zij niet.",
      "Het boek ‘Wat nu? Een gids’ is er. | Lees het.",
      "Dit (zie blz. 3. Of 4.) is zo. | (Zie ook daar.) | Goed.",
      "U belt (liefst vóór 12 uur.) | Daarna hoort u het.",
      "Wat is dat?! | Niets. | Echt waar?",
      "Kijk op KansPlus.nl of in site.yaml. | Daar staat het.",
      "Kijk op kansplus.nl/agenda. | Daar staat het.",
      "Hij slaapt. | ’s Avonds niet. | ’t Is zo.",
      "Dat is van ’s avonds tot ’s morgens. | Of niet.",
      "Het was 8 nov. 2016 en ma. 7 mrt. 2017. | Toen niet.",
      "Dat zei Jan. | Piet zei het ook.",
      "Yahoo! is een site. | Echt.",
      "Wie? | Wat? | Waar?",
      "Dat geldt m.i.v. 1 januari. | Dan begint het.",
      "Het gaat om a.h.w. Iets anders.",
      "Dit is voor u. | De ander wacht.",
      "Het kost 3 mln. | De rest volgt. | Vgl. Art. 4.",
      "St. Jozef en Th. de Groot kwamen. | Wie nog meer?",
      "N.B. De zaal is dicht. | P.S. Kom op tijd.",
      "Iedereen zoals de gemeente e.d. | Wij ook. | Dat was vorige week jl. 8 mei.",
    ])
  func ends(_ text: String) {
    let paragraph = text.replacing(" | ", with: " ")
    let prose = Prose(Document.parse(Array(paragraph.utf8)))
    let found = prose.sentences.map { prose.string($0.range) }.joined(separator: " | ")
    #expect(found == text)
  }

  @Test("What is no running text has no sentences; items, quotes, notes and callouts have theirs")
  func blocks() {
    let prose = Prose(
      Document.parse(
        Array(
          """
          # Een kop
          Een zin met `code` en <https://kansplus.nl>
          over twee regels[^1]:

          - een ding
          - nog **een** [ding](x.md "titel")
            1. met iets erin

          > [!tip] Een titel
          > De tekst ervan.

          > Iets van een ander.

          Tabel: Een opschrift

          | a | b |
          | - | - |
          | c | d |

          ```schrijfruimte
          regels: 3
          ```

          ![Een beeld](x.png "Een bijschrift")

          Naam\\
          Postbus 1\\
          en zo

          [^1]: De noot.
          """.utf8)))
    let found = prose.sentences.map { prose.string($0.range) }
    #expect(
      found == [
        "Een zin met \u{FFFC} en \u{FFFC} over twee regels:", "een ding", "nog een ding",
        "met iets erin", "De tekst ervan.", "Iets van een ander.", "Naam", "Postbus 1 en zo",
        "De noot.",
      ])
    #expect(
      prose.sentences.map(\.isInList) == [false, true, true, true]
        + Array(repeating: false, count: 5))
    let linked = prose.words.filter { $0.traits.contains(.linked) }
    #expect(linked.map { prose.string($0.range) } == ["ding"])
  }

  @Test(
    "A word is what stands between signs",
    arguments: [
      ("De Wmo-raad, foto’s en (’t) huis.", "De Wmo-raad foto’s en ’t huis"),
      ("O.a. 1.234,50 en 16:30 op 8/11.", "O.a. 1.234,50 en 16:30 op 8/11"),
      ("t/m en/of Q&A – zo’n ‘kop’", "t/m en of Q&A zo’n kop"),
      ("zorg- en dagbesteding; cliënt(en)", "zorg en dagbesteding cliënt en"),
      ("café, Überblick, 15%, € 3", "café Überblick 15 3"),
      ("gemeente\u{AD}raad info@kansplus.nl.", "gemeente\u{AD}raad info@kansplus.nl"),
    ])
  func words(_ text: String, _ words: String) {
    let prose = Prose(Document.parse(Array(text.utf8)))
    let found = prose.words.map { prose.string($0.range) }.joined(separator: " ")
    #expect(found == words.replacing(" info@kansplus.nl", with: ""))
  }

  @Test("Words carry what can be seen of them")
  func traits() {
    let prose = Prose(
      Document.parse(
        Array("De WMO en VN-verdrag 2016: ‘zijn woord’ op KansPlus.nl, bijv. Ér.".utf8)))
    func having(_ trait: Prose.Word.Traits) -> [String] {
      prose.words.filter { $0.traits.contains(trait) }.map { prose.string($0.range) }
    }
    #expect(having(.capitalised) == ["De", "WMO", "VN-verdrag", "KansPlus.nl", "Ér"])
    #expect(having(.capitals) == ["WMO"])
    #expect(having(.hasDigit) == ["2016"])
    #expect(having(.quoted) == ["zijn", "woord"])
    #expect(having(.address) == ["KansPlus.nl"])
    #expect(having(.abbreviation) == ["bijv."])
  }
}
