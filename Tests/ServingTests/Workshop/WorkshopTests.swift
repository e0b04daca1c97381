import Content
import Diagnostics
import Publishing
import Synchronization
import Testing

@testable import Serving

@Suite struct WorkshopTests {
  private let site: WrittenSite
  private let workshop: Workshop

  init() throws {
    site = try WrittenSite()
    workshop = site.workshop
  }

  @Test func showsWhatWasSavedRightBeforeTheQuestion() async throws {
    #expect(try await workshop.now().shows("De eerste tekst.", at: "artikelen/een/index.html"))
    for number in 1...20 {
      try site.save(WrittenSite.page("Een", "Nieuw \(number)."), to: "content/artikelen/een.md")
      let preview = await workshop.now()
      #expect(try preview.shows("Nieuw \(number).", at: "artikelen/een/index.html"))
      #expect(preview.version == number + 1)
    }
  }

  @Test func showsWhatWasWrittenInItsPlace() async throws {
    _ = await workshop.now()
    try site.write(WrittenSite.page("Een", "Ter plekke."), to: "content/artikelen/een.md")
    #expect(try await workshop.now().shows("Ter plekke.", at: "artikelen/een/index.html"))
  }

  @Test func anotherTitleShowsWhereverThePageIsNamed() async throws {
    _ = await workshop.now()
    try site.save(WrittenSite.page("Anders", "Tekst."), to: "content/artikelen/een.md")
    let preview = await workshop.now()
    #expect(try preview.shows("Anders", at: "artikelen/index.html"))
  }

  @Test func theSameBytesAreNothingNew() async throws {
    let first = await workshop.now()
    try site.save(WrittenSite.page("Een", "De eerste tekst."), to: "content/artikelen/een.md")
    #expect(await workshop.now().version == first.version)
    #expect(await workshop.now().version == first.version)
  }

  @Test(arguments: [
    "content/.#een.md", "content/4913", "content/artikelen/een.md~", "content/.een.md.swp",
    "content/een.md.swp", "content/#een.md#", "content/artikelen/.verborgen",
  ])
  func whatEditorsPutAsideIsNothingNew(name: String) async throws {
    let first = await workshop.now()
    try site.write("x", to: name)
    #expect(await workshop.now().version == first.version)
    site.remove(name)
    #expect(await workshop.now().version == first.version)
  }

  @Test func aBackupThatStaysIsToldWithTheNextChange() async throws {
    _ = await workshop.now()
    try site.move("content/artikelen/een.md", to: "content/artikelen/een.md~")
    try site.write(WrittenSite.page("Een", "Zoals vim."), to: "content/artikelen/een.md")
    let preview = await workshop.now()
    #expect(try preview.shows("Zoals vim.", at: "artikelen/een/index.html"))
    #expect(preview.diagnostics.contains { $0.id == "leftover" })
  }

  @Test func aBackupThatNobodyAskedAfterIsToldLater() async throws {
    let first = await workshop.now()
    try site.write("x", to: "content/artikelen/een.md~")
    #expect(await workshop.now().version == first.version)
    try site.save(WrittenSite.page("Twee", "Nieuw."), to: "content/artikelen/twee.md")
    #expect(await workshop.now().diagnostics.contains { $0.id == "leftover" })
  }

  @Test func findsFilesInFoldersMadeLater() async throws {
    _ = await workshop.now()
    try site.write(WrittenSite.page("Diep", "Diep."), to: "content/nieuw/map/diep.md")
    #expect(try await workshop.now().shows("Diep.", at: "nieuw/map/diep/index.html"))
    try site.write(WrittenSite.page("Diep", "Dieper."), to: "content/nieuw/map/diep.md")
    #expect(try await workshop.now().shows("Dieper.", at: "nieuw/map/diep/index.html"))
  }

  @Test func followsAFolderToItsNewName() async throws {
    try site.write(WrittenSite.page("Diep", "Diep."), to: "content/oud/diep.md")
    _ = await workshop.now()
    try site.move("content/oud", to: "content/nieuw")
    try site.write(WrittenSite.page("Diep", "Dieper."), to: "content/nieuw/diep.md")
    let preview = await workshop.now()
    #expect(try preview.shows("Dieper.", at: "nieuw/diep/index.html"))
    #expect(try preview.text("oud/diep/index.html") == nil)
    try site.write(WrittenSite.page("Diep", "Diepst."), to: "content/nieuw/diep.md")
    #expect(try await workshop.now().shows("Diepst.", at: "nieuw/diep/index.html"))
  }

