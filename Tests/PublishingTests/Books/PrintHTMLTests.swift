import Diagnostics
import Testing

@testable import Publishing

/// A work as one file to print.
@Suite struct PrintHTMLTests {
  static let path = "cursusboeken/boek/boek.html"

  /// A book of two chapters, with something after each.
  static func book(_ one: String, _ two: String = "", more: String = "") -> String {
    """
    -- content/site.yaml --
    naam: De site
    -- content/cursusboeken/boek/index.md --
    ---
    titel: Het boek
    ---
    \(more)
    -- content/cursusboeken/boek/een.md --
    ---
    titel: Een
    ---
    \(one)
    -- content/cursusboeken/boek/twee.md --
    ---
    titel: Twee
    ---
    ## Begin

    \(two)
    """
  }

  private func print(
    _ text: String, base: String? = "https://trompet.example/"
  ) async throws -> String {
    let site = try await build(text, theme: StandardTheme.files(), base: base)
    try #require(!site.diagnostics.hasErrors, "\(site.told)")
    return try #require(site[Self.path])
  }

  @Test func isOneFileBesideThePageOfTheWork() async throws {
    let print = try await print(Self.book("Tekst."))
    #expect(print.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(
      print.contains(
        "<link rel=\"canonical\" href=\"https://trompet.example/cursusboeken/boek/\">"))
    #expect(print.contains("<body class=\"book a4\">"))
    let names = Anchor.addresses(in: print).filter { !$0.hasPrefix("#") && !$0.hasPrefix("https") }
    #expect(names.allSatisfy { $0.hasPrefix("data:") }, "\(names)")
    #expect(!print.contains("<script"))
  }

  @Test func isNotInTheSitemap() async throws {
    let site = try await build(Self.book("Tekst."))
    #expect(try #require(site["sitemap.xml"]).contains("cursusboeken/boek/</loc>"))
    #expect(site["sitemap.xml"]?.contains("boek.html") == false)
  }

  @Test func holdsItsFontsAndStyle() async throws {
    let print = try await print(Self.book("Tekst."))
    let style = print.prefix(upTo: try #require(print.firstRange(of: "</style>")).lowerBound)
    #expect(style.split(separator: "url(\"data:font/woff2;base64,d09GMg").count == 5)
    #expect(!style.contains(".woff2\""))
  }

  @Test func eachIdIsThereOnceAndEachReferenceLeadsToOne() async throws {
    let chapter = "## Kop\n\n> [!oefening] Doen\n> Iets.\n\nZie[^1] en[^1].\n\n[^1]: Een noot.\n"
    let print = try await print(
      Self.book(chapter, chapter + "[[een]] [terug](een.md#doen)", more: chapter))
    let ids = Anchor.ids(in: print)
    #expect(print.split(separator: " id=\"").count - 1 == ids.count)
    let inside = Anchor.addresses(in: print).filter { $0.hasPrefix("#") }
    #expect(inside.count > 10)
    for address in inside { #expect(ids.contains(String(address.dropFirst())), "\(address)") }
  }

  @Test func chaptersKeepTheirIdsApartFromThoseOfTheBook() async throws {
    let names = ["inhoud", "register", "deel-1", "r-1-1", "vooraf", "Één"]
    let chapters = names.map {
      "-- content/cursusboeken/boek/\($0).md --\n---\ntitel: x\nadres: /apart-\(names.firstIndex(of: $0) ?? 0)/\n---\n"
    }
    let print = try await print(Self.book("", more: "Vooraf.") + "\n" + chapters.joined())
    let ids = print.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(ids.count == Set(ids).count)
    #expect(ids.contains("hoofdstuk-inhoud"))
    #expect(ids.contains("hoofdstuk-r-1-1"))
    #expect(ids.contains("een-2"))
  }

  @Test func saysWhereAReferenceLeadsByNumber() async throws {
    let print = try await print(
      Self.book(
        "[lees](twee.md#begin) [[twee]] [[twee#begin]] [hier](#kop)\n\n#### Kop"))
    #expect(
      print.contains(
        """
        <a href="#twee--begin">lees</a> <span class="where">(<a class="page" href="#twee--begin">paragraaf 2.1</a>)</span> \
        <a class="reference" href="#twee">hoofdstuk 2</a> <a class="reference" href="#twee--begin">paragraaf 2.1</a> \
        <a href="#een--kop">hier</a> <span class="where">(<a class="page" href="#een--kop">hoofdstuk 1</a>)</span>
        """))
  }

  @Test func namesAddressesOnceAChapterAndAtItsEnd() async throws {
    let print = try await print(
      Self.book(
        "[a](https://a.example/x/) [b](https://b.example) [weer](https://a.example/x/)",
        "[b](https://b.example)"))
    #expect(
      print.contains(
        """
        <a href="https://a.example/x/">a</a> <span class="address-ref">(adres 1)</span> \
        <a href="https://b.example">b</a> <span class="address-ref">(adres 2)</span> \
        <a href="https://a.example/x/">weer</a> <span class="address-ref">(adres 1)</span>
        """))
    #expect(
      print.contains(
        """
        <ol>
        <li><span class="address-text">a</span> <a href="https://a.example/x/">a.example/x</a></li>
        <li><span class="address-text">b</span> <a href="https://b.example">b.example</a></li>
        </ol>
        """))
    #expect(print.split(separator: "<section class=\"addresses\">").count == 3)
  }

  private let page = "\n-- content/over.md --\n---\ntitel: Over ons\n---\n## Kop\n"

  @Test func leadsToTheRestOfTheSiteByItsAddress() async throws {
    let print = try await print(
      Self.book("[over](../../over.md#kop) [[over]] [bijlage](x.pdf)")
        + page + "-- content/cursusboeken/boek/x.pdf --\nx")
    #expect(print.contains("<a href=\"https://trompet.example/over/#kop\">over</a> <span"))
    #expect(print.contains("<a href=\"https://trompet.example/over/\">Over ons</a> <span"))
    #expect(
      print.contains("<a href=\"https://trompet.example/cursusboeken/boek/x.pdf\">bijlage</a>"))
    #expect(print.contains("<span class=\"address-text\">Over ons</span>"))
  }

  @Test func hasOnlyTheTextOfSuchALinkWithoutTheAddressOfTheSite() async throws {
    let print = try await print(Self.book("[over](../../over.md#kop) [[over]].") + page, base: "")
    #expect(print.contains("<p>over Over ons.</p>"))
    #expect(!print.contains("rel=\"canonical\""))
  }

  @Test func keepsTheLinesOfTheAuthorWhenItIsEasy() async throws {
    let book = Self.book("Een zin.\nNog een.")
    #expect(try await print(book).contains("<p>Een zin.\nNog een.</p>"))
    let easy =
      book + "\n-- content/cursusboeken/boek/boek.yaml --\nmakkelijk-lezen: ja\n"
      + "hoofdstukken: [een.md, twee.md]\n"
    let print = try await print(easy)
    #expect(print.contains("<p>Een zin.<br />\nNog een.</p>"))
    #expect(print.contains("<body class=\"book a4 easy\">"))
  }

  @Test func tellsWhatBookItIs() async throws {
    let print = try await print(
      Self.book("Tekst.") + """

        -- content/cursusboeken/boek/boek.yaml --
        titel: Een ander boek
        ondertitel: Voor iedereen
        editie: Tweede editie
        jaar: 2016
        auteurs: [Jan, Piet]
        financiers: [Een fonds]
        colofon: [Redactiewerk is zo genoemd.]
        achterkant: Wat achterop staat.
        formaat: a5
        delen:
          - titel: Het deel
            hoofdstukken: [een.md, twee.md]
        """)
    #expect(print.contains("<title>Een ander boek</title>"))
    #expect(print.contains("<meta name=\"author\" content=\"Jan en Piet\">"))
    #expect(print.contains("<body class=\"book a5\">"))
    #expect(print.contains("@page { size: 148mm 210mm }"))
    for text in [
      "Voor iedereen", "Tweede editie, 2016", "Mogelijk gemaakt door Een fonds",
      "Redactiewerk is zo genoemd.", "Wat achterop staat.",
      "<span class=\"part-number\">Deel 1</span> Het deel",
      "<a href=\"#deel-1\"><span class=\"number\">Deel 1</span>",
      "<a href=\"#twee--begin\"><span class=\"number\">2.1</span> <span class=\"entry\">Begin</span>",
    ] { #expect(print.contains(text), "\(text)") }
  }

  @Test func isNotOnTheSiteWhenItIsNotPublic() async throws {
    let site = try await build(
      Self.book("Tekst.") + "\n-- content/cursusboeken/boek/boek.yaml --\nopenbaar: nee\n"
        + "hoofdstukken: [een.md, twee.md]\n")
    #expect(site.told == "")
    #expect(!site.files.contains(Self.path))
    #expect(site.files(with: "boek.html") == [])
  }

  @Test func isOfferedOnThePageOfTheWorkWithItsSize() async throws {
    let site = try await build(Self.book("Tekst."), theme: StandardTheme.files())
    let size = Words(language: .dutch).size(try #require(site[Self.path]).utf8.count)
    #expect(
      try #require(site["cursusboeken/boek/"]).contains(
        "<li><a href=\"../../cursusboeken/boek/boek.html\">Het hele boek op één bladzijde</a> "
          + "<span class=\"file\">(HTML, \(size))</span></li>"))
    #expect(
      try #require(site["cursusboeken/boek/een/"]).contains(
        "href=\"../../../cursusboeken/boek/#_meenemen\""))
  }

  @Test func findsTheTermsOfTheBook() async throws {
    let print = try await print(
      Self.book("Een cliëntenraad.", "De raadsleden.") + """

        -- content/begrippen.yaml --
        begrippen:
          - begrip: cliëntenraad
            uitleg: Geeft advies.
          - begrip: schepen
            uitleg: Komt niet voor.
        -- content/cursusboeken/boek/boek.yaml --
        hoofdstukken: [een.md, twee.md]
        register:
          - term: raadslid
            ook: [raadsleden]
        """)
    #expect(print.contains("<p>Een <span id=\"een--r-1-1\">cliëntenraad</span>.</p>"))
    #expect(
      print.contains("<dt id=\"begrip-clientenraad\">cliëntenraad</dt>\n<dd>Geeft advies.</dd>"))
    #expect(!print.contains("Komt niet voor."))
    let index = try #require(print.firstRange(of: "<span class=\"term\">raadslid</span>"))
    #expect(print[index.upperBound...].hasPrefix(" <a class=\"locator\" href=\"#twee--r-3-1\""))
    #expect(print[index.upperBound...].prefix(90).contains("<span class=\"section\">2.1</span>"))
  }
}
