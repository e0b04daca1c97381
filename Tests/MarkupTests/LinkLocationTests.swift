import Testing

@testable import Markup

/// The bytes at a link's `source` are its destination.
@Suite struct LinkLocationTests {
  @Test func findsEveryLinkOfRandomPages() throws {
    for seed in UInt64(0)..<2_000 {
      let random = RandomPage(seed: seed)
      let source = Array(random.text.utf8)
      let document = Document.parse(source)
      let found = document.links.map(document.destination(of:))
      try #require(found == random.destinations, "seed \(seed):\n\(random.text)")
      for link in document.links {
        try #require(!link.source.isEmpty, "\(document.destination(of: link)) in\n\(random.text)")
        let written = Array(source[link.source.range])
        let says = link.form == .wiki ? Unescaped.oneLine(written) : Unescaped.bytes(written)
        try #require(says == Array(document.bytes(link.destination)), "seed \(seed)")
      }
      let places = document.links.map(\.source.range.lowerBound).sorted()
      try #require(places == random.places, "seed \(seed):\n\(random.text)")
    }
  }

  @Test(arguments: [
    "Een [a](b) en\n[[c]].\n| x |\n|-|\n| [d](e) |\n",
    "- Een [a](b)\n  ![[c]]\n  | [d](e) |\n  |-|\n",
    "> Een [a](b)\n> [[c]]\n> | x |\n> |-|\n> | y |\n> | [d](e) |\n\n",
    "[a](b)\r\n[[c]]\r\n| x\r\n|-\r\n| [d](e)",
    "Tabel: [a](b) [[c]]\n| x |\n|-|\n| [d](e) |\n",
  ])
  func findsLinksRightAboveATableAndInIt(text: String) throws {
    let source = Array(text.utf8)
    let document = Document.parse(source)
    let found = document.links.map { String(decoding: source[$0.source.range], as: UTF8.self) }
    #expect(found.sorted() == ["b", "c", "e"])
    let table = try #require(document.nodes.first { $0.kind == .table })
    #expect(source[table.source.range].prefix(40).contains(0x7C))
    #expect(!source[table.source.range].contains(UInt8(ascii: "b")))
  }

  @Test func keepsTheOrderOfEqualDestinations() throws {
    for seed in UInt64(0)..<2_000 {
      let random = RandomPage(seed: seed)
      let document = Document.parse(Array(random.text.utf8))
      var last: [String: Int] = [:]
      for link in document.links where link.form == .wiki {
        let name = document.destination(of: link)
        let place = link.source.range.lowerBound
        try #require(last[name, default: -1] < place, "seed \(seed):\n\(random.text)")
        last[name] = place
      }
    }
  }
}