  @Test func aFolderThatIsMovedAwayIsWatchedNoMore() async throws {
    try site.write(WrittenSite.page("Diep", "Diep."), to: "content/oud/diep.md")
    _ = await workshop.now()
    try site.move("content/oud", to: "weg")
    let preview = await workshop.now()
    #expect(try preview.text("oud/diep/index.html") == nil)
    try site.write("x", to: "weg/diep.md")
    #expect(await workshop.now().version == preview.version)
  }

  @Test func readsAPictureAnewWhoseSizeIsTheSame() async throws {
    try site.write("aaaa", to: "content/beeld.png")
    let first = await workshop.now()
    try site.save("bbbb", to: "content/beeld.png")
    #expect(await workshop.now().version == first.version + 1)
  }

  @Test func aDayThatPassesIsNew() async throws {
    let days = Mutex(["2017-03-01", "2017-03-01", "2017-03-02"])
    try site.write(
      WrittenSite.page("Later", "Morgen.", "publiceren-vanaf: 2017-03-02\n"),
      to: "content/later.md")
    let fallback = WrittenSite.today
    let workshop = Workshop(
      SiteFolder(path: site.path),
      .init(
        options: .init(), threads: 1,
        today: {
          let day = days.withLock { $0.isEmpty ? "2017-03-02" : $0.removeFirst() }
          return (try? PartialDate(day)) ?? fallback
        }))
    #expect(try await workshop.now().text("later/index.html") == nil)
    #expect(await workshop.now().version == 1)
    #expect(try await workshop.now().shows("Morgen.", at: "later/index.html"))
  }

  // MARK: - Links

  @Test func followsTheFileThatALinkLeadsTo() async throws {
    try site.write(WrittenSite.page("Elders", "Elders."), to: "content/.verborgen/elders.md")
    try site.link("content/hier.md", to: ".verborgen/elders.md")
    #expect(try await workshop.now().shows("Elders.", at: "hier/index.html"))
    try site.write(WrittenSite.page("Elders", "Anders."), to: "content/.verborgen/elders.md")
    #expect(try await workshop.now().shows("Anders.", at: "hier/index.html"))
    site.remove("content/hier.md")
    try site.link("content/hier.md", to: "weg.md")
    let preview = await workshop.now()
    #expect(try preview.text("hier/index.html") == nil)
    #expect(preview.diagnostics.contains { $0.path == "content/hier.md" })
  }

  @Test func aFileInTwoPlacesIsReadInBoth() async throws {
    try site.link("content/ook.md", to: "artikelen/een.md")
    _ = await workshop.now()
    try site.save(WrittenSite.page("Een", "Overal."), to: "content/artikelen/een.md")
    let preview = await workshop.now()
    #expect(try preview.shows("Overal.", at: "ook/index.html"))
    #expect(try preview.shows("Overal.", at: "artikelen/een/index.html"))
  }

  // MARK: - Themes

  @Test func aTemplateIsLaidOverTheStandardOneAndTakenAwayAgain() async throws {
    let first = await workshop.now()
    let page = try #require(try first.text("artikelen/een/index.html"))
    try site.write("<p>Eigen {{title}}</p>\n", to: "themes/standaard/templates/artikel.html")
    #expect(try await workshop.now().shows("<p>Eigen Een</p>", at: "artikelen/een/index.html"))
    try site.save(
      "<p>Beter {{title}}</p>\n", to: "themes/standaard/templates/artikel.html",
      by: "themes/tijdelijk")
    #expect(try await workshop.now().shows("<p>Beter Een</p>", at: "artikelen/een/index.html"))
    try site.move("themes/standaard", to: "themes/anders")
    #expect(try await workshop.now().text("artikelen/een/index.html") == page)
    try site.move("themes/anders", to: "themes/standaard")
    #expect(try await workshop.now().shows("<p>Beter Een</p>", at: "artikelen/een/index.html"))
    site.remove("themes")
    #expect(try await workshop.now().text("artikelen/een/index.html") == page)
  }

