import Testing

@testable import Content

@Suite struct PagePathTests {
  @Test func knowsItsPlace() {
    let path = PagePath("werken/boek/een")
    #expect(path.folders == ["werken", "boek"])
    #expect(path.folder == "werken/boek/")
    #expect(path.stem == "een")
    #expect(path.file == "werken/boek/een.md")
    #expect(!path.isIndex)
  }

  @Test func hasNoFolderAtTheTop() {
    #expect(PagePath("over-ons").folders == [])
    #expect(PagePath("over-ons").folder == "")
    #expect(PagePath("over-ons").stem == "over-ons")
  }

  @Test(arguments: ["index", "_index", "artikelen/index", "a/b/_index"])
  func isThePageOfItsFolder(path: String) { #expect(PagePath(path).isIndex) }

  @Test(arguments: ["indexen", "artikelen/mijn_index", "index/een"])
  func isAPageLikeAnyOther(path: String) { #expect(!PagePath(path).isIndex) }

  @Test func comesFromMarkdownFilesOnly() {
    #expect(PagePath(file: "a/b.md")?.description == "a/b")
    #expect(PagePath(file: "a/b.txt") == nil)
    #expect(PagePath(file: "a/b.md.bak") == nil)
  }
}
