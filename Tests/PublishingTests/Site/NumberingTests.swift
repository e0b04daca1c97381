import Content
import Diagnostics
import Publishing
import Testing

/// Numbers of what stands in a work, and what references make of them.
@Suite struct NumberingTests {
  private let book = """
    -- content/a.png --
    GIF89a
    -- content/cursusboeken/index.md --
    ---
    titel: Cursusboeken
    ---
    -- content/cursusboeken/boek/boek.yaml --
    hoofdstukken: [een.md, voor-trainers.md, twee.md]
    -- content/cursusboeken/boek/index.md --
    ---
    titel: Het boek
    ---
    ![a](/a.png "Vooraf")
    -- content/cursusboeken/boek/een.md --
    ---
    titel: Hoofdstuk A
    ---
    ## Kop A

    ### Onder A

    > [!trainer] Let op
    > ## Kop in notitie
    >
    > > [!oefening] Voor de trainer
    > > tijd: 5 minuten
    >
    > Tabel: Antwoorden
    >
    > | a |
    > |---|
    > | b |

    > [!oefening] Netwerkkaart
    > tijd: 20 minuten, groep: 3-4
    >
    > Teken.

    ![a](/a.png "Een kaart")

    ## Kop B

    #### Diep
    -- content/cursusboeken/boek/voor-trainers.md --
    ---
    titel: Voor trainers
    editie: trainer
    ---
    ## Sesam

    > [!oefening] Sesamoefening
    > x
    -- content/cursusboeken/boek/twee.md --
    ---
    titel: Hoofdstuk B
    ---
    # Groot

    ### Los

    ## Kop

    ### Onder

    > [!oefening] Tweede
    > x

    Tabel: Wie wat doet

    | a |
    |---|
    | b |

    """

  private func assemble(_ text: String, for edition: Edition) async throws -> Site {
    let files = SiteFiles.split(text).filter { !$0.path.hasSuffix(".png") }
    let picture = Asset(path: "a.png", size: 1, pixels: nil)
    let reading = await Reading.parse(
      files, assets: [picture], today: try PartialDate("2016-11-30"))
    var input = reading.input
    input.edition = edition
    let (site, problems) = Site.assemble(input)
    #expect(!problems.hasErrors, "\(problems.map(\.message.nl))")
    return site
  }

  /// Every number with what it is of.
  private func numbers(_ site: Site) -> [String] {
    site.works.flatMap { work in
      ([work.front] + work.chapters).flatMap { id -> [String] in
        let page = site[id]
        guard let numbers = page.numbers else { return ["\(page.title) has none"] }
        let body = page.body
        return [numbers.chapter + " " + page.title]
          + body.headings.indices.map { "\(numbers.headings[$0] ?? "-") \(body.headings[$0].text)" }
          + body.exercises.map { "\(numbers.exercises[Int($0.callout)] ?? "-") \($0.title)" }
          + body.figures.map { "\(numbers.figures[Int($0.link)] ?? "-") \($0.id)" }
          + body.tables.map { "\(numbers.tables[$0.node] ?? "-") \($0.id)" }
      }
    }
  }

