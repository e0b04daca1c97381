import Diagnostics
import Testing

@testable import Content

@Suite("Choices of what is checked")
struct CheckingSettingsTests {
  private func settings(_ yaml: String) -> (SiteSettings, [Diagnostic]) {
    SiteSettings.parse(SourceFile(path: "content/site.yaml", text: yaml))
  }

  private func choices(_ yaml: String) throws -> (CheckingChoices, [Diagnostic]) {
    let source = SourceFile(path: "content/een.md", text: "---\n\(yaml)\n---\nTekst.\n")
    let (draft, problems) = Draft.parse(source, path: PagePath("een"), kinds: Kinds())
    return (try #require(draft).matter.checking, problems)
  }

  private static let site = """
    controle:
      taalniveau: B1
      herzien-binnen: 2 jaar
      niet-controleren: [missing-summary, topic-twins]
      mappen:
        - map: content/handreikingen
          taalniveau: makkelijk
          wel-controleren: missing-summary
        - map: /handreikingen/zichtbaarheid/
          taalniveau: vakblad
          herzien-binnen: 6
          niet-controleren: missing-summary
    """

  @Test func deepestFolderWins() {
    let (settings, problems) = settings(Self.site)
    #expect(problems.isEmpty)
    let out = settings.checking.checking(of: "artikelen/een.md")
    #expect(out.level == .plain && out.reviewMonths == 24 && !out.tells("missing-summary"))
    let folder = settings.checking.checking(of: "handreikingen/index.md")
    #expect(folder.level == .easy && folder.reviewMonths == 24)
    #expect(folder.tells("missing-summary") && !folder.tells("topic-twins"))
    let deep = settings.checking.checking(of: "handreikingen/zichtbaarheid/een/twee.md")
    #expect(deep.level == .professional && deep.reviewMonths == 6)
    #expect(!deep.tells("missing-summary") && !deep.tells("topic-twins"))
    // A name that only begins the same is another folder.
    #expect(settings.checking.checking(of: "handreikingen-oud/een.md").level == .plain)
  }

  @Test func pageWinsOverAll() throws {
    let (settings, _) = settings(Self.site)
    let (page, problems) = try choices(
      "taalniveau: vakblad\nherzien-binnen: 1 maand\nwel-controleren: [topic-twins]")
    #expect(problems.isEmpty)
    let checking = settings.checking.checking(of: "handreikingen/een.md", page: page)
    #expect(checking.level == .professional && checking.reviewMonths == 1)
    #expect(checking.tells("topic-twins") && checking.tells("missing-summary"))
  }

  @Test func withoutChoicesEverythingIsTold() {
    let (settings, _) = settings("naam: Een\n")
    let checking = settings.checking.checking(of: "een.md")
    #expect(checking == PageChecking() && checking.level == .plain && checking.reviewMonths == nil)
    #expect(checking.tells("missing-summary"))
  }

  @Test(arguments: [
    ("24", 24), ("2 jaar", 24), ("1 jaar", 12), ("18 maanden", 18), ("1 maand", 1),
    ("2 Years", 24), ("100 jaar", 1_200),
  ])
  func readsAPeriod(text: String, months: Int) throws {
    let (page, problems) = try choices("herzien-binnen: \(text)")
    #expect(page.reviewMonths == months && problems.isEmpty)
  }

  @Test(arguments: [
    "0", "-3", "twee jaar", "2 weken", "2 jaar en 1 maand", "101 jaar", "99999999999999999999",
    "9000000000000000000 jaar",
  ])
  func tellsWhatIsNoPeriod(text: String) throws {
    let (page, problems) = try choices("herzien-binnen: \(text)")
    #expect(page.reviewMonths == nil && problems.map(\.id) == ["not-a-review-period"])
  }

  @Test func speaksEnglish() {
    let (settings, problems) = settings(
      """
      language: en
      checking:
        language-level: easy
        review-within: 2 years
        do-not-check: [missing-summary]
        folders:
          - folder: handreikingen
            do-check: [missing-summary]
            language-level: professional
        old-names:
          - {name: Old Act, now: New Act, since: 2015}
      """)
    #expect(problems.isEmpty)
    #expect(settings.checking.checking(of: "een.md").level == .easy)
    #expect(settings.checking.checking(of: "handreikingen/een.md").tells("missing-summary"))
    #expect(settings.oldNames.map(\.now) == ["New Act"])
  }

  @Test func tellsWhatItDoesNotKnow() {
    let (settings, problems) = settings(
      """
      controle:
        taalniveau: makelijk
        niet-controleren: [missing-sumary, broken-link]
        wel-controleren: [broken-link]
        mappen:
          - taalniveau: b1
        oude-namen:
          - nu: Participatiewet
          - naam: Wet  werk en bijstand
            nu: Participatiewet
            sinds: 2015-01-01
      """)
    #expect(
      problems.map(\.id) == [
        "unknown-language-level", "unknown-check", "error-not-optional", "folder-without-name",
        "old-name-without-name",
      ])
    #expect(
      problems.map { $0.hint?.nl }.prefix(2) == [
        "Bedoelt u ‘makkelijk’?", "Bedoelt u ‘missing-summary’?",
      ])
    #expect(settings.checking.site.off.isEmpty)
    #expect(settings.oldNames.map(\.name.value) == ["Wet werk en bijstand"])
    #expect(settings.oldNames.first?.since?.description == "2015-01-01")
  }

  @Test func tellsOfAGroupThatIsNone() {
    for yaml in ["controle: b1", "controle: [b1]"] {
      #expect(settings(yaml).1.map(\.id) == ["not-a-group"])
    }
    #expect(settings("controle:\nnaam: Een").1.isEmpty)
  }

  @Test func readsNoMoreFoldersThanItKeeps() {
    let folders = (0..<2_000).map { "  - {map: m\($0)}\n" }.joined()
    let (settings, problems) = settings("controle:\n  mappen:\n" + folders)
    #expect(settings.checking.folders.count == 1_000)
    #expect(problems.map(\.id) == ["too-many-checked-folders"])
  }
}
