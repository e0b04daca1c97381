import Testing

@testable import Diagnostics

@Suite struct NearestNameTests {
  @Test func findsTheNameThatWasMeant() {
    let known = ["titel", "datum", "samenvatting", "themas", "concept"]
    #expect("titl".nearest(in: known) == ["titel"])
    #expect("Tietl".nearest(in: known) == ["titel"])
    #expect("samnevating".nearest(in: known) == ["samenvatting"])
    #expect("kleur".nearest(in: known) == [])
    #expect("".nearest(in: known) == [])
    #expect("x".nearest(in: []) == [])
  }

  @Test func givesTheBestFirstAndEqualOnesByName() {
    #expect(
      "boek".nearest(in: ["zoek", "boeken", "boek", "doek"], count: 3) == ["boek", "doek", "zoek"])
    #expect("boek".nearest(in: ["zoek", "doek"], count: 0) == [])
  }

  @Test func aShortNameHasNoFarNeighbours() {
    #expect("ab".nearest(in: ["cd", "ad"]) == ["ad"])
    #expect("abcd".nearest(in: ["abxy", "wxyz"]) == ["abxy"])
  }

  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("draft", "drafft", 1), ("draft", "darft", 1), ("ca", "abc", 3),
    ("één", "een", 2), ("A", "a", 1), ("abcd", "dcba", 3),
  ])
  func countsSlips(_ a: String, _ b: String, _ slips: Int) {
    #expect(a.slips(to: b) == slips)
  }

  @Test func agreesWithTheDefinition() throws {
    var state: UInt64 = 1
    func word() -> String {
      var word = ""
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      for place in 0..<Int(state >> 60) % 7 {
        word += ["a", "b", "c"][Int(state >> (20 + 4 * UInt64(place))) % 3]
      }
      return word
    }
    for _ in 0..<2_000 {
      let (a, b, c) = (word(), word(), word())
      let slips = a.slips(to: b)
      try #require(slips == Self.slips(Array(a)[...], Array(b)[...]), "\(a) \(b)")
      try #require(slips == b.slips(to: a))
      try #require((slips == 0) == (a == b))
      try #require(slips >= abs(a.count - b.count) && slips <= max(a.count, b.count))
      // Optimal alignment may break the triangle, by no more than each swap is worth: twice as much.
      try #require(slips <= 2 * (a.slips(to: c) + c.slips(to: b)))
    }
  }

  @Test func aHostileNameCostsNothing() {
    let long = String(repeating: "a", count: 1_000_000)
    #expect(long.slips(to: long + "b") == 256)
    #expect(long.slips(to: long) == 0)
    #expect("titel".nearest(in: [long, "titels"]) == ["titels"])
  }

  /// As it is defined, one choice after another; for short words only.
  private static func slips(_ a: ArraySlice<Character>, _ b: ArraySlice<Character>) -> Int {
    guard let last = a.last, let other = b.last else { return a.count + b.count }
    var least = min(
      slips(a.dropLast(), b) + 1, slips(a, b.dropLast()) + 1,
      slips(a.dropLast(), b.dropLast()) + (last == other ? 0 : 1))
    if a.count > 1, b.count > 1, a.suffix(2).elementsEqual(b.suffix(2).reversed()) {
      least = min(least, slips(a.dropLast(2), b.dropLast(2)) + 1)
    }
    return least
  }
}
