import Content
import Testing

@testable import Checks

@Suite("What the rules know of Dutch words")
struct RuleDataTests {
  @Test(
    "Participles are told by their form",
    arguments: [
      ("gemaakt", true), ("uitgevoerd", true), ("aangenomen", true), ("besproken", true),
      ("voorbereid", true), ("vastgesteld", true), ("bijgehouden", true), ("verstrekt", true),
      ("geïnterviewd", true), ("goedgekeurd", true),
      ("gebied", false), ("gezond", false), ("gemeenten", false), ("gesprekken", false),
      ("gebruiken", false), ("bestaat", false), ("geven", false), ("bedoelen", false),
      ("gelegenheid", false), ("gehandicapt", false), ("tegenwicht", false), ("begint", false),
    ])
  func participles(word: String, isOne: Bool) {
    #expect(Participle.isParticiple(Array(word.utf8)[...]) == isOne)
  }

  @Test(
    "Nouns made of verbs and qualities are told by their ending, things are not among them",
    arguments: [
      ("uitvoering", true), ("beoordeling", true), ("registratie", true), ("zichtbaarheid", true),
      ("vereniging", false), ("ledenvergadering", false), ("ding", false), ("gezondheid", false),
      ("gemeente", false), ("document", false), ("vergaderingen", false),
    ])
  func nominalisations(word: String, isOne: Bool) {
    #expect(Nominalisation.isOne(Array(word.utf8)[...]) == isOne)
  }

  @Test("Case makes no difference, accents do, and signs around a word are none of it")
  func folded() {
    #expect(
      PhraseTrie.words(of: "  Één (CLIËNT), o.a. ×") == [
        Array("één".utf8), Array("cliënt".utf8), Array("o.a".utf8), Array("×".utf8),
      ])
  }
}
