import Diagnostics
import Testing

@testable import Content

/// A site that is put together with a memory is the one that is put together without.
struct RememberedAssemblyTests {
  struct Run: CustomTestStringConvertible {
    let seed: UInt64
    var pages = 40
    var brokenLinks = 0
    var edition = Edition.participant
    var isWhole = false
    var guessing = true

    var testDescription: String { "seed \(seed)" }

    static let all = [
      Run(seed: 1), Run(seed: 2, pages: 60), Run(seed: 3, pages: 30, brokenLinks: 260),
      Run(seed: 4, pages: 50, edition: .trainer), Run(seed: 5, isWhole: true),
      Run(seed: 6, brokenLinks: 160), Run(seed: 7, guessing: false), Run(seed: 8, pages: 34),
    ]
  }

  @Test(arguments: Run.all) func isTheSameAfterAnyChange(_ run: Run) throws {
    var files = RandomSite(seed: run.seed, pages: run.pages, brokenLinks: run.brokenLinks)
    files.edition = run.edition
    files.includesPrivateWorks = run.edition == .trainer
    var memory = SiteMemory()
    var last = "at first"
    for step in 0..<40 {
      let input = run.isWhole ? try files.input().whole : try files.input()
      let (site, told) = Site.assemble(input, guessing: run.guessing, remembering: &memory)
      let (clean, expected) = Site.assemble(input, guessing: run.guessing)
      let difference = SiteDescription(of: site).difference(from: SiteDescription(of: clean))
      try #require(difference == nil, "step \(step), \(last): \(difference ?? "")")
      try #require(told == expected, "step \(step), \(last)")
      last = files.change()
    }
  }

  @Test func keepsPagesThatAreTheSame() throws {
    var files = RandomSite(seed: 9, pages: 40, brokenLinks: 0)
    var memory = SiteMemory()
    let input = try files.input()
    let first = Site.assemble(input, remembering: &memory).0
    let second = Site.assemble(try files.input(), remembering: &memory).0
    #expect(first.pages.count == second.pages.count)
    for (page, other) in zip(first.pages, second.pages) { #expect(page === other) }
  }
}