  // MARK: - Mistakes

  @Test func aMistakeLeavesThePageAsItWasAndTheRestIsNew() async throws {
    _ = await workshop.now()
    try site.save(
      WrittenSite.page("Een", "Zie [weg](weg.md)."), to: "content/artikelen/een.md")
    let wrong = await workshop.now()
    #expect(wrong.isHeldBack)
    #expect(wrong.errors == ["broken-link"])
    #expect(try wrong.shows("De eerste tekst.", at: "artikelen/een/index.html"))
    try site.save(WrittenSite.page("Twee", "Ook nieuw."), to: "content/artikelen/twee.md")
    let other = await workshop.now()
    #expect(other.isHeldBack)
    #expect(try other.shows("Ook nieuw.", at: "artikelen/twee/index.html"))
    #expect(try other.shows("De eerste tekst.", at: "artikelen/een/index.html"))
    try site.save(WrittenSite.page("Een", "Hersteld."), to: "content/artikelen/een.md")
    let mended = await workshop.now()
    #expect(!mended.isHeldBack)
    #expect(try mended.shows("Hersteld.", at: "artikelen/een/index.html"))
  }

  @Test func aTitleThatOthersLinkByStaysUntilTheyDoNotAnyMore() async throws {
    try site.write(
      WrittenSite.page("Drie", "Zie [[De eerste]]."), to: "content/artikelen/drie.md")
    try site.write(
      WrittenSite.page("De eerste", "De eerste tekst."), to: "content/artikelen/een.md")
    _ = await workshop.now()
    try site.save(WrittenSite.page("Uno", "Nieuw."), to: "content/artikelen/een.md")
    #expect(try await workshop.now().shows("De eerste tekst.", at: "artikelen/een/index.html"))
    try site.save(WrittenSite.page("Twee", "Ook nieuw."), to: "content/artikelen/twee.md")
    let other = await workshop.now()
    #expect(other.isHeldBack)
    #expect(try other.shows("Ook nieuw.", at: "artikelen/twee/index.html"))
    try site.save(WrittenSite.page("Drie", "Zie [[Uno]]."), to: "content/artikelen/drie.md")
    let mended = await workshop.now()
    #expect(!mended.isHeldBack)
    #expect(try mended.shows("Nieuw.", at: "artikelen/een/index.html"))
  }

  @Test func aNewPageWithAMistakeIsLeftOut() async throws {
    _ = await workshop.now()
    try site.write("---\ntitel: [\n---\n\nX\n", to: "content/nieuw.md")
    let preview = await workshop.now()
    #expect(preview.isHeldBack)
    #expect(try preview.text("nieuw/index.html") == nil)
    #expect(try preview.shows("De eerste tekst.", at: "artikelen/een/index.html"))
  }

  @Test func aDeletedPageThatOthersLinkToStays() async throws {
    _ = await workshop.now()
    site.remove("content/artikelen/een.md")
    let preview = await workshop.now()
    #expect(preview.errors == ["broken-link", "broken-link"])
    #expect(try preview.shows("De eerste tekst.", at: "artikelen/een/index.html"))
    try site.write(WrittenSite.page("Drie", "Intussen nieuw."), to: "content/artikelen/drie.md")
    let other = await workshop.now()
    #expect(other.isHeldBack)
    #expect(try other.shows("Intussen nieuw.", at: "artikelen/drie/index.html"))
    #expect(try other.shows("De eerste tekst.", at: "artikelen/een/index.html"))
    try site.write(WrittenSite.page("Een", "Terug."), to: "content/artikelen/een.md")
    #expect(try await workshop.now().shows("Terug.", at: "artikelen/een/index.html"))
  }

  @Test func aBrokenTemplateLeavesTheLookAsItWas() async throws {
    try site.write("<p>Eigen {{title}}</p>\n", to: "themes/standaard/templates/artikel.html")
    _ = await workshop.now()
    try site.save(
      "<p>{{titel}}</p>\n", to: "themes/standaard/templates/artikel.html", by: "themes/tijdelijk")
    try site.save(WrittenSite.page("Uno", "De eerste tekst."), to: "content/artikelen/een.md")
    let preview = await workshop.now()
    #expect(preview.isHeldBack)
    #expect(try preview.shows("<p>Eigen Uno</p>", at: "artikelen/een/index.html"))
  }

