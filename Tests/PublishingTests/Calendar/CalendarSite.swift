import Diagnostics

@testable import Publishing

/// A small site with a calendar, for its pages.
enum CalendarSite {
  static let pages = """
    -- content/site.yaml --
    naam: Test
    kanalen:
      - naam: Nieuwsbrief
      - naam: Facebook
      - naam: X
    vaste-dagen:
      - naam: Dag van het begin
        dag: 7 maart
        thema: zien
    -- content/themas/zien.md --
    ---
    titel: Zien & gezien worden
    vraag: Wie kent ons?
    kleur: goud
    teken: oog
    ---

    Tekst.
    -- content/themas/samen.md --
    ---
    titel: Samen
    kleur: groen
    teken: kring
    ---

    Tekst.
    -- content/artikelen/een.md --
    ---
    titel: Artikel een
    themas: [zien]
    ---

    Tekst.
    -- content/artikelen/twee.md --
    ---
    titel: Artikel twee
    themas: [zien]
    ---

    Tekst.
    -- content/artikelen/geheim.md --
    ---
    titel: Het geheime stuk
    themas: [zien]
    concept: ja
    ---

    Tekst.
    -- content/webinars/kijken.md --
    ---
    titel: Kijken naar elkaar
    datum: 2017-03-08
    begintijd: 19.30
    eindtijd: 20.30
    ---

    Tekst.

    """

  /// Periods as in a file of the year, after `periodes:`.
  static func year(_ year: Int, _ periods: String, title: String = "") -> String {
    """
    -- content/kalender/\(year).yaml --
    \(title.isEmpty ? "" : "titel: \(title)\n")inleiding: Elke maand een thema.
    periodes:
    \(periods)

    """
  }

  static let zien = """
      - thema: zien
        van: 2017-03
        tot: 2017-04
        boodschap: Laat zien dat u er bent.
        doelgroep: [ledengroepen]
        eigenaar: piet de eigenaar
        items:
          - materiaal: artikelen/een.md
            kanaal: Nieuwsbrief
            datum: 2017-03-07
            status: tekst klaar
            eigenaar: anna de eigenaar
          - materiaal: artikelen/geheim.md
            kanaal: Facebook
            datum: 2017-03-09
          - kanaal: X
            status: gepland
    """

  static func build(
    _ calendar: String, today: String = "2017-03-15", base: String? = "https://trompet.example/"
  ) async throws -> SiteInMemory {
    try await PublishingTests.build(
      pages + calendar, theme: StandardTheme.files(), today: today, base: base)
  }
}

extension SiteInMemory {
  /// The text of a page below `main`: without tags, each run of white space as one space.
  func reads(_ path: String) -> String {
    guard let page = self[path], let start = page.firstRange(of: "<main")?.lowerBound,
      let end = page.firstRange(of: "</main>")?.lowerBound
    else { return "no page \(path)" }
    var text = ""
    var isTag = false
    for character in page[start..<end] {
      switch character {
      case "<":
        isTag = true
        text += " "
      case ">": isTag = false
      default: if !isTag { text.append(character) }
      }
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
