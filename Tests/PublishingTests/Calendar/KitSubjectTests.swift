import Content
import Testing

@testable import Publishing

/// What messages may be about on a day.
@Suite struct KitSubjectTests {
  private static let pages = """
    -- content/artikelen/kort.md --
    ---
    titel: Even te zien
    publiceren-vanaf: 2017-02-10
    verloopt: 2017-02-20
    ---

    Tekst.
    -- content/handreikingen/gids/index.md --
    ---
    titel: De gids
    datum: 2017-02-15
    ---

    Tekst.
    -- content/handreikingen/gids/begin.md --
    ---
    titel: Het begin
    ---

    Tekst.
    -- content/handreikingen/gids/boek.yaml --
    hoofdstukken: [begin.md]

    """

  @Test(arguments: [
    ("artikelen/kort", 9, false), ("artikelen/kort", 10, true), ("artikelen/kort", 19, true),
    ("artikelen/kort", 20, false),
    // A chapter is there when its work is.
    ("handreikingen/gids/begin", 14, false), ("handreikingen/gids/begin", 15, true),
  ])
  func areOnTheSiteOnThatDay(path: String, day: Int, isThere: Bool) async throws {
    let built = try await KitSite.build(
      "periodes:\n  - {thema: zichtbaarheid, van: 2017-03}\n", files: Self.pages,
      today: "2017-02-15")
    let context = try #require(built.build?.context, "\(built.told)")
    let page = try #require(context.site.pages.first { $0.path.description == path })
    let subjects = KitSubjects(
      site: context.site, addresses: context.addresses, words: context.words)
    let day = Day(year: 2017, month: 2, day: day)
    #expect(subjects.isPublished(page.id, by: day) == isThere)
    #expect((subjects.subject(of: .page(page.id, anchor: nil), on: day) != nil) == isThere)
  }
}
