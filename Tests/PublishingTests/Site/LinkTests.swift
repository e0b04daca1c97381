import Testing

@Suite struct LinkTests {
  private let pages = """
    -- content/index.md --
    ---
    titel: Voorpagina
    ---
    -- content/een.md --
    ---
    titel: De eerste pagina
    ---
    ## Een kop & meer

    Tekst.
    -- content/artikelen/twee.md --
    ---
    titel: Wat is 1/2 en 3.0?
    aliases: [Oude naam, /oud/adres/]
    ---
    -- content/artikelen/met spatie.md --
    ---
    titel: Spatie
    ---
    -- content/duo.md --
    ---
    titel: Duo's
    ---
    -- content/punt.md --
    ---
    titel: "Punt #1"
    ---
    ## Kop
    -- content/werk/index.md --
    ---
    titel: Een map
    ---
    -- content/beelden/foto's van één.png --
    plaatje
    -- content/stukken/Verslag.PDF --
    \(String(repeating: "x", count: 1499))
    """

  /// The text of a page `artikelen/bron` with this in it.
  private func text(_ markdown: String) async throws -> String {
    let site = try await build(
      "\(pages)\n-- content/artikelen/bron.md --\n---\ntitel: Bron\n---\n\(markdown)\n")
    return site.told == "" ? site.body("artikelen/bron/") : site.told
  }

  @Test(arguments: [
    "twee.md": "../../artikelen/twee/", "./twee.md": "../../artikelen/twee/",
    "../een.md": "../../een/", "/een.md": "../../een/", "../index.md": "../../",
    "../een.md#een-kop-meer": "../../een/#een-kop-meer",
    "../een.md#Een%20kop%20&%20meer": "../../een/#een-kop-meer",
    "met%20spatie.md": "../../artikelen/met-spatie/",
    "<met spatie.md>": "../../artikelen/met-spatie/",
    "../werk/": "../../werk/", "../werk": "../../werk/", "../werk/index.md": "../../werk/",
    "../een": "../../een/", "/": "../../", "../een.md?x=1": "../../een/",
    "bron.md": "../../artikelen/bron/", "https://x.nl/a?b=c&d#e": "https://x.nl/a?b=c&amp;d#e",
    "mailto:info@x.nl": "mailto:info@x.nl", "tel:+31201234567": "tel:+31201234567",
    "//x.nl/a": "//x.nl/a", "HTTPS://X.nl": "HTTPS://X.nl",
  ])
  func leadsToWhereALinkPoints(destination: String, href: String) async throws {
    #expect(try await text("[x](\(destination))") == "<p><a href=\"\(href)\">x</a></p>\n")
  }

  @Test(arguments: [
    ("[[De eerste pagina]]", "../../een/", "De eerste pagina"),
    ("[[de EERSTE  pagina]]", "../../een/", "De eerste pagina"),
    ("[[een]]", "../../een/", "De eerste pagina"), ("[[Een.md]]", "../../een/", "De eerste pagina"),
    ("[[Oude naam]]", "../../artikelen/twee/", "Wat is 1/2 en 3.0?"),
    ("[[Wat is 1/2 en 3.0?]]", "../../artikelen/twee/", "Wat is 1/2 en 3.0?"),
    ("[[artikelen/twee]]", "../../artikelen/twee/", "Wat is 1/2 en 3.0?"),
    ("[[een#Een kop & meer]]", "../../een/#een-kop-meer", "Een kop &amp; meer"),
    ("[[een#een-kop-meer|hier]]", "../../een/#een-kop-meer", "hier"),
    ("[[een|de eerste]]", "../../een/", "de eerste"),
    ("[[Duo's]]", "../../duo/", "Duo’s"), ("[[duo’s]]", "../../duo/", "Duo’s"),
    ("[[Punt #1]]", "../../punt/", "Punt #1"), ("[[Punt #1#Kop]]", "../../punt/#kop", "Kop"),
    ("[[werk]]", "../../werk/", "Een map"), ("[[Een map]]", "../../werk/", "Een map"),
  ])
  func findsPagesByName(link: String, href: String, words: String) async throws {
    let shown = try await text(link)
    #expect(shown == "<p><a href=\"\(href)\">\(words)</a></p>\n")
  }

  @Test func leadsToAHeadingOnThePageItself() async throws {
    #expect(
      try await text("## Hier\n\n[x](#hier) [[#Hier]]")
        == "<h2 id=\"hier\">Hier</h2>\n<p><a href=\"#hier\">x</a> <a href=\"#hier\">Hier</a></p>\n")
  }

  @Test func saysOfADownloadWhatItIs() async throws {
    let expected = """
      <p><a href="../../stukken/Verslag.PDF">x</a> <span class="file">(PDF, 2 kB)</span></p>

      """
    #expect(try await text("[x](../stukken/Verslag.PDF)") == expected)
    #expect(try await text("[[Verslag.PDF|x]]") == expected)
    #expect(try await text("[[verslag.pdf|x]]") == expected)
  }

  @Test func givesAPictureItsAddressInFull() async throws {
    let html = try await text("Zie ![Foto](../beelden/foto's%20van%20één.png \"Een titel\").")
    #expect(html.contains("src=\"../../beelden/foto%27s%20van%20%C3%A9%C3%A9n.png\""))
    #expect(html.contains("alt=\"Foto\""))
  }

  @Test func givesAPictureItsSize() async throws {
    let site = try await build(
      """
      -- content/een.md --
      ---
      titel: Een
      ---
      Zie ![Foto](foto.svg).
      -- content/foto.svg --
      <svg width="80" height="60"></svg>
      """)
    #expect(site.body("een/").contains("width=\"80\" height=\"60\""))
  }

  @Test func findsTitlesInFrontMatterWhateverSignsTheyHave() async throws {
    let site = try await build(
      """
      \(pages)
      -- content/artikelen/bron.md --
      ---
      titel: Bron
      hoort-bij:
        - ../een.md
        - Wat is 1/2 en 3.0?
        - "[[Een map|de map]]"
        - Voorpagina
      ---
      """)
    #expect(site.told == "")
    #expect(
      Set(site.links("hoort-bij", on: "artikelen/bron/")) == [
        "De eerste pagina → ../../een/", "Wat is 1/2 en 3.0? → ../../artikelen/twee/",
        "Een map → ../../werk/", "Voorpagina → ../../",
      ])
  }
}