  @Test func brokenSettingsLeaveThoseThatWere() async throws {
    _ = await workshop.now()
    try site.save("naam: [\n", to: "content/site.yaml")
    let wrong = await workshop.now()
    #expect(wrong.isHeldBack)
    #expect(try wrong.shows("Vereniging", at: "index.html"))
    try site.save("naam: Club\nadres: https://voorbeeld.nl/\n", to: "content/site.yaml")
    #expect(try await workshop.now().shows("Club", at: "index.html"))
  }

  @Test func aDeletedFolderIsToldAndComesBack() async throws {
    let first = await workshop.now()
    try site.move("content", to: "weg")
    let gone = await workshop.now()
    #expect(gone.reading == nil)
    #expect(gone.errors == ["no-site"])
    #expect(try gone.shows("De eerste tekst.", at: "artikelen/een/index.html"))
    #expect(await workshop.now().version == gone.version)
    try site.write(WrittenSite.page("Los", "Los."), to: "content/los.md")
    #expect(try await workshop.now().shows("Los.", at: "los/index.html"))
    site.remove("content")
    try site.move("weg", to: "content")
    let back = await workshop.now()
    #expect(back.diagnostics == first.diagnostics)
    try site.save(WrittenSite.page("Een", "Weer."), to: "content/artikelen/een.md")
    #expect(try await workshop.now().shows("Weer.", at: "artikelen/een/index.html"))
  }

  @Test func aMoveThatWasBrokenOffIsToldUntilItIsDone() async throws {
    _ = await workshop.now()
    try site.write("trompet move 1\n", to: "content/.trompet-move/journal")
    #expect(await workshop.now().errors == ["move-interrupted"])
    site.remove("content/.trompet-move")
    #expect(await workshop.now().errors.isEmpty)
  }

  @Test func aSiteThatNeverCouldBeMadeHasNoBuild() async throws {
    try site.write("---\ntitel: [\n---\n\nX\n", to: "content/nieuw.md")
    let preview = await workshop.now()
    #expect(preview.build == nil)
    #expect(preview.isHeldBack)
  }

  // MARK: - Waiting

  @Test func whoWaitsIsToldOnceOfABurst() async throws {
    let first = await workshop.now()
    let workshop = workshop
    let waiting = Task { await workshop.next(after: first.version) }
    while await workshop.waitingCount == 0 { await Task.yield() }
    for number in 1...5 {
      try site.save(WrittenSite.page("Een", "Deel \(number)."), to: "content/artikelen/een.md")
    }
    let told = await waiting.value
    #expect(told.version == first.version + 1)
    #expect(try told.shows("Deel 5.", at: "artikelen/een/index.html"))
  }

  @Test func hundredsWaitAndThoseWhoGiveUpAreLetGo() async throws {
    let first = await workshop.now()
    let workshop = workshop
    let waiting = (0..<400).map { _ in Task { await workshop.next(after: first.version) } }
    while await workshop.waitingCount < 400 { await Task.yield() }
    for task in waiting[..<200] { task.cancel() }
    for task in waiting[..<200] { #expect(await task.value.version == first.version) }
    #expect(await workshop.waitingCount == 200)
    try site.save(WrittenSite.page("Een", "Voor allen."), to: "content/artikelen/een.md")
    for task in waiting[200...] { #expect(await task.value.version == first.version + 1) }
    #expect(await workshop.waitingCount == 0)
  }

  @Test func whoKnowsAVersionOfAnEarlierRunIsToldAtOnce() async throws {
    #expect(await workshop.next(after: 50).version == 1)
  }

  @Test func manyQuestionsAtOnceShareOneAnswer() async throws {
    _ = await workshop.now()
    try site.save(WrittenSite.page("Een", "Eens."), to: "content/artikelen/een.md")
    let workshop = workshop
    let versions = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<50 { group.addTask { await workshop.now().version } }
      return await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(versions == [2])
  }
}
