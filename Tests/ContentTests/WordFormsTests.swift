import Testing

@testable import Content

@Suite("The notation of a word’s forms")
struct WordFormsTests {
  @Test(
    "Brackets give endings, several of them all combinations",
    arguments: [
      ("reeds", ["reeds"]),
      ("verstrek(t|te|ten)", ["verstrekt", "verstrekte", "verstrekten"]),
      ("tool(|s)", ["tool", "tools"]),
      (
        "(is|zijn) van (mening|zins)",
        ["is van mening", "is van zins", "zijn van mening", "zijn van zins"]
      ),
    ])
  func forms(notation: String, expected: [String]) throws {
    #expect(try WordForms(notation).forms == expected)
  }

  @Test("What to write instead has as many forms, or one")
  func paired() throws {
    let word = try WordForms("verstrek(t|te)")
    #expect(try WordForms.forms(of: "g(eeft|af)", besides: word) == ["geeft", "gaf"])
    #expect(try WordForms.forms(of: "geven", besides: word) == ["geven", "geven"])
    #expect(throws: WordForms.Problem.uneven) {
      try WordForms.forms(of: "g(eeft|af|aven)", besides: word)
    }
  }

  @Test(
    "Brackets that do not come in pairs, and too many forms, are refused",
    arguments: ["a(b", "a)b", "a((b))", "(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)"])
  func refused(notation: String) {
    #expect(throws: WordForms.Problem.self) { try WordForms(notation) }
  }
}