  @Test func countsThroughTheWholeWork() async throws {
    #expect(
      numbers(try await assemble(book, for: .participant)) == [
        " Het boek", "1 figuur-vooraf", "1 Hoofdstuk A", "1.1 Kop A", "1.1.1 Onder A",
        "1.2 Kop B", "- Diep", "1 Netwerkkaart", "2 figuur-een-kaart", "2 Hoofdstuk B",
        // A `#` moves all headings one level down.
        "2.1 Groot", "- Los", "2.1.1 Kop", "- Onder", "2 Tweede", "1 tabel-wie-wat-doet",
      ])
  }

  @Test func countsWhatIsForTrainersApart() async throws {
    let all = numbers(try await assemble(book, for: .trainer))
    let own = [
      "- Kop in notitie", "T1 Voor de trainer", "T1 tabel-antwoorden", "T1 Voor trainers",
      "T1.1 Sesam", "T2 Sesamoefening",
    ]
    #expect(all.filter(own.contains) == own)
    #expect(
      all.filter { !own.contains($0) } == numbers(try await assemble(book, for: .participant)))
  }

  @Test func showsTheNumbersOnThePages() async throws {
    let site = try await build(book, theme: StandardTheme.files())
    #expect(site.told == "")
    let page = try #require(site["cursusboeken/boek/een/"])
    #expect(page.contains("<h2 id=\"kop-a\"><span class=\"section-number\">1.1</span> Kop A</h2>"))
    #expect(page.contains("<span class=\"callout-word\">Opdracht 1</span> Netwerkkaart"))
    #expect(page.contains("<figcaption>Figuur 2. Een kaart</figcaption>"))
    #expect(
      page.contains("<a href=\"#kop-b\"><span class=\"section-number\">1.2</span> Kop B</a>"))
    #expect(
      site["cursusboeken/boek/twee/"]?.contains("<caption>Tabel 1. Wie wat doet</caption>") == true)
  }

  @Test func numbersNothingOutsideAWork() async throws {
    let site = try await build(
      "-- content/a.png --\nx\n-- content/een.md --\n---\ntitel: Een\n---\n## A\n\n> [!oefening] B\n> x\n\n![a](/a.png \"C\")"
    )
    let page = try #require(site["een/"])
    #expect(page.contains("<h2 id=\"a\">A</h2>"))
    #expect(page.contains("<span class=\"callout-word\">Oefening</span> B"))
    #expect(page.contains("<figcaption>C</figcaption>"))
  }

  @Test func aReferenceWithoutTextSaysTheNumber() async throws {
    let links = """

      [[#Netwerkkaart]], [](een.md#kop-b), [](twee.md), [[Hoofdstuk B#tabel-wie-wat-doet]],
      [](#figuur-een-kaart), [](index.md), [](een.md#diep), [](een.md#kop-b "x"), [eigen](twee.md)
      """
    let text = book.replacing("#### Diep\n", with: "#### Diep\n\(links)\n")
    let site = try await build(text)
    #expect(site.told == "")
    #expect(
      Anchor.all(in: site.body("cursusboeken/boek/een/")).map(\.text) == [
        "opdracht 1", "paragraaf 1.2", "hoofdstuk 2", "tabel 1", "figuur 2", "Het boek", "Diep",
        "paragraaf 1.2", "eigen",
      ])
    // The ids begin with a word of the site's language.
    let translated = text.replacing("#tabel-", with: "#table-").replacing(
      "#figuur-", with: "#figure-")
    let english = try await build("-- content/site.yaml --\ntaal: en\n" + translated)
    #expect(english.told == "")
    let path = try #require(english.files.first { $0.hasSuffix("boek/een/index.html") })
    #expect(
      Anchor.all(in: english.body(path)).map(\.text).prefix(5) == [
        "exercise 1", "section 1.2", "chapter 2", "table 1", "figure 2",
      ])
  }

  @Test func aReferenceFromElsewhereSaysTheTitle() async throws {
    let site = try await build(
      """
      \(book)
      -- content/los.md --
      ---
      titel: Los
      ---
      [[Hoofdstuk B]], [](cursusboeken/boek/een.md#kop-b), [](cursusboeken/boek/een.md#netwerkkaart)
      """)
    #expect(site.told == "")
    #expect(
      Anchor.all(in: site.body("los/")).map(\.text) == ["Hoofdstuk B", "Kop B", "Netwerkkaart"])
  }

  @Test func suggestsTheExerciseThatWasMeant() async throws {
    let site = try await build(
      book.replacing("#### Diep\n", with: "#### Diep\n\n[x](#netwerkkart)\n"))
    let problem = try #require(site.diagnostic("broken-anchor"))
    #expect(problem.message.nl.contains("geen kop of opdracht ‘#netwerkkart’"))
    #expect(problem.hint?.nl == "Bedoelt u ‘#netwerkkaart’?")
  }

  @Test func labelsWhatHasANumber() async throws {
    let site = try await assemble(book, for: .trainer)
    let chapters = site.works[0].chapters
    #expect(site.label(of: chapters[0], anchor: nil) == .chapter("1"))
    #expect(site.label(of: chapters[1], anchor: nil) == .chapter("T1"))
    #expect(site.label(of: chapters[1], anchor: "sesam") == .section("T1.1"))
    #expect(site.label(of: chapters[0], anchor: "voor-de-trainer") == .exercise("T1"))
    #expect(site.label(of: chapters[0], anchor: "kop-in-notitie") == nil)
    #expect(site.label(of: site.works[0].front, anchor: nil) == nil)
  }
}
