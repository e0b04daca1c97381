import Diagnostics

@testable import Publishing

/// A small site with a calendar, for the tests of kits.
enum KitSite {
  static let pages = """
    -- content/site.yaml --
    naam: De Trompet
    kanalen:
      - naam: Nieuwsbrief KP
      - naam: Facebook
        limiet: 300
      - naam: X
        ook: [Twitter]
        limiet: 120
      - naam: Wijkblad
    -- content/themas/zichtbaarheid.md --
    ---
    titel: Zichtbaar & wel
    samenvatting: Over gezien worden. En over laten zien.
    vraag: Wie kent ons?
    kleur: goud
    ---

    Tekst.
    -- content/artikelen/oud.md --
    ---
    titel: Een oud artikel
    datum: 2016-05-01
    samenvatting: De eerste zin. De tweede zin is langer, en gaat over van alles en nog wat.
    themas: [zichtbaarheid]
    ---

    ## Een kop

    Tekst.
    -- content/artikelen/nieuw.md --
    ---
    titel: Het nieuwe stuk
    datum: 2017-03-20
    samenvatting: Dit staat er nog niet.
    themas: [zichtbaarheid]
    ---

    Tekst.
    -- content/artikelen/later.md --
    ---
    titel: Iets van later
    publiceren-vanaf: 2017-04-01
    samenvatting: Geheim tot april.
    themas: [zichtbaarheid]
    ---

    Tekst.
    -- content/webinars/kijken.md --
    ---
    titel: Samen kijken
    datum: 2016-06-08
    samenvatting: Een webinar.
    themas: [zichtbaarheid]
    materiaal:
      - bestand: dias.pdf
        titel: De dia’s
    ---

    Tekst.
    -- content/webinars/dias.pdf --
    Een pdf.

    """

  /// A site with these periods in 2017.
  static func build(
    _ periods: String, files: String = "", today: String = "2017-02-01",
    base: String? = "https://trompet.example/", theme: Theme.Files = StandardTheme.files()
  ) async throws -> SiteInMemory {
    try await PublishingTests.build(
      "\(pages)\(files)\n-- content/kalender/2017.yaml --\n\(periods)", theme: theme, today: today,
      base: base)
  }

  static let folder = "kalender/2017/pakketten/03-zichtbaarheid/"
}
