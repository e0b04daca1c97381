import Diagnostics
import Testing

@testable import Publishing

/// A calendar with a mistake in it gets nowhere.
@Suite struct CalendarErrorTests {
  private func site(_ calendar: String) -> String {
    """
    -- content/site.yaml --
    kanalen: [{naam: X}]
    -- content/artikelen/een.md --
    ---
    titel: Een
    ---
    Tekst.
    -- content/themas/inkoop.md --
    ---
    titel: Inkoop
    ---
    Tekst.
    -- content/kalender/2017.yaml --
    periodes:
      - \(calendar)
    """
  }

  @Test(arguments: [
    "{thema: inkoop, van: 2017-04-31}", "{thema: inkoop, van: 2017-04, tot: 2017-03}",
    "{thema: inkop, van: 2017-03}", "{thema: inkoop, van: 2017-03, kanalen: [Y]}",
    "{thema: inkoop, van: 2017-03, items: [{materiaal: twee.md}]}",
    "{thema: inkoop, van: 2017-03, items: [{status: klaar}]}",
    "{thema: inkoop, van: 2017-03}\n  - {thema: inkoop, van: 2017-W10}",
    "{thema: inkoop, van: 2018-03}", "[",
  ])
  func nothingIsWritten(calendar: String) async throws {
    let built = try await build(site(calendar), theme: StandardTheme.files())
    #expect(built.diagnostics.hasErrors)
    #expect(built.build == nil)
    #expect(built.files == [])
    #expect(built.diagnostics.allSatisfy { $0.path == "content/kalender/2017.yaml" })
    #expect(built.diagnostics.allSatisfy { $0.position != nil })
  }

  @Test func buildsWithoutAMistake() async throws {
    let built = try await build(
      site("{thema: inkoop, van: 2017-03}"), theme: StandardTheme.files())
    #expect(built.diagnostics == [])
    #expect(built.build != nil)
  }
}
