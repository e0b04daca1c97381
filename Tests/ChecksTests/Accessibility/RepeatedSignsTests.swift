import Testing

@testable import Checks

@Suite("Signs in a row")
struct RepeatedSignsTests {
  private func told(_ text: String) async throws -> [String] {
    try await CheckedSite.told(by: RepeatedSigns.self, of: text)
  }

  @Test func pictograms() async throws {
    #expect(try await told("Leuk 🎉🎉🎉") == ["1:6 emoji-in-row"])
    #expect(try await told("Leuk 🎉 🎶 👍🏽!") == ["1:6 emoji-in-row"])
  }

  @Test func lines() async throws {
    #expect(try await told("Naam: ______") == ["1:7 typed-line"])
    #expect(try await told("Naam: .......") == ["1:7 typed-line"])
  }

  @Test(
    arguments: [
      "Leuk 🎉🎉", "🎉 Zingen 🎶 en 👍 klappen", "👨‍👩‍👧", "En toen... weg", "mijn_eigen_map", "____",
      "En… ja… nee…",
      "`______`", "***", "𝒜𝒜𝒜𝒜", "𠀀𠀁𠀂𠀃",
    ])
  func few(_ text: String) async throws {
    #expect(try await told(text) == [])
  }

  @Test func aMegabyteOfThem() async throws {
    #expect(try await told(String(repeating: "🎉", count: 200_000)).count == 1)
    #expect(try await told(String(repeating: "🎉 a ", count: 150_000)) == [])
    #expect(try await told(String(repeating: "_____ ", count: 150_000)) == [])
  }
}
