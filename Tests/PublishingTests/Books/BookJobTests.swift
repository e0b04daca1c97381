import Content
import Testing

@testable import Publishing

/// Where the files of books go.
@Suite struct BookJobTests {
  private func stems(
    _ works: [String], edition: Edition = .participant, paper: Paper? = nil, bleeds: Bool = false
  ) async throws -> [String] {
    let site = try await build(
      works.map { "-- content/\($0)/index.md --\n---\ntitel: \($0)\n---\n" }.joined())
    let context = try #require(site.build?.context)
    let order = BookOrder(edition: edition, paper: paper, bleeds: bleeds)
    return context.site.works.map {
      BookJob($0, in: context, among: context, for: order).editionStem
    }.sorted()
  }

  @Test func areNamedAfterTheFolderOfTheWork() async throws {
    let works = ["cursusboeken/een", "cursusboeken/een-op-een"]
    #expect(try await stems(works) == ["een", "een-op-een"])
    #expect(
      try await stems(works, edition: .trainer, paper: .a5, bleeds: true)
        == ["een-op-een-trainer-a5-afloop", "een-trainer-a5-afloop"])
  }

  /// What one run makes may not take the place of what another made, of another book.
  @Test func noTwoFilesHaveOneName() async throws {
    let works = [
      "cursusboeken/zorg", "cursusboeken/zorg-a5", "cursusboeken/zorg-afloop",
      "cursusboeken/zorg-drukopdracht", "cursusboeken/zorg-trainer",
      "cursusboeken/zorg-trainer-a5", "handreikingen/zorg",
    ]
    var seen: [String] = []
    for edition in Edition.allCases {
      for paper in Paper.allCases {
        for bleeds in [false, true] {
          seen += try await stems(works, edition: edition, paper: paper, bleeds: bleeds)
        }
      }
    }
    let files = seen + seen.map { $0 + "-drukopdracht" }
    #expect(Set(files).count == 2 * 2 * 2 * 2 * works.count)
  }
}
