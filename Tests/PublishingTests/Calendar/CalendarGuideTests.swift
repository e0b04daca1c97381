import Checks
import Diagnostics
import Foundation
import Testing

@testable import Content
@testable import Publishing

/// What `docs/kalender.md` says of the communicatiekalender is what is read.
@Suite struct CalendarGuideTests {
  private let guide: String

  init() throws {
    let bytes = try readFile(
      Repository.path + "/docs/kalender.md", within: Repository.path, as: "docs/kalender.md",
      limit: 1 << 20)
    guide = String(decoding: bytes, as: UTF8.self)
  }

  /// The cells of the first column of the table with this head, without their backticks.
  private func firstColumn(_ head: String) throws -> [String] {
    let table = try #require(guide.firstRange(of: "| \(head) |\n| --- | --- |\n"))
    let rows = guide[table.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { $0.hasPrefix("| ") }
    return rows.map { String($0.split(separator: "`")[1]) }
  }

  private func keys(of head: String) throws -> Set<String> {
    Set(try firstColumn("sleutel van \(head) | wat het is"))
  }

  /// The keys that are known where `%` stands in a file: no other key of any file is.
  private func known(_ file: String, _ diagnostics: (SourceFile) -> [Diagnostic]) -> Set<String> {
    // `items` has no other name.
    Set(FieldNames.english.keys).union(["items"]).filter { key in
      let source = SourceFile(
        path: "kalender/2017.yaml", text: file.replacing("%", with: "\(key): x"))
      return !diagnostics(source).contains { ["unknown-key", "misspelled-key"].contains($0.id) }
    }
  }

  @Test func namesEveryKey() throws {
    func year(_ source: SourceFile) -> [Diagnostic] { CalendarFile.parse(source).1 }
    func settings(_ source: SourceFile) -> [Diagnostic] { SiteSettings.parse(source).1 }
    #expect(try keys(of: "een jaar") == known("%", year))
    // What is wrong with a key is told of what can be used.
    let period = "periodes:\n  - {thema: a, van: 2017-03, "
    #expect(try keys(of: "een periode") == known(period + "%}", year))
    // A key that many tools have, and that means nothing elsewhere, is never unknown.
    #expect(
      try keys(of: "een bericht").subtracting(["status"])
        == known(period + "items: [{%}]}", year))
    #expect(try keys(of: "een kanaal") == known("kanalen:\n  - %", settings))
    let day = "vaste-dagen:\n  - {dag: 1 mei, thema: a, %}"
    #expect(try keys(of: "een vaste dag") == known(day, settings))
  }

  @Test func namesEveryStatus() throws {
    #expect(
      try firstColumn("status | wat het betekent") == ItemStatus.allCases.map(\.name.nl))
    let countings = try #require(guide.firstRange(of: "hoe die tekens worden geteld: "))
    let row = guide[countings.upperBound...].prefix { $0 != "\n" }
    #expect(Channel.Counting.allCases.allSatisfy { row.contains("`\($0.rawValue)`") })
  }

  @Test func namesTheLimits() {
    #expect(guide.contains("zes weken lang geen bericht") && Gaps.silentWeeks == 6)
    #expect(guide.contains("‘Binnenkort’ is binnen\ntwee weken") && Gap.soon == 14)
  }

  @Test func showsExamplesThatAreRead() async throws {
    let examples = guide.components(separatedBy: "\n```yaml\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```\n").first
    }
    let years = examples.filter { $0.contains("periodes:") }
    let settings = examples.filter { !$0.contains("periodes:") }
    #expect(years.count >= 4 && settings.count == 2)
    for year in years {
      let site = try await build(
        """
        -- content/site.yaml --
        naam: Een site
        \(settings.joined(separator: "\n"))
        -- content/kalender/2017.yaml --
        \(year)
        \(pages)
        """, theme: .standard, base: "https://site.example/")
      #expect(site.told == "", "\(year)")
      #expect(site.build?.site.calendar.periods.isEmpty == false, "\(year)")
      #expect(site.build?.site.settings.fixedDays.count == 1)
    }
  }

  @Test func isReadInEnglish() async throws {
    let site = try await build(
      """
      -- content/site.yaml --
      name: A site
      language: en
      channels:
        - {name: Newsletter, medium: newsletter, text-ready: 7, approval: 4}
        - {name: X, also: [Twitter], counting: x, limit: 280}
      fixed-days:
        - {name: A day, day: 3 December, theme: visibility}
      -- content/kalender/2017.yaml --
      title: 2017
      introduction: One theme at a time.
      periods:
        - theme: visibility
          from: 2017-03
          to: 2017-04
          message: Show that you are there.
          audience: [local groups]
          channels: [Newsletter, Twitter]
          owner: editors
          items:
            - materials: index.md
              channel: Twitter
              date: 2017-03-07
              status: text ready
              text-ready: 2017-02-28
              approval: 2017-03-03
              earlier: [2017-03-02]
              text: Hello.
      -- content/themas/visibility.md --
      ---
      title: Visibility
      ---
      -- content/index.md --
      ---
      title: Welcome
      ---
      """, theme: .standard, base: "https://site.example/")
    #expect(site.diagnostics.map(\.id) == [])
    let period = try #require(site.build?.site.calendar.periods.first)
    #expect(period.channels == [0, 1])
    #expect(period.items.map(\.status) == [.textReady])
    #expect(period.items.first?.earlier.count == 1)
  }

  /// What the examples name.
  private let pages = [
    "index", "themas/zichtbaarheid", "themas/vn-verdrag", "webinars/06-social-media",
    "handreikingen/zichtbaarheid/index", "handreikingen/zichtbaarheid/bijeenkomsten",
    "handreikingen/zichtbaarheid/verhalen-vertellen",
  ].map(page).joined()

  private static func page(_ path: String) -> String {
    """
    -- content/\(path).md --
    ---
    titel: Pagina \(path.replacing("/", with: " "))
    samenvatting: Waar het over gaat.
    ---
    Tekst.

    """
  }
}
