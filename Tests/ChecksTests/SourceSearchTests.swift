import Content
import Testing

@testable import Checks

@Suite("Places in the source")
struct SourceSearchTests {
  private func page(_ text: String) async throws -> Page {
    let site = try await CheckedSite.read("-- content/een.md --\n\(text)")
    return try #require(site.site.pages.first)
  }

  @Test func findsWhatAPlainSearchFinds() async throws {
    var random = FixedRandom(seed: 7)
    for _ in 0..<40 {
      let text = (0..<300).map { _ in ["a", "b", "é"][Int(random.next() % 3)] }.joined()
      let page = try await page(text)
      let bytes = page.source.bytes
      let block = 0..<bytes.count
      for _ in 0..<40 {
        let start = Int(random.next() % UInt64(bytes.count))
        let end = min(bytes.count, start + 1 + Int(random.next() % 6))
        let wanted = Array(bytes[start..<end])
        var search = SourceSearch(page)
        let expected = bytes.indices.first { bytes[$0...].starts(with: wanted) }
        #expect(search.found(wanted, in: block)?.lowerBound == expected)
      }
    }
  }

  @Test func findsTheNextOneEachTime() async throws {
    let page = try await page("lied lied lied")
    var search = SourceSearch(page)
    let block = 0..<page.source.bytes.count
    let found = (0..<4).map { _ in search.found(Array("lied".utf8), in: block)?.lowerBound }
    #expect(found == [0, 5, 10, nil])
  }

  @Test func findsQuotationMarksAsTheyWereTyped() async throws {
    let page = try await page("zo's \"dat\" -- en...")
    var search = SourceSearch(page)
    let block = 0..<page.source.bytes.count
    #expect(search.found(Array("zo’s “dat” – en…".utf8), in: block) == 0..<19)
  }

  @Test func fallsBackOnTheFirstLine() async throws {
    let page = try await page("een\ntwee")
    var search = SourceSearch(page)
    #expect(search.range(of: Array("drie".utf8), in: 0..<8) == 0..<3)
    #expect(search.range(of: [UInt8](), in: 0..<80) == 0..<3)
  }
}

/// SplitMix64: the same in each run.
private struct FixedRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
