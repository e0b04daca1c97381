import Testing

@testable import Markup

@Suite struct SlugTests {
  @Test(arguments: [
    ("Wat is een Wmo-raad?", "wat-is-een-wmo-raad"), ("Foto's & ideeën", "fotos-ideeen"),
    ("Foto’s", "fotos"), ("  a  --  b  ", "a-b"),
    ("ÀÉÎÕÜ ŸŁØ", "aeiou-ylo"), ("ß Æ œ þ ĳ", "ss-ae-oe-th-ij"), ("e\u{301}e\u{308}n", "een"),
    ("100% (2016)", "100-2016"), ("×÷", ""), ("", ""), ("---", ""),
    ("Привет мир", "привет-мир"), ("日本", "日本"), ("a\u{AD}b", "ab"), ("a😀b", "a-b"),
    ("a/b\\c.d", "a-b-c-d"), ("A", "a"), ("²", ""), ("٣", "٣"), ("a\u{2013}b", "a-b"),
  ])
  func isMadeOfTheLettersOfATitle(_ title: String, _ slug: String) {
    #expect(Slug.make(from: title) == slug)
  }

  @Test func hasAPlainLetterForEveryLatinOne() {
    for scalar in (0xC0..<0x180).compactMap(Unicode.Scalar.init)
    where scalar.properties.isAlphabetic {
      let slug = Slug.make(from: String(scalar))
      #expect(!slug.isEmpty && slug.allSatisfy { $0.isASCII && $0.isLetter }, "\(scalar)")
    }
    // The names of the letters say what they are made of: LATIN SMALL LETTER E WITH ACUTE.
    for scalar in (0xC0..<0x180).compactMap(Unicode.Scalar.init) {
      guard let name = scalar.properties.name, name.contains(" LETTER "), name.contains(" WITH ")
      else { continue }
      let letter = name.split(separator: " ").dropFirst(3).first.map(String.init)?.lowercased()
      #expect(Slug.make(from: String(scalar)) == letter, "\(name)")
    }
  }

  @Test func isShortAndStable() throws {
    var random = SplitMix64(seed: 19)
    for _ in 0..<2_000 {
      let slug = Slug.make(from: RandomMarkdown.text(upTo: 60, using: &random))
      try #require(slug.utf8.count <= 104)
      try #require(!slug.hasPrefix("-") && !slug.hasSuffix("-") && !slug.contains("--"), "\(slug)")
      try #require(Slug.make(from: slug) == slug)
    }
    #expect(Slug.make(from: String(repeating: "a", count: 1_000)).count == 100)
  }
}
