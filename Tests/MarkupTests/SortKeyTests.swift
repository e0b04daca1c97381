import Testing

@testable import Markup

@Suite struct SortKeyTests {
  @Test(arguments: [
    ["2", "10", "aap", "noot"],
    ["hoofdstuk 2", "Hoofdstuk 2", "hoofdstuk 10", "hoofdstuk 10a", "hoofdstuk 100"],
    ["stuk 01", "stuk 1", "stuk 002", "stuk 2", "stuk 10"],
    ["een", "Een", "eén", "één", "Één", "eens"],
    ["cliëntenraad", "Cliëntenraad", "clientenraad 2", "cliëntenraden"],
    ["ijs", "ĳs", "IJs", "ik", "yoghurt"],
    ["ijl", "ijzer", "iks"],
    ["Hengelo", "'s-Hertogenbosch", "’s-Hertogenbosch 2", "’s nachts", "sambal"],
    ["'t Gooi", "thuis"], ["foto", "fotograaf", "foto's", "fototoestel"],
    ["de aap", "de noot", "dek"], ["Wmo raad", "Wmo-raad", "Wmo-raden", "Wmoraad"],
    ["naive", "naïve", "naives"], ["straße", "strasse 2"], ["AT&T", "ATA"],
    ["zoo", "Αθήνα", "Москва"], ["Øst", "Osten"], ["Łódź", "lodz 2"], ["", "?!", "a"],
  ])
  func putsTitlesInTheOrderOfADictionary(titles: [String]) {
    #expect(titles.reversed().sorted { SortKey($0) < SortKey($1) } == titles)
  }

  @Test func anAccentThatStandsApartIsNoOther() {
    func stripped(_ text: String) -> [String] {
      ["\(text)a", text, "\(text)b"].sorted { SortKey($0) < SortKey($1) }
    }
    #expect(stripped("e\u{301}")[0] == "é")
    let titles = ["caf\u{E9} a", "cafe\u{301} b", "caf\u{E9} c"]
    #expect(titles.reversed().sorted { SortKey($0) < SortKey($1) } == titles)
  }

  @Test(arguments: [
    ("één", "E"), ("'t Gooi", "T"), ("ĳs", "I"), ("2016", "0–9"), ("10 tips", "0–9"),
    ("Øst", "O"), ("москва", "М"), ("«zo»", "Z"), ("", ""), ("?", ""),
  ])
  func knowsTheLetterOfAList(title: String, letter: String) {
    #expect(SortKey(title).initial == letter)
  }

  @Test func isATotalOrder() {
    var random = Random(state: 20_161_130)
    let signs = Array("aAbzéÉëeE\u{301}ĳij'’ -019٣ßæøЖ한😀\u{0}.")
    let titles = (0..<300).map { _ in
      String(
        (0..<Int(random.next() % 6)).map { _ in signs[Int(random.next() % UInt64(signs.count))] })
    }
    let keys = titles.map { SortKey($0) }
    for (a, x) in zip(titles, keys) {
      #expect(!(x < x))
      for (b, y) in zip(titles, keys) {
        // Exactly one of the three; the same place only for the same bytes.
        let same = Array(a.utf8) == Array(b.utf8)
        let places = [x < y, y < x, same].count { $0 }
        #expect(places == 1)
        #expect((x == y) == same)
      }
    }
    let sorted = keys.sorted()
    for _ in 0..<20_000 {
      let (i, j) = (Int(random.next() % 300), Int(random.next() % 300))
      if i < j { #expect(!(sorted[j] < sorted[i])) }
    }
  }

  @Test func numbersOfAnyLengthAreByValue() {
    let numbers = [1, 126, 127, 128, 253, 254, 255, 600].map { String(repeating: "9", count: $0) }
    #expect(numbers.reversed().sorted { SortKey($0) < SortKey($1) } == numbers)
    let titles = numbers.map { $0 + " a" } + ["a"]
    #expect(titles.reversed().sorted { SortKey($0) < SortKey($1) } == titles)
  }
}

/// The same numbers in every run (SplitMix64).
private struct Random {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
