import Diagnostics
import Testing

@testable import Publishing

/// What refers to a page or a file outside the text of a page.
@Suite struct MovedFieldTests {
  private func moved(_ old: String, to new: String, _ more: String) async throws -> MovedSite {
    try await move(
      old, to: new,
      in: """
        -- content/themas/zichtbaar.md --
        ---
        titel: Zichtbaar zijn
        ---
        -- content/ledengroepen/noord.md --
        ---
        titel: Leden in het noorden
        ---
        -- content/artikelen/een.md --
        ---
        titel: Een artikel
        ---
        -- content/bestanden/dia's.pdf --
        pdf

        """ + more)
  }

  @Test func fieldsOfAPage() async throws {
    let site = try await moved(
      "artikelen/een.md", to: "artikelen/twee.md",
      """
      -- content/bron.md --
      ---
      titel: Bron
      hoort-bij: ["[[een|zo]]", artikelen/een.md, 'Een artikel', een]
      ---
      """)
    #expect(site.diagnostics == [])
    #expect(
      site["bron.md"]?.contains(
        "hoort-bij: [\"[[twee|zo]]\", artikelen/twee.md, 'Een artikel', twee]") == true)
  }

  @Test func filesOfAWebinar() async throws {
    let site = try await moved(
      "bestanden/dia's.pdf", to: "webinars/x: y.pdf",
      """
      -- content/webinars/een.md --
      ---
      titel: Webinar
      materiaal:
        - bestand: '../bestanden/dia''s.pdf'
        - bestand: ../bestanden/dia's.pdf
          titel: Dia's
      transcript: /bestanden/dia's.pdf
      ---
      """)
    #expect(site.diagnostics == [])
    #expect(
      site["webinars/een.md"] == """
        ---
        titel: Webinar
        materiaal:
          - bestand: 'x%3A y.pdf'
          - bestand: x%3A y.pdf
            titel: Dia's
        transcript: /webinars/x%3A y.pdf
        ---

        """)
  }

  @Test func themesAndGroupsByTheirFile() async throws {
    let more = """
      -- content/bron.md --
      ---
      titel: Bron
      themas: [zichtbaar, Zichtbaar zijn]
      ledengroepen: noord
      ---
      ```lijst
      thema: zichtbaar
      ledengroep: noord
      ```
      -- content/site.yaml --
      kanalen:
        - naam: Site
      -- content/kalender/2017.yaml --
      periodes:
        - thema: themas/zichtbaar.md
          van: 2017-01
          items: []
        - thema: zichtbaar  # opmerking
          van: 2017-02
          items: []
      """
    let theme = try await moved("themas/zichtbaar.md", to: "themas/open.md", more)
    #expect(theme.diagnostics == [])
    #expect(theme["bron.md"]?.contains("themas: [open, Zichtbaar zijn]") == true)
    #expect(theme["bron.md"]?.contains("thema: open\nledengroep: noord\n") == true)
    #expect(theme["kalender/2017.yaml"]?.contains("thema: themas/open.md\n") == true)
    #expect(theme["kalender/2017.yaml"]?.contains("thema: open  # opmerking\n") == true)
    let group = try await moved("ledengroepen/noord.md", to: "ledengroepen/west.md", more)
    #expect(group["bron.md"]?.contains("ledengroepen: west") == true)
  }

  @Test func aThemeThatIsInUseCannotLeaveItsFolder() async throws {
    let site = try await moved(
      "themas/zichtbaar.md", to: "los.md",
      "-- content/bron.md --\n---\ntitel: Bron\nthemas: [zichtbaar]\n---\n")
    #expect(site.ids == ["reference-lost"])
    #expect(site.diagnostics.first?.path == "content/bron.md")
    #expect(site.diagnostics.first?.position?.line == 3)
  }

  @Test func materialOfTheCalendar() async throws {
    let site = try await moved(
      "artikelen/een.md", to: "artikelen/oud/twee.md",
      """
      -- content/site.yaml --
      naam: X
      menu: [artikelen/een.md, artikelen/een]
      kanalen:
        - naam: Site
      -- content/kalender/2017.yaml --
      periodes:
        - thema: zichtbaar
          van: 2017-01
          items:
            - { materiaal: content/artikelen/een.md, kanaal: Site, datum: 2017-01-03 }
            - materiaal: "[[een]]"
              kanaal: Site
            - materiaal: een
              kanaal: Site
            - materiaal: Een artikel
              kanaal: Site
      """)
    #expect(site.diagnostics == [])
    #expect(
      site["kalender/2017.yaml"] == """
        periodes:
          - thema: zichtbaar
            van: 2017-01
            items:
              - { materiaal: content/artikelen/oud/twee.md, kanaal: Site, datum: 2017-01-03 }
              - materiaal: "[[twee]]"
                kanaal: Site
              - materiaal: twee
                kanaal: Site
              - materiaal: Een artikel
                kanaal: Site

        """)
    #expect(
      site["site.yaml"]?.contains("menu: [artikelen/oud/twee.md, artikelen/oud/twee]") == true)
  }

  private let works = """
    -- content/handreikingen/gids/index.md --
    ---
    titel: Gids
    ---
    [x](een.md)
    -- content/handreikingen/gids/een.md --
    ---
    titel: Hoofdstuk een
    ---
    -- content/handreikingen/gids/twee.md --
    ---
    titel: Hoofdstuk twee
    ---
    [x](een.md)
    -- content/handreikingen/gids/kaft.svg --
    <svg/>
    -- content/handreikingen/gids/boek.yaml --
    omslag: kaft.svg
    hoofdstukken:
      - een.md   # eerst
      - "twee"
    -- content/cursusboeken/ander/index.md --
    ---
    titel: Ander werk
    ---
    -- content/cursusboeken/ander/los.md --
    ---
    titel: Los
    ---
    -- content/cursusboeken/ander/boek.yaml --
    delen:
      - titel: Deel
        hoofdstukken: [los.md]

    """

  @Test func aChapterKeepsItsPlaceInItsWork() async throws {
    let site = try await moved(
      "handreikingen/gids/een.md", to: "handreikingen/gids/deel/drie.md", works)
    #expect(site.diagnostics == [])
    #expect(
      site["handreikingen/gids/boek.yaml"]
        == "omslag: kaft.svg\nhoofdstukken:\n  - deel/drie.md   # eerst\n  - \"twee\"\n")
    #expect(
      site["handreikingen/gids/deel/drie.md"]?.contains(
        "oude-adressen: [/handreikingen/gids/een/]") == true)
  }

  @Test func aWorkTakesItsListAlong() async throws {
    let site = try await moved("handreikingen/gids", to: "cursusboeken/gids", works)
    #expect(site.diagnostics == [])
    #expect(site.lines.allSatisfy { $0.contains("oude-adressen: [/handreikingen/gids/") })
    #expect(site.lines.count == 3)
  }

  @Test func aChapterGoesToAnotherWork() async throws {
    let site = try await moved(
      "handreikingen/gids/een.md", to: "cursusboeken/ander/een.md", works)
    #expect(site.diagnostics == [])
    #expect(
      site["handreikingen/gids/boek.yaml"]
        == "omslag: kaft.svg\nhoofdstukken:\n  - \"twee\"\n")
    #expect(
      site["cursusboeken/ander/boek.yaml"]?.contains("hoofdstukken: [los.md, een.md]") == true)
    #expect(site.ids.sorted() == ["chapter-arrives", "chapter-leaves", "kind-changes"])
  }

  @Test func aCoverIsFollowed() async throws {
    let site = try await moved(
      "handreikingen/gids/kaft.svg", to: "beelden/kaft 2.svg", works)
    #expect(
      site["handreikingen/gids/boek.yaml"]?.hasPrefix("omslag: ../../beelden/kaft 2.svg\n") == true)
  }

  @Test func theFirstPageOfAWorkStays() async throws {
    let site = try await moved(
      "handreikingen/gids/index.md", to: "handreikingen/gids/voor.md", works)
    #expect(site.ids.first == "error-after-move")
    #expect(site.ids.contains("work-without-front"))
    #expect(site.move == nil)
  }

  @Test func foldersThatAreCheckedInTheirOwnWay() async throws {
    let site = try await moved(
      "los/map", to: "vast",
      """
      -- content/site.yaml --
      naam: X
      controle:
        mappen:
          - map: los/map/
            taalniveau: b1
          - map: '/content/los/map/diep'
            taalniveau: b1
          - map: artikelen
            taalniveau: b1
      -- content/los/map/diep/a.md --
      ---
      titel: A
      ---
      """)
    #expect(site.diagnostics == [])
    #expect(
      site["site.yaml"]?.contains("- map: vast/\n") == true
        && site["site.yaml"]?.contains("- map: '/content/vast/diep'\n") == true)
  }
}
