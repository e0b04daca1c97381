import Foundation
import Testing

@testable import Serving

@Suite("What is told of a page while writing it")
struct PageNoteTests {
  private let site: WrittenSite
  private let workshop: Workshop
  private let pages = EditorsPages()

  init() throws {
    site = try WrittenSite()
    workshop = site.workshop
  }

  private func note(_ address: String = "/artikelen/een/") async throws -> [String: Any] {
    let query = "adres=" + address.replacing("/", with: "%2F")
    let answer = await pages.answer(
      PreviewRequest(path: "/_redactie/bladzijde.json", query: query), await workshop.now())
    guard case .bytes(let bytes) = answer?.body else { return [:] }
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private func list(_ name: String, in note: [String: Any]) -> [[String: Any]] {
    note[name] as? [[String: Any]] ?? []
  }

  @Test func aPageWithoutMistakes() async throws {
    let note = try await note()
    #expect(note["file"] as? String == "content/artikelen/een.md")
    #expect(note["summary"] as? String == "Niets op te merken")
    #expect(note["length"] as? String == "3 woorden")
    #expect(note["held"] as? Bool == false)
    #expect(list("errors", in: note).isEmpty)
    #expect(list("findings", in: note).isEmpty)
    #expect((note["readability"] as? [String])?.first?.contains("3 woorden in 1 zin") == true)
    // One sentence is not the hardest of any.
    #expect(note["hardest"] == nil)
  }

  @Test func anErrorOfThisPageComesFirstAndWithItsPlace() async throws {
    _ = await workshop.now()
    try site.save(
      WrittenSite.page("Een", "Zie [alles](weg.md)."), to: "content/artikelen/een.md")
    try site.save(WrittenSite.page("Aap", "Zie [weg](weg.md)."), to: "content/aap.md")
    let note = try await note()
    let errors = list("errors", in: note)
    #expect(errors.map { $0["path"] as? String } == ["content/artikelen/een.md", "content/aap.md"])
    #expect(errors.map { $0["here"] as? Bool } == [true, false])
    #expect(errors[0]["id"] as? String == "broken-link")
    #expect(errors[0]["line"] as? Int == 6)
    let excerpt = errors[0]["excerpt"] as? [String: Any]
    #expect(excerpt?["before"] as? String == "Zie [alles](")
    #expect(excerpt?["marked"] as? String == "weg.md")
    #expect(excerpt?["after"] as? String == ").")
    #expect(note["held"] as? Bool == true)
    #expect(note["summary"] as? String == "2 fouten")
  }

  @Test func errorsAreToldAtEveryAddress() async throws {
    _ = await workshop.now()
    try site.save(WrittenSite.page("Een", "[a](weg.md)"), to: "content/artikelen/een.md")
    for address in ["/", "/artikelen/", "/nergens/"] {
      let note = try await note(address)
      #expect(list("errors", in: note).count == 1)
    }
    #expect(try await note("/artikelen/")["file"] == nil)
  }

  @Test func aFindingComesWithItsSentence() async throws {
    try site.write(
      WrittenSite.page(
        "Een",
        "Dit is de **eerste** zin. Voor meer `code`, [klik hier](../index.md) eens.\n\n#### Diep"),
      to: "content/artikelen/een.md")
    let findings = list("findings", in: try await note())
    let vague = try #require(findings.first { $0["id"] as? String == "vague-link-text" })
    #expect(vague["sentence"] as? String == "Voor meer \u{FFFC}, klik hier eens.")
    #expect(vague["inText"] as? Bool == true)
    let deep = try #require(findings.first { $0["id"] as? String == "skipped-heading-level" })
    #expect(deep["sentence"] == nil)
  }

  @Test func whatStandsAboveTheTextHasNoPlaceInIt() async throws {
    try site.write(
      "---\ntitel: Een\nsamenvatting: S.\nverloopt: 2017-03-05\n---\nTekst.\n",
      to: "content/artikelen/een.md")
    let findings = list("findings", in: try await note())
    let soon = try #require(findings.first { $0["id"] as? String == "expires-soon" })
    #expect(soon["inText"] as? Bool == false)
  }

  @Test func theHardestSentenceIsTheLongest() async throws {
    try site.write(
      WrittenSite.page("Een", "Kort. Deze zin is *veel* langer. Ook deze zin is langer."),
      to: "content/artikelen/een.md")
    let hardest = try await note()["hardest"] as? [String: Any]
    #expect(hardest?["text"] as? String == "Deze zin is veel langer.")
    #expect(hardest?["words"] as? Int == 5)
    #expect(hardest?["line"] as? Int == 6)
  }

  @Test func saysWhenThePageHasItsTurn() async throws {
    try site.write(
      "naam: V\nadres: https://voorbeeld.nl/\nkanalen:\n  - naam: Facebook\n",
      to: "content/site.yaml")
    try site.write(WrittenSite.page("Inkoop", "Over inkoop."), to: "content/themas/inkoop.md")
    try site.write(
      """
      periodes:
        - thema: inkoop
          van: 2017-03
          items:
            - materiaal: artikelen/een.md
              kanaal: Facebook
              datum: 2017-03-09
              status: akkoord
      """, to: "content/kalender/2017.yaml")
    #expect(
      try await note()["calendar"] as? [String] == [
        "Facebook, 9 maart 2017 (akkoord), bij het thema ‘Inkoop’."
      ])
    #expect(
      try await note("/themas/inkoop/")["calendar"] as? [String] == [
        "Dit thema is aan de beurt: maart 2017."
      ])
    #expect(
      try await note("/artikelen/twee/")["calendar"] as? [String] == [
        "Er is geen bericht over deze pagina."
      ])
  }

  @Test func aPageOfABookLeadsToThatBook() async throws {
    try site.write("titel: Het boek\n", to: "content/cursusboeken/boek/boek.yaml")
    try site.write(WrittenSite.page("Boek", "Vooraf."), to: "content/cursusboeken/boek/index.md")
    try site.write(WrittenSite.page("Les", "Tekst."), to: "content/cursusboeken/boek/les.md")
    let book = try await note("/cursusboeken/boek/les/")["book"] as? [String: Any]
    #expect(book?["title"] as? String == "Het boek")
    #expect(book?["page"] as? String == "/cursusboeken/boek/boek.html")
    #expect(book?["pdf"] as? String == "/cursusboeken/boek/boek.pdf")
  }
}
