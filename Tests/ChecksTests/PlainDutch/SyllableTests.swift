import Markup
import Testing

@testable import Checks

@Suite("Syllables")
struct SyllableTests {
  /// Counted by hand, as the words are said.
  private static let words = """
    de het een is wij on-der-zoek ge-meen-te ge-meen-te-raad ge-meen-te-raads-frac-tie cli-ënt cli-ën-ten cli-ën-ten-raad
    pa-ti-ënt pa-ti-ën-ten be-leid be-leids-plan ge-ïn-for-meerd bu-reau bu-reaus mu-se-um mu-se-ums i-dee i-dee-ën
    pro-ject pro-jec-ten be-lan-gen-be-har-ti-ging be-lan-gen-be-har-ti-ger ver-e-ni-ging le-den-groep bij-een-komst
    bij-een-kom-sten web-i-nar web-i-nars me-de-wer-ker am-bte-naar am-bte-na-ren wet-hou-der wet-hou-ders
    par-ti-ci-pa-tie par-ti-ci-pa-tie-wet so-ci-aal so-ci-a-le me-di-a zorg-in-koop in-koop aan-be-ste-ding
    fi-nan-ci-eel fi-nan-ci-ë-le of-fi-ci-eel of-fi-ci-ë-le in-di-vi-du-eel in-di-vi-du-e-le e-ven-tu-eel ac-tu-eel
    col-lec-tief col-lec-tie-ve re-li-gi-eus am-bi-ti-eus se-ri-eus nieuw nieu-we nieuws-brief mi-lieu ni-veau
    eeuw eeu-wen leeuw duw du-wen ruw ruzie geeu-wen mooi mooi-e saai saai-e zwaai-en groei-en groei bloei-en
    moei-lijk moei-lij-ke rij rij-en blij-e vrij vrij-wil-li-ger vrij-wil-li-gers schrij-ven vrij-heid
    ei ei-e-ren ui ui-en hui-zen huis fruit reis rei-zen meis-je geit trein tuin euro eu-ro's Eu-ro-pees neu-traal
    deur keu-ken jeugd jeugd-zorg jeugd-hulp direc-teur chauf-feur ge-beur-te-nis kleur-rijk steun on-der-steu-ning
    auto au-to's pau-ze blauw trouw trou-wen vrouw vrou-wen oud ou-ders ou-de-ren ou-der-com-mis-sie goud hout
    boek boe-ken toe-komst toe-gan-ke-lijk toe-gan-ke-lijk-heid be-hoef-te voel ge-voel goed doen
    the-a-ter re-a-li-teit i-de-aal i-de-a-len o-ce-aan re-ac-tie re-ac-ties cre-a-tief cre-a-tie-ve
    cha-os ca-o ra-di-o stu-di-o stu-die stu-dies vi-de-o vi-de-o's the-o-rie o-a-se co-a-li-tie co-ör-di-na-tor
    co-ö-pe-ra-tie re-ü-nie ru-ï-ne ge-üit be-ïn-vloe-den ge-ëist ge-ïnd e-go-ïs-me mo-za-ïek po-ë-zie I-ta-li-ë
    o-ri-ën-te-ren skiën vac-cin si-tu-a-tie e-va-lu-a-tie e-va-lu-e-ren ja-nu-a-ri fe-bru-a-ri du-o du-o's
    en-quê-te en-quê-tes kwa-li-teit a-qua-ri-um ly-ce-um ju-bi-le-um pe-tro-le-um gym-na-si-um
    yo-ga sys-teem sys-te-men ty-pe ty-pes hob-by hob-by's ba-by ba-by's hy-po-theek psy-cho-loog ro-yaal
    team teams team-lei-der coach coa-ches dash-board on-line web-site web-sites up-date ser-vice ma-na-ger
    ma-nage-ment da-ta-base soft-ware face-book in-ter-view feed-back work-shop work-shops trai-ner trai-ning
    e-mail mail app ta-blet com-pu-ter sta-ge ga-ra-ge col-le-ge crè-me scè-ne pri-vé lo-gé één vóór hè
    pre-mier dos-sier dos-siers por-tier kwar-tier pa-pier dier drie die wie re-gi-o re-gi-o's re-gi-o-naal
    na-ti-o-naal na-ti-o-na-le in-ter-na-ti-o-naal or-ga-ni-sa-tie or-ga-ni-sa-ties in-for-ma-tie com-mu-ni-ca-tie
    ver-ant-woor-de-lijk-heid mo-ge-lijk-he-den ac-ti-vi-teit ac-ti-vi-tei-ten sa-men-wer-kings-ver-band
    cli-ënt-on-der-steu-ning man-tel-zor-ger be-schermd wo-nen dag-be-ste-ding on-af-han-ke-lijk bur-ger-ini-ti-a-tief
    ge-han-di-capt ge-han-di-cap-ten be-per-king be-per-kin-gen ver-stan-de-lij-ke men-tor men-tor-schap
    be-wind-voer-der cu-ra-tor vn-ver-drag in-dus-tri-eel es-sen-ti-eel ma-te-ri-aal spe-ci-aal ge-ni-aal di-a-loog
    pi-a-no kam-pi-oen mil-joen sta-ti-on-nen sym-pa-thiek kri-tiek mu-ziek po-li-tie po-li-tiek po-li-tie-ke pu-bliek
    nau-we-lijks res-tau-rant ca-deau pla-teau ver-voer ver-slag hui-dig ge-luid ver-ge-lij-ken ge-lijk be-wijs
    na-ij-ver foto fo-to's pro-gram-ma pro-gram-ma's agen-da trompet kring zon-der 's-a-vonds zo'n
    """

  @Test("Words that were counted by hand are counted so, but for a few")
  func counts() {
    var total = 0
    var wrong: [String] = []
    for entry in Self.words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      // A hyphen parts syllables; words that are not parted are given as they are.
      let known = Self.whole[String(entry)]
      let syllables = known ?? entry.split(separator: "-").count { $0 != "'s" }
      let word = entry.replacing("-", with: "")
      let counted = Array(word.utf8).withUnsafeBufferPointer { Syllables.count(in: $0) }
      total += 1
      if counted != syllables { wrong.append("\(word) \(counted)≠\(syllables)") }
    }
    #expect(total > 300)
    #expect(wrong == [], "of \(total)")
  }

  private static let whole = [
    "euro": 2, "auto": 2, "ruzie": 2, "direc-teur": 3, "skiën": 2, "foto": 2, "trompet": 2,
    "agen-da": 3,
    "burger-ini-ti-a-tief": 6, "bur-ger-ini-ti-a-tief": 7, "vn-ver-drag": 2,
  ]

  @Test(
    "What has no letters to go by has a rule",
    arguments: [
      ("2016", 1), ("1.234,50", 1), ("8/11", 2), ("B1", 1), ("VN", 2), ("LVB", 3), ("NAVO", 2),
      ("o.a.", 3),
      ("bijv.", 2), ("m.b.t.", 4), ("VN-verdrag", 2), ("Wmo-raad", 2), ("e-mail", 2), ("’t", 1),
    ])
  func rules(_ word: String, _ count: Int) throws {
    let prose = Prose(Document.parse(Array("Hier \(word) staat.".utf8)))
    let counted = prose.text.withUnsafeBufferPointer { Syllables.count(of: prose.words[1], in: $0) }
    #expect(counted == count, "\(prose.string(prose.words[1].range))")
  }
}
