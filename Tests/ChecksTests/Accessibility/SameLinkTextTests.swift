import Testing

@testable import Checks

@Suite("One text for several links")
struct SameLinkTextTests {
  private func told(_ text: String) async throws -> [String] {
    try await CheckedSite.told(by: SameLinkText.self, of: text)
  }

  @Test func toldOnceAtTheSecondPlace() async throws {
    #expect(
      try await told("[Lied](twee.md) [lied](https://a.nl) [lied](https://b.nl)") == [
        "1:18 same-link-text"
      ])
  }

  @Test(
    arguments: [
      "[Lied](twee.md) [lied](twee.md#kop)", "[A](https://a.nl) [a](http://www.a.nl/#b)",
      "[a](twee.md) [b](https://a.nl)", "[](twee.md) [](https://a.nl)",
      "[hier](twee.md) [hier](https://a.nl)",
      "![a](koor.png) [a](twee.md)", "[a](twee.md) [a](weg.md)",
    ])
  func onePlaceOrNoText(_ text: String) async throws {
    #expect(try await told(text) == [])
  }

  @Test func aHundredOfAHundredThousand() async throws {
    let text = (0..<20_000).map { "[a\($0)](twee.md) [a\($0)](https://a.nl)" }.joined(
      separator: " ")
    #expect(try await told(text).count == Checks.most)
  }
}
