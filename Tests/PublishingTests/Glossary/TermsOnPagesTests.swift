import Testing

@testable import Publishing

/// The first mention of a term on a page has its explanation at hand.
@Suite struct TermsOnPagesTests {
  private static let glossary = """
    -- content/begrippen.yaml --
    begrippen:
      - begrip: Wmo-raad
        vormen: [Wmo-raden]
        uitleg: Een groep die de gemeente advies geeft.
      - begrip: adviesraad sociaal domein
        uitleg: Een raad & meer.
      - begrip: Wet maatschappelijke ondersteuning
        afkorting: Wmo
        uitleg: De wet over hulp.

    """

  private func page(_ text: String, matter: String = "titel: Een") async throws -> SiteInMemory {
    try await build(
      Self.glossary + "-- content/artikelen/een.md --\n---\n\(matter)\n---\n\n\(text)\n")
  }

  /// The texts that are marked on a page.
  private func terms(_ site: SiteInMemory, _ path: String = "artikelen/een/") -> [String] {
    site.body(path).split(separator: "<label class=\"term\"").dropFirst().compactMap { piece in
      piece.firstRange(of: "<button").map { end in
        String(piece[..<end.lowerBound].drop { $0 != ">" }.dropFirst())
      }
    }
  }

  private func key(_ slug: String, _ text: String) -> String {
    "<label class=\"term\">\(text)"
      + "<button class=\"term-key\" type=\"button\" popovertarget=\"_w-\(slug)\" "
      + "aria-label=\"Uitleg: \(text)\"></button></label>"
  }

