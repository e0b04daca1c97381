import Content
import Testing

@testable import Publishing

@Suite("Lengths of messages")
struct MessageLengthTests {
  private func x(_ text: String) -> Int { MessageLength(of: text, .x).total }
  private func links(_ text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return XLinks.ranges(in: scalars).map { range in
      var link = String.UnicodeScalarView()
      link.append(contentsOf: scalars[range])
      return String(link)
    }
  }

  @Test(
    "count UTF-16 units where nothing else is said",
    arguments: [
      ("", 0), ("Hallo", 5), ("één", 3), ("e\u{301}", 2), ("😀", 2), ("👨‍👩‍👧", 8), ("a\nb", 3),
    ])
  func countsUnits(text: String, length: Int) {
    #expect(MessageLength(of: text, .characters).total == length)
  }

  @Test(
    "count letters for X as twitter-text 3 does",
    arguments: [
      ("", 0), ("This is a test.", 15), ("één ‘ding’ – of twee", 20), ("een…", 5), ("故人", 4),
      ("저찀쯿쿿", 8), ("\u{10000}", 2), ("a\u{200D}b", 3), ("‖‗", 2), ("\u{2028}", 2), ("€", 2),
      // The last of each range that counts for one, and the first after it.
      ("\u{10FF}", 1), ("\u{1100}", 2), ("\u{200D}", 1), ("\u{200E}", 2), ("\u{201F}", 1),
      ("\u{2020}", 2), ("\u{2032}", 1), ("\u{2037}", 1), ("\u{2038}", 2),
    ])
  func countsLetters(text: String, length: Int) { #expect(x(text) == length) }

  @Test(
    "count letters made of parts for X as one, whatever they are made of",
    arguments: [
      ("é", "e\u{301}"), ("ê", "e\u{302}"), ("ậ", "a\u{323}\u{302}"), ("ậ", "a\u{302}\u{323}"),
      ("Å", "\u{212B}"), ("K", "\u{212A}"), ("ё", "е\u{308}"), ("ö́", "o\u{308}\u{301}"),
      ("cafés zijn naïef", "cafe\u{301}s zijn nai\u{308}ef"),
    ])
  func composes(whole: String, parts: String) { #expect(x(parts) == x(whole)) }

  @Test("leave accents that no letter has one by one")
  func leavesAccents() {
    #expect(x("q\u{301}") == 2)
    #expect(x("\u{301}") == 1)
    #expect(x("e" + String(repeating: "\u{301}", count: 1000)) == 1000)
  }

  @Test(
    "count an emoji for X as two, however it is made",
    arguments: [
      "😀", "🎺", "👍🏽", "🇳🇱", "👨‍👩‍👧‍👦", "👩🏽‍💻", "❤️", "☺️", "1️⃣", "#️⃣", "🏳️‍🌈", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "©️", "❤", "🇳",
    ])
  func countsEmoji(emoji: String) {
    #expect(x(emoji) == 2)
    #expect(x("a\(emoji) b") == 5)
    #expect(x(emoji + emoji) == (emoji == "🇳" ? 2 : 4))
  }

  @Test(
    "take no emoji for what is none",
    arguments: [
      ("1", 1), ("#", 1), ("©", 1), ("®", 1), ("❤\u{FE0E}", 4), ("😀\u{200D}", 3), ("1\u{20E3}", 2),
      // Two pictures, the second a colour: a face has no skin here.
      ("😀🏽", 4),
    ])
  func takesNoEmoji(text: String, length: Int) { #expect(x(text) == length) }

  @Test("count a link for X as 23")
  func countsLinks() {
    #expect(x("https://trompet.example/een/heel/lang/adres/van/een/bladzijde/") == 23)
    #expect(x("http://t.nl") == 23)
    #expect(x("voorbeeld.nl") == 23)
    #expect(x("Test https://test.com test https://test.com test.com test") == 86)
    #expect(x(String(repeating: "https://www.voorbeeld.nl/x ", count: 10)) == 240)
  }

  @Test(
    "see links where X does",
    arguments: [
      ("Kijk op https://voorbeeld.nl/een.", ["https://voorbeeld.nl/een"]),
      ("(http://voorbeeld.nl)", ["http://voorbeeld.nl"]),
      ("HTTPS://Voorbeeld.NL/Een", ["HTTPS://Voorbeeld.NL/Een"]),
      ("voorbeeld.nl, www.voorbeeld.org!", ["voorbeeld.nl", "www.voorbeeld.org"]),
      ("twitter.jp日本語it.so", ["twitter.jp", "it.so"]),
      ("voorbeeld.nl/pad?een=1&twee=2.", ["voorbeeld.nl/pad?een=1&twee=2"]),
      ("foo.co.jp foo.baz foo.comm", ["foo.co.jp"]),
      (
        "http://en.wikipedia.org/wiki/Primer_(film)", ["http://en.wikipedia.org/wiki/Primer_(film)"]
      ),
      ("(http://voorbeeld.nl/een)", ["http://voorbeeld.nl/een"]),
      ("http://example.com/path......", ["http://example.com/path"]),
      ("http://voorbeeld.nl:8080/a", ["http://voorbeeld.nl:8080/a"]),
      ("http://foo.com?#foo tekst", ["http://foo.com?#foo"]),
      ("http://chilp.it/?77e8fd", ["http://chilp.it/?77e8fd"]),
      ("http://a_b.c-d.com", ["http://a_b.c-d.com"]),
      ("https://münchen.de/", ["https://münchen.de/"]),
      ("http://xo.com/~matthew+%ff-,.;x", ["http://xo.com/~matthew+%ff-,.;x"]),
      ("klaar.Nu is het tijd", ["klaar.Nu"]),
      ("http://twitter.com\nexample.com/path", ["http://twitter.com", "example.com/path"]),
    ])
  func seesLinks(text: String, expected: [String]) { #expect(links(text) == expected) }

  @Test(
    "see no links where X does not",
    arguments: [
      "info@voorbeeld.nl", "jan.piet.nl@voorbeeld.nl", "#test.com @test.com $test.com",
      "@http://test.com", "http://geen-domein", "http://localhost/een", "d.w.z. dat", "http://",
      "http://-begin.nl", "http://eind-.nl", "http://twitter_underscore.com", "test.tar.bz2",
      "een.twee", "3.14", "http://1.2.3.4/", "_voorbeeld.nl", "a..nl", "-voorbeeld.nl",
      "http://\(String(repeating: "a", count: 64)).nl",
    ])
  func seesNone(text: String) { #expect(links(text) == []) }

  @Test("say what does not fit, from the first word, and which sentence is the last that does")
  func saysWhatDoesNotFit() {
    let text = "Een zin. Nog een zin! En dit past niet meer."
    let length = MessageLength(of: text, .characters)
    #expect(length.overflow(over: 44) == nil)
    #expect(length.overflow(over: 43)?.words == "meer.")
    #expect(length.overflow(over: 43)?.lastSentence == "Een zin. Nog een zin!")
    #expect(length.overflow(over: 8)?.lastSentence == "Een zin.")
    #expect(
      length.overflow(over: 5)
        == .init(words: "zin. Nog een zin! En dit past niet meer.", lastSentence: nil))
    // A link is not parted.
    let linked = MessageLength(of: "Kijk op https://voorbeeld.nl/een nu", .x)
    #expect(linked.total == 34)
    #expect(linked.overflow(over: 30)?.words == "https://voorbeeld.nl/een nu")
  }

  @Test("say how few words at the end would have to go")
  func saysWhatCouldGo() {
    let length = MessageLength(of: "Laat zien dat u er bent.", .characters)
    #expect(length.ending(of: 1) == "bent.")
    #expect(length.ending(of: 6) == "er bent.")
    #expect(length.ending(of: 24) == nil)
  }

  @Test("take time in proportion to the text")
  func isLinear() {
    for part in [
      "a.", "https://", "a.nl(", "🇳", "\u{301}", "e\u{301}", "👨\u{200D}", "-", "x.nl/(", "?.",
    ] {
      let text = String(repeating: part, count: 20_000)
      #expect(x(text) > 0)
    }
  }
}
