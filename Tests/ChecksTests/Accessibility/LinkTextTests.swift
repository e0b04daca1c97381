import Testing

@testable import Checks

@Suite("Texts of links")
struct LinkTextTests {
  private func told(_ text: String, settings: String = "") async throws -> [String] {
    try await CheckedSite.told(by: LinkText.self, of: text, settings: settings)
  }

  @Test(
    arguments: [
      "hier", "Klik hier", "klik hier.", "Lees meer…", "lees meer »", "Meer informatie",
      "*deze link*",
      "website", "Download", "hier\nklikken",
    ])
  func wordsThatSayNothing(_ words: String) async throws {
    #expect(try await told("Zie [\(words)](twee.md).") == ["1:6 vague-link-text"])
  }

  @Test(
    arguments: [
      "het programma", "meer over het koor", "Hier zingt het koor", "lees het verslag",
      "meer informatie over zingen", "www.voorbeeld.nl", "voorbeeld.nl/zingen",
      "download het verslag",
      "informatieavond", "click here",
    ])
  func wordsThatSayWhereItLeads(_ words: String) async throws {
    #expect(try await told("Zie [\(words)](twee.md).") == [])
  }

  @Test func eachLanguageHasItsWords() async throws {
    let text = "[hier](twee.md) and [here](twee.md)"
    #expect(try await told(text) == ["1:2 vague-link-text"])
    #expect(try await told(text, settings: "taal: en") == ["1:22 vague-link-text"])
  }

  @Test func linksOfEveryForm() async throws {
    let text = """
      Zie [hier][1], [[twee|hier]] en [hier](<twee.md> "Twee").

      > - Of [meer](twee.md)

      | a | b |
      | - | - |
      | x | [hier](twee.md) |

      [1]: twee.md
      """
    // Which of two links to one place is which, a definition leaves open.
    let told = try await told(text).sorted()
    #expect(
      told == [
        "1:23 vague-link-text", "1:34 vague-link-text", "1:6 vague-link-text",
        "3:9 vague-link-text", "7:8 vague-link-text",
      ])
  }

  @Test func addresses() async throws {
    #expect(try await told("Zie https://voorbeeld.nl/zingen.") == ["1:5 address-as-link-text"])
    #expect(try await told("Zie www.voorbeeld.nl/zingen.") == ["1:5 address-as-link-text"])
    #expect(try await told("[](https://voorbeeld.nl)") == ["1:4 address-as-link-text"])
    #expect(
      try await told("[https://voorbeeld.nl](https://voorbeeld.nl)") == ["1:2 address-as-link-text"]
    )
  }

  @Test func whatIsNoAddressOfAPage() async throws {
    #expect(try await told("Zie www.voorbeeld.nl of www.voorbeeld.nl/.") == [])
    #expect(try await told("Mail <koor@voorbeeld.nl> of koor@voorbeeld.nl.") == [])
    #expect(try await told("`https://voorbeeld.nl` en [het koor](https://voorbeeld.nl)") == [])
    #expect(try await told("[https is een afspraak](twee.md)") == [])
  }

  @Test func noTextAtAll() async throws {
    #expect(try await told("[![decoratief](koor.png)](twee.md)") == ["1:27 link-without-text"])
    #expect(try await told("[ ](twee.md)") == ["1:5 link-without-text"])
  }

  @Test func aPictureOrATitleSaysWhereItLeads() async throws {
    #expect(try await told("[![Het koor](koor.png)](twee.md)") == [])
    // That the picture has no words is told of the picture.
    #expect(try await told("[![](koor.png)](twee.md)") == [])
    #expect(try await told("[](twee.md) [[twee]]") == [])
  }

  @Test func aHundredOfAHundredThousand() async throws {
    let text = String(repeating: "[hier](twee.md) ", count: 60_000)
    #expect(try await told(text).count == Checks.most)
    #expect(try await told(text.replacing("hier", with: "waar")) == [])
  }
}
