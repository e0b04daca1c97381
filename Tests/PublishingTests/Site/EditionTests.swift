import Content
import Diagnostics
import Testing

/// What only trainers read, and what an editor is told about it.
@Suite struct EditionTests {
  private func told(_ chapter: String, more: String = "") async throws -> SiteInMemory {
    try await build(
      """
      -- content/cursusboeken/boek/boek.yaml --
      hoofdstukken: [een.md, draaiboek.md]
      -- content/cursusboeken/boek/index.md --
      ---
      titel: Boek
      ---
      -- content/cursusboeken/boek/draaiboek.md --
      ---
      titel: Draaiboek
      editie: trainer
      ---
      ## Planning
      -- content/cursusboeken/boek/een.md --
      ---
      titel: Een
      ---
      > [!trainer]
      > ## Antwoorden
      >
      > > [!oefening] Proef
      > > x

      \(chapter)
      \(more)
      """)
  }

  @Test func isToldThatReadersCannotFollowALink() async throws {
    let site = try await told("Zie [het draaiboek](draaiboek.md).")
    #expect(
      site.told == """
        content/cursusboeken/boek/een.md:10:21: fout: ‘content/cursusboeken/boek/draaiboek.md’ is alleen voor trainers; wie dit leest, kan er niet bij. [link-to-trainers]
        10 | Zie [het draaiboek](draaiboek.md).
           |                     ^^^^^^^^^^^^
          Zet de koppeling in een notitie voor de trainer, of haal daar ‘editie: trainer’ weg.

        """)
    #expect(try await told("[[Draaiboek#Planning]]").ids == ["link-to-trainers"])
  }

  @Test(arguments: ["[x](#antwoorden)", "[[#Antwoorden]]", "[x](een.md#proef)", "[[Een#Proef]]"])
  func isToldThatSomethingStandsInANote(link: String) async throws {
    let site = try await told(link)
    #expect(site.ids == ["link-to-trainers"])
    #expect(site.told.contains("staat in een notitie voor de trainer"))
  }

  @Test func trainersMayFollowThem() async throws {
    let site = try await told(
      "> [!trainer]\n> [a](draaiboek.md#planning), [[#Antwoorden]], [[Een#Proef]]")
    #expect(site.told == "")
    #expect(site.files(with: "raaiboek") == [])
    #expect(!site.files.contains { $0.contains("draaiboek") })
  }

  @Test func aMistakeInANoteIsToldOnce() async throws {
    let site = try await told(
      "[x](weg.md)\n\n> [!trainer]\n> [a](ook-weg.md) en <b>dit</b>\n\n```lijst\nsoort: artikkel\n```",
      more: "-- content/los.md --\n---\nthemas: [x]\nraar: ja\n---\nLos.\n")
    #expect(site.ids.filter { $0 == "broken-link" }.count == 2)
    #expect(site.ids.count == Set(site.diagnostics).count)
    #expect(site.build == nil)
  }

  @Test func checksLookAtNotesToo() async throws {
    let text =
      "-- content/een.md --\n---\ntitel: Een\nsamenvatting: x\n---\nA\n\n> [!trainer]\n> ## B\n>\n> #### C\n"
    let site = try await build(text, checks: true)
    #expect(site.ids == ["skipped-heading-level"])
  }

  @Test func anotherEditionIsAMistake() async throws {
    let site = try await build(
      "-- content/een.md --\n---\ntitel: Een\neditie: trainers\n---\nSesam\n")
    #expect(
      site.told == """
        content/een.md:3:9: fout: Er is geen editie ‘trainers’: een pagina is voor iedereen, of alleen voor trainers. [unknown-edition]
        3 | editie: trainers
          |         ^^^^^^^^
          Bedoelt u ‘trainer’?

        """)
    #expect(
      try await build("-- content/een.md --\n---\ntitel: Een\neditie: tweede druk\n---\n").told
        .contains("Schrijf ‘editie: trainer’, of haal de regel weg."))
  }

  @Test func aWorkForTrainersIsNotThere() async throws {
    let site = try await build(
      """
      -- content/los.md --
      ---
      titel: Los
      ---
      -- content/cursusboeken/sesam/boek.yaml --
      hoofdstukken: [een.md]
      -- content/cursusboeken/sesam/index.md --
      ---
      titel: Sesamboek
      editie: trainer
      ---
      -- content/cursusboeken/sesam/een.md --
      ---
      titel: Sesamhoofdstuk
      ---
      """)
    #expect(site.told == "")
    #expect(site.files(with: "esam") == [])
    #expect(!site.files.contains { $0.contains("sesam") })
  }

  @Test func filesThatOnlyTrainersNeedAreNotPublished() async throws {
    let site = try await told(
      "[x](beide.pdf) [z](/los.pdf)\n\n> [!trainer]\n> [a](beide.pdf), ![b](antwoord.png)",
      more: """
        -- content/cursusboeken/boek/beide.pdf --
        x
        -- content/cursusboeken/boek/antwoord.png --
        x
        -- content/los.pdf --
        x
        -- content/van-niemand.pdf --
        x
        """)
    #expect(site.told == "")
    #expect(
      site.files.filter { $0.hasSuffix(".pdf") || $0.contains("antwoord") } == [
        "cursusboeken/boek/beide.pdf", "los.pdf", "van-niemand.pdf",
      ])
  }

  @Test func aTitleMayStandUnderANote() async throws {
    let site = try await build(
      "-- content/een.md --\n> [!trainer]\n> x\n\n# De titel\n\n## Kop\n")
    #expect(site.told == "")
    #expect(site["een/"]?.contains("<h1>De titel</h1>") == true)
    #expect(site.body("een/") == "<h2 id=\"kop\">Kop</h2>\n")
  }
}
