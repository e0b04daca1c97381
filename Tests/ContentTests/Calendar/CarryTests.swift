import Diagnostics
import Testing

@testable import Content

@Suite struct CarryTests {
  private static let pages = """
    -- content/site.yaml --
    naam: Proef
    adres: https://voorbeeld.nl/
    kanalen: [{naam: Facebook}, {naam: X}]
    vaste-dagen:
      - {naam: Internationale dag, dag: 3 december, thema: inkoop}
      - {dag: 1 mei, thema: rest}
    -- content/themas/inkoop.md --
    ---
    titel: Inkoop
    ---
    -- content/themas/rest.md --
    ---
    titel: Rest
    ---
    -- content/artikelen/een.md --
    ---
    titel: Een
    ---
    -- content/artikelen/later.md --
    ---
    titel: Later
    concept: ja
    ---

    """

  private static func carry(
    _ text: String, _ from: Int = 2017, to: Int, pages: String = pages
  ) throws -> String {
    let site = try CalendarSiteText(pages).with([(from, text)]).site
    return String(decoding: try Carry.carry(from, to: to, of: site).file.bytes, as: UTF8.self)
  }

  @Test func changesOnlyWhatIsOfTheYear() throws {
    let text = """
      # Onze kalender.
      titel: "Kalender 2017"   # mooi
      periodes:
        - thema: Inkoop   # november en december
          van: 2017-11
          tot: 2017-12
          boodschap: Doe mee, ook na 2017.
          items:
            - materiaal: artikelen/een.md
              kanaal: Facebook
              datum: 2017-11-07  # dinsdag
              status: 'geplaatst'
              tekst-klaar: 2017-10-31
              eerder: [2017-11-02]
            - {kanaal: X, datum: 2017-12-24, status: akkoord, eerder: [2017-12-01]}
            - kanaal: X
              datum: 2017-11-01
              tekst: |
                Eigen tekst.
            - materiaal: artikelen/later.md
              kanaal: X
            - materiaal: artikelen/weg.md
              kanaal: X
      """
    #expect(
      try Self.carry(text, to: 2018) == """
        # Overgenomen van content/kalender/2017.yaml, met: trompet calendar carry 2017 2018
        # Maanden bleven dezelfde maanden, weken dezelfde weken; een dag is dezelfde dag van dezelfde week.
        # Elke status is weer ‘gepland’. Kijk na wat er bij ‘let op’ staat (5 keer), en haal die regels dan weg.
        # let op: 2018-05-01 (1 mei) hoort bij ‘Rest’, en dat staat niet op deze kalender

        # Onze kalender.
        concept: ja  # haal deze regel weg als lezers de kalender mogen zien
        titel: "Kalender 2018"   # mooi
        periodes:
          - thema: Inkoop   # november en december
            van: 2018-11
            tot: 2018-12
            # let op: hieronder staat nog 2017
            boodschap: Doe mee, ook na 2017.
            items:
              - materiaal: artikelen/een.md
                kanaal: Facebook
                datum: 2018-11-06  # dinsdag
                status: 'gepland'
                tekst-klaar: 2018-10-30
              - {kanaal: X, datum: 2018-12-23, status: gepland}
              - kanaal: X
                datum: 2018-11-07
                # let op: eigen tekst uit 2017; klopt die nog?
                tekst: |
                  Eigen tekst.
              # let op: dit stuk staat niet op de site
              - materiaal: artikelen/later.md
                kanaal: X
              # let op: dit stuk is er niet meer; kies een ander
              - materiaal: artikelen/weg.md
                kanaal: X
        """)
  }

  @Test func saysWhichFixedDaysAreOutside() throws {
    let text = "periodes:\n  - thema: inkoop\n    van: 2017-W48\n  - {thema: rest, van: 2017-05}\n"
    // 3 December 2018 is in week 49.
    let carried = try Self.carry(text, to: 2018)
    #expect(
      carried.contains(
        "\n  # let op: 2018-12-03 (Internationale dag) valt niet in een periode van dit thema\n"
          + "  - thema: inkoop\n    van: 2018-W48\n"))
    #expect(!carried.contains("1 mei"))
  }

  @Test func makesWeek53TheLastWeek() throws {
    let text = """
      periodes:
        - {thema: rest, van: 2020-W01, tot: 2020-W52}
        - {thema: inkoop, van: 2020-W53}
      """
    let carried = try Self.carry(text, 2020, to: 2021)
    #expect(carried.contains("{thema: inkoop, van: 2021-W52}"))
    #expect(carried.contains("# let op: deze periode valt nu samen met de vorige\n"))
    #expect(
      carried.contains("# let op: 2021 heeft geen week 53; wat daarin stond, staat nu in week 52\n")
    )
    #expect(try Self.carry(text, 2020, to: 2026).contains("{thema: inkoop, van: 2026-W53}"))
  }

  @Test func keepsTheBordersOfYearsAndMonths() throws {
    let text = """
      periodes:
        - {thema: rest, van: 2019-01-01, tot: 2019-01-27}
        - {thema: inkoop, van: 2019-01-28, tot: 2019-02-28}
        - {thema: rest, van: 2019-03-01, tot: 2019-12-31}
      """
    let carried = try Self.carry(text, 2019, to: 2020)
    #expect(carried.contains("van: 2020-01-01, tot: 2020-01-26}"))
    #expect(carried.contains("van: 2020-01-27, tot: 2020-02-29}"))
    #expect(carried.contains("van: 2020-03-01, tot: 2020-12-31}"))
  }

  @Test func saysWhatItDidOnlyOnce() throws {
    let text = "titel: 2017\nperiodes:\n  - {thema: rest, van: 2017-05}\n"
    let once = try Self.carry(text, to: 2018)
    let twice = try Self.carry(once, 2018, to: 2019)
    #expect(twice.ranges(of: "# Overgenomen van").count == 1)
    #expect(twice.hasSuffix("\ntitel: 2019\nperiodes:\n  - {thema: rest, van: 2019-05}\n"))
    #expect(twice.ranges(of: "concept:").count == 1)
  }

  @Test func putsNoCommentIntoAText() throws {
    let text = """
      periodes:
        - {thema: rest, boodschap: "Een zin
          over regels", van: 2017-05, items: [{kanaal: X, tekst: "Nog
           een", materiaal: artikelen/weg.md}]}
      """
    let carried = try Self.carry(text, to: 2018)
    #expect(carried.contains("# let op: regel 4: dit stuk is er niet meer; kies een ander\n"))
    #expect(carried.contains("boodschap: \"Een zin\n    over regels\", van: 2018-05"))
  }

  @Test func refusesWhatCannotBe() throws {
    let text = "periodes:\n  - {thema: rest, van: 2017-05}\n"
    func id(_ from: Int, _ to: Int) throws -> String? {
      let site = try CalendarSiteText(Self.pages).with([(2017, text)]).site
      return #expect(throws: Diagnostic.self) { try Carry.carry(from, to: to, of: site) }?.id
    }
    #expect(try id(2016, 2018) == "no-such-year")
    #expect(try id(2017, 2017) == "carried-to-itself")
    #expect(try id(2017, 2200) == "year-out-of-reach")
  }

  @Test func speaksEnglish() throws {
    let text = """
      title: Calendar 2017
      periods:
        - theme: rest
          from: 2017-05
          items:
            - channel: X
              date: 2017-05-02
              status: published
              earlier: [2017-05-01]
              text: Hello.
      """
    let carried = try Self.carry(
      text, to: 2018, pages: Self.pages.replacing("naam: Proef", with: "naam: Proef\ntaal: en"))
    #expect(carried.hasPrefix("# Carried from content/kalender/2017.yaml"))
    #expect(
      carried.hasSuffix(
        """
        draft: true  # remove this line when readers may see the calendar
        title: Calendar 2018
        periods:
          - theme: rest
            from: 2018-05
            items:
              - channel: X
                date: 2018-05-01
                status: planned
                # note: own text of 2017; is it still right?
                text: Hello.
        """))
  }
}
