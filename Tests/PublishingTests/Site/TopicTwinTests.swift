import Testing

@testable import Checks
@testable import Markup

@Suite struct TopicTwinTests {
  private func areTwins(_ names: String...) -> Bool {
    TopicLikeness.clusters(of: names.map { Slug.make(from: $0) }) == [Array(names.indices)]
  }

  @Test(arguments: [
    ("cliëntenraad", "Cliëntenraden"), ("cliënten-raad", "clientenraad"),
    ("Wmo raad", "wmo-raden"), ("school", "scholen"), ("foto", "foto’s"), ("duo", "duo's"),
    ("gemeente", "gemeenten"), ("gemeente", "gemeentes"), ("gemeenten", "gemeentes"),
    ("vrijwilliger", "vrijwilligers"), ("brief", "brieven"), ("huis", "huizen"),
    ("vak", "vakken"), ("kind", "kinderen"), ("mogelijkheid", "mogelijkheden"),
    ("raadslid", "raadsleden"), ("idee", "ideeën"), ("verhaal", "verhalen"), ("pilot", "pilots"),
    ("ervaringsdeskundige", "ervaringsdeskundigen"), ("graaf", "graven"),
    ("community", "communities"), ("participatie", "particpatie"),
    ("zichtbaarheid", "zichtbaarhied"),
    ("belangenbehartiging", "belangenbehartigng"), ("onderwijs", "onderwjis"),
  ])
  func areOneTopic(a: String, b: String) {
    #expect(areTwins(a, b))
    #expect(areTwins(b, a))
  }

  @Test(arguments: [
    ("jongeren", "ouderen"), ("ouders", "ouderen"), ("ouder", "ouderen"), ("wmo", "wlz"),
    ("jonger", "jongeren"), ("raad", "daad"), ("webinar 2016", "webinar 2017"),
    ("begroting-2016", "begroting-2106"), ("familie", "familiebetrokkenheid"), ("werk", "wonen"),
    ("artikel 12 en meer", "artikel 13 en meer"), ("lessen", "mensen"), ("bus", "buren"),
    ("zorg", "zorgen voor"), ("inkoop", "zorginkoop"), ("ja", "jas"),
  ])
  func areTwoTopics(a: String, b: String) {
    #expect(!areTwins(a, b))
    #expect(!areTwins(b, a))
  }

  @Test func areToldOncePerCluster() async throws {
    let site = try await build(
      """
      -- content/een.md --
      ---
      titel: Een
      onderwerpen: [wmo, Cliëntenraden, vrijwilliger]
      ---
      -- content/twee.md --
      ---
      titel: Twee
      onderwerpen: [clientenraad, wlz]
      ---
      -- content/drie.md --
      ---
      titel: Drie
      onderwerpen:
        - vrijwilligers
        - Cliëntenraad
        - clienten-raad
      ---
      """, checks: true)
    #expect(
      site.told == """
        content/drie.md:6:5: let op: Deze onderwerpen lijken hetzelfde: ‘clienten-raad’ (1 pagina, content/drie.md:6), ‘Cliëntenraden’ (1 pagina, content/een.md:3) en ‘Cliëntenraad’ (2 pagina’s, content/drie.md:5). [topic-twins]
        6 |   - clienten-raad
          |     ^^^^^^^^^^^^^
          Schrijf overal ‘Cliëntenraad’; dan staan die pagina’s bij elkaar.

        content/een.md:3:35: let op: Deze onderwerpen lijken hetzelfde: ‘vrijwilliger’ (1 pagina, content/een.md:3) en ‘vrijwilligers’ (1 pagina, content/drie.md:4). [topic-twins]
        3 | onderwerpen: [wmo, Cliëntenraden, vrijwilliger]
          |                                   ^^^^^^^^^^^^
          Schrijf overal ‘vrijwilligers’; dan staan die pagina’s bij elkaar.

        content/twee.md:3:15: let op: Deze onderwerpen lijken hetzelfde: ‘clientenraad’ (1 pagina, content/twee.md:3) en ‘Cliëntenraad’ (1 pagina, content/drie.md:5). [topic-twins]
        3 | onderwerpen: [clientenraad, wlz]
          |               ^^^^^^^^^^^^
          Schrijf overal ‘Cliëntenraad’; dan staan die pagina’s bij elkaar.

        """)
  }

  @Test func areNotToldWhereOnlyCapitalsDiffer() async throws {
    let site = try await build(
      """
      -- content/een.md --
      ---
      titel: Een
      onderwerpen: [Wonen]
      ---
      -- content/twee.md --
      ---
      titel: Twee
      onderwerpen: [wonen]
      ---
      """, checks: true)
    #expect(site.told == "")
  }

  @Test func tenThousandTopicsAreLookedAtInTime() {
    // All of a length, all with much in common; letters for digits, as numbers are never twins.
    let letters = Array("bdgkmprtxz")
    let slugs = (0..<10_000).map { number in
      "onderwerp"
        + String(
          String(number + 10_000).dropFirst().flatMap { digit in
            let letter = letters[digit.wholeNumberValue ?? 0]
            return [letter, letter]
          })
    }
    var comparisons = TopicLikeness.clusters(of: slugs)
    #expect(comparisons == [])
    let crowd = (0..<10_000).compactMap { Unicode.Scalar(0x4E00 + $0).map { "onderwerp\($0)" } }
    comparisons = TopicLikeness.clusters(of: crowd)
    #expect(comparisons.map(\.count) == [10_000])
  }
}