  @Test func marksTheFirstMentionOnly() async throws {
    let site = try await page("Vraag de Wmo-raden. Een Wmo-raad weet het.")
    #expect(site.told == "")
    let body = site.body("artikelen/een/")
    #expect(
      body.hasPrefix(
        "<p>Vraag de \(key("wmo-raad", "Wmo-raden")). Een Wmo-raad weet het.</p>\n<!--woorden-->"))
    #expect(
      body.contains(
        """
        <p id="_w-wmo-raad"><a href="../../begrippen/#wmo-raad">Wmo-raad</a>: Een groep die de gemeente advies geeft.</p><!--/woorden-->
        """))
  }

  @Test func findsEveryForm() async throws {
    let site = try await page("De WMO, de wmo-raad, en de Adviesraad Sociaal Domein.")
    #expect(terms(site) == ["WMO", "wmo-raad", "Adviesraad Sociaal Domein"])
  }

  @Test(arguments: [
    "## De Wmo", "[de Wmo](https://a.nl)", "`Wmo`", "> [!tip] Wmo\n> Tekst.", "<https://wmo.nl>",
    "    Wmo", "| Wmo | a |\n|---|---|\n| a | b |", "![Wmo](https://a.nl/a.png)",
    "**[de Wmo](https://a.nl)**", "[de *Wmo*](https://a.nl)", "<b title=Wmo>",
    "[a](https://a.nl)[Wmo](https://a.nl) en [b](https://a.nl)",
  ])
  func passesOverWhatIsNoRunningText(text: String) async throws {
    #expect(terms(try await page(text)) == [])
    #expect(terms(try await page(text + "\n\nEen Wmo.")) == ["Wmo"])
  }

  @Test func goesOnOverTheEndOfALine() async throws {
    let site = try await page("De adviesraad\nsociaal domein & de *Wmo* en **de\nWmo-raad**.")
    #expect(
      site.body("artikelen/een/").hasPrefix(
        """
        <p>De <label class="term">adviesraad
        sociaal domein<button class="term-key" type="button" popovertarget="_w-adviesraad-sociaal-domein" aria-label="Uitleg: adviesraad sociaal domein"></button></label> &amp; de <em>\(key("wet-maatschappelijke-ondersteuning", "Wmo"))</em> en <strong>de
        \(key("wmo-raad", "Wmo-raad"))</strong>.</p>
        """))
  }

  @Test func closesATermInsideTheElementThatItBeginsIn() async throws {
    let site = try await page("*De adviesraad\nsociaal* domein. Een [adviesraad](https://a.nl).")
    #expect(
      site.body("artikelen/een/").contains(
        "adviesraad<button"))
    #expect(site.body("artikelen/een/").contains("</button></label>\nsociaal</em> domein."))
  }

  @Test func explainsInFootnotesWhatTheTextDoesNotMention() async throws {
    let site = try await page("Tekst.[^1]\n\n[^1]: Over de Wmo.")
    #expect(terms(site) == ["Wmo"])
  }

  @Test func leavesAPageAloneThatWantsNoTerms() async throws {
    for line in ["begrippen: nee", "terms: no"] {
      let site = try await page("De Wmo.", matter: "titel: Een\n\(line)")
      #expect(site.told == "")
      #expect(site.body("artikelen/een/") == "<p>De Wmo.</p>\n")
    }
  }

  @Test func explainsOnPagesAndInWorksButNotOnHomeAndLists() async throws {
    let site = try await build(
      Self.glossary
        + ["index", "artikelen/index", "artikelen/een", "over", "cursusboeken/b/index"].map {
          "-- content/\($0).md --\n---\ntitel: T\nsamenvatting: De Wmo.\n---\n\nDe Wmo.\n"
        }.joined() + "-- content/cursusboeken/b/een.md --\n---\ntitel: T\n---\n\nDe Wmo.\n")
    #expect(site.told == "")
    let marked = site.files(with: "class=\"term\"")
    #expect(
      marked == [
        "artikelen/een/index.html", "cursusboeken/b/een/index.html", "cursusboeken/b/index.html",
        "over/index.html",
      ])
    #expect(site.files(with: "_w-wet").sorted() == marked)
  }

  @Test func keepsBooksAndFeedsAsTheyAre() async throws {
    let site = try await build(
      Self.glossary + """
        -- content/cursusboeken/b/index.md --
        ---
        titel: B
        datum: 2016-01-01
        ---
        De Wmo.
        -- content/cursusboeken/b/een.md --
        ---
        titel: Een
        ---
        De Wmo.
        """)
    #expect(site.told == "")
    for (path, text) in site.ebooks + site.rendered where !path.hasSuffix("index.html") {
      #expect(!text.contains("term-key") && !text.contains("popover"), "\(path)")
    }
    #expect(site.ebooks.count == 1)
  }

  @Test func costsNothingWithoutAGlossary() async throws {
    let site = try await build("-- content/artikelen/een.md --\n---\ntitel: Een\n---\n\nDe Wmo.\n")
    #expect(site.body("artikelen/een/") == "<p>De Wmo.</p>\n")
    #expect(!site.files.contains { $0.hasPrefix("begrippen") })
    let standard = try await build(
      "-- content/artikelen/een.md --\n---\ntitel: Een\n---\n\nDe Wmo.\n",
      theme: StandardTheme.files())
    #expect(standard.files(with: "begrippen") == [])
  }

  @Test func linksTheStyleSheetWhereItIsNeeded() async throws {
    let files =
      Self.glossary
      + ["een", "twee"].map {
        "-- content/artikelen/\($0).md --\n---\ntitel: T\nsamenvatting: S\n---\n\n"
          + ($0 == "een" ? "De Wmo." : "Niets.") + "\n"
      }.joined()
    let site = try await build(files, theme: StandardTheme.files())
    #expect(site.told == "")
    #expect(
      site.files(with: "css/begrippen.css") == [
        "artikelen/een/index.html", "begrippen/index.html",
      ])
    #expect(site.files(with: ">Moeilijke woorden</a></li>").count > 4)
  }

  /// Whatever a text is: the words stay the same, and elements are closed where they were opened.
  @Test(arguments: 0..<12) func changesNoWord(seed: Int) async throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func pick(_ items: [String]) -> String {
      // Knuth's MMIX.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return items[Int((state >> 33) % UInt64(items.count))]
    }
    let words = [
      "Wmo", "wmo-raad", "adviesraad", "sociaal", "domein", "Wet", "maatschappelijke",
      "ondersteuning", "en", "raad",
    ]
    let signs = [
      " ", " ", " ", "\n", "\n\n", "*", "**", "_", "`", "[", "](https://a.nl)", "\n\n> ", "\n\n- ",
      "\n\n## ", "&", "&amp;", "\\*", "~~", "|", "’", "-", "[^1]", "\n\n[^1]: ", "<b>", "  \n", "!",
      "\n\n> [!tip] ", "\u{AD}", "(", ")", "\"",
    ]
    for _ in 0..<20 {
      var text = ""
      for _ in 0..<60 { text += pick(words) + pick(signs) }
      let with = try await page(text)
      let without = try await build(
        "-- content/artikelen/een.md --\n---\ntitel: Een\n---\n\n\(text)\n")
      let body = with.body("artikelen/een/")
      let end = body.firstRange(of: "<!--woorden-->")?.lowerBound ?? body.endIndex
      #expect(Self.withoutTerms(String(body[..<end])) == without.body("artikelen/een/"), "\(text)")
      let marked = terms(with)
      #expect(marked.count == Set(marked.map { $0.lowercased() }).count, "\(text)")
      #expect(!marked.contains { $0.contains("<") }, "\(text)")
      for link in body[..<end].split(separator: "<a ").dropFirst() {
        let inside = link[..<(link.firstRange(of: "</a>")?.lowerBound ?? link.endIndex)]
        #expect(!inside.contains("<label") && !inside.contains("<button"), "\(text)")
      }
    }
  }

  private static func withoutTerms(_ html: String) -> String {
    var text = ""
    var rest = html[...]
    while let start = rest.firstRange(of: "<label")?.lowerBound {
      text += rest[..<start]
      rest = rest[start...].drop { $0 != ">" }.dropFirst()
      guard let button = rest.firstRange(of: "<button"),
        let end = rest.firstRange(of: "</button></label>")
      else { return "not closed: \(html)" }
      text += rest[..<button.lowerBound]
      rest = rest[end.upperBound...]
    }
    return text + rest
  }
}
