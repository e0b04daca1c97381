import Foundation
import Testing

/// What a page tells search engines: what it says itself, and no more.
@Suite struct StructuredDataTests {
  /// What stands between the tags, as it stands there.
  private func text(of page: String) -> String {
    let mark = "<script type=\"application/ld+json\">"
    guard let start = page.firstRange(of: mark)?.upperBound,
      let end = page[start...].firstRange(of: "</script>")?.lowerBound
    else { return "" }
    return String(page[start..<end])
  }

  private func graph(of page: String) throws -> [NSDictionary] {
    let value = try JSONSerialization.jsonObject(with: Data(text(of: page).utf8))
    let whole = try #require(value as? NSDictionary)
    #expect(whole["@context"] as? String == "https://schema.org")
    return try #require(whole["@graph"] as? [NSDictionary])
  }

  /// The one thing of the page, without its crumbs.
  private func thing(_ path: String, _ files: String, base: String? = nil) async throws -> String {
    let site = try await build(files, base: base)
    guard !site.diagnostics.hasErrors else { return site.told }
    let text = text(of: site[path] ?? "")
    let start = "{\"@context\":\"https://schema.org\",\"@graph\":["
    guard text.hasPrefix(start),
      let end = text.firstRange(of: "{\"@type\":\"BreadcrumbList\"")?.lowerBound
    else { return text }
    return String(text[..<end].dropFirst(start.count))
  }

  @Test func saysWhatAnArticleSays() async throws {
    let files = """
      -- content/artikelen/een.md --
      ---
      titel: Een "woord"
      samenvatting: Kort & goed.
      datum: 2016-05
      herzien: 2016-08-02
      auteurs: [Ans, De redactie]
      doelgroep: [families, raden]
      themas: [zien]
      onderwerpen: [geld, zorg]
      ---
      Dag.
      -- content/themas/zien.md --
      ---
      titel: Zien
      ---
      """
    #expect(
      try await thing("artikelen/een/", files, base: "https://x.nl/a/") == """
        {"@type":"Article","headline":"Een “woord”","url":"https://x.nl/a/artikelen/een/",\
        "description":"Kort & goed.","about":[{"@type":"Thing","name":"Zien"}],\
        "keywords":["geld","zorg"],"audience":{"@type":"Audience","audienceType":["families","raden"]},\
        "datePublished":"2016-05","dateModified":"2016-08-02",\
        "author":[{"name":"Ans"},{"name":"De redactie"}],"inLanguage":"nl"},
        """)
  }

  @Test func saysNothingThatAPageDoesNot() async throws {
    #expect(
      try await thing("artikelen/een/", "-- content/artikelen/een.md --\n---\ntitel: Een\n---\n")
        == #"{"@type":"Article","headline":"Een","inLanguage":"nl"},"#)
    for path in ["themas/een/", "ledengroepen/een/", "een/"] {
      let files = "-- content/\(path.dropLast()).md --\n---\ntitel: Een\ndatum: 2016\n---\n"
      #expect(try await thing(path, files) == "", "\(path)")
    }
    let site = try await build("-- content/een.md --\n---\ntitel: Een\n---\n")
    #expect(site["404.html"]?.contains("<script") == false)
  }

  @Test(arguments: [
    (
      "datum: 2016-05-11\nbegintijd: 19.30\neindtijd: 20.30\nsprekers: [Ans]",
      #""startDate":"2016-05-11T19:30:00+02:00","endDate":"2016-05-11T20:30:00+02:00","performer":[{"name":"Ans"}]"#
    ),
    ("datum: 2016-12-01\nbegintijd: 9.00", #""startDate":"2016-12-01T09:00:00+01:00""#),
    ("datum: 2016-05-11", #""startDate":"2016-05-11""#),
    ("datum: 2016-05\nbegintijd: 19.30\neindtijd: 20.30", #""startDate":"2016-05""#),
  ])
  func tellsOfAWebinarAsAnEvent(matter: String, when: String) async throws {
    let files = "-- content/webinars/kijk.md --\n---\ntitel: Kijk\n\(matter)\n---\n"
    #expect(
      try await thing("webinars/kijk/", files) == #"{"@type":"Event","name":"Kijk",\#(when)},"#)
  }

  @Test func knowsNoEventWithoutADate() async throws {
    let files = "-- content/webinars/kijk.md --\n---\ntitel: Kijk\nbegintijd: 19.30\n---\n"
    #expect(try await thing("webinars/kijk/", files) == "")
  }

  @Test func tellsOfARecordingAsAVideo() async throws {
    let files = """
      -- content/webinars/kijk.md --
      ---
      titel: Kijk
      samenvatting: Zo.
      datum: 2016-05-11
      opname: https://video.example/?a=1&b=2
      bekeken: 1234
      ---
      """
    #expect(
      try await thing("webinars/kijk/", files) == """
        {"@type":"VideoObject","name":"Kijk","description":"Zo.",\
        "sameAs":"https://video.example/?a=1&b=2",\
        "recordedAt":{"@type":"Event","name":"Kijk","startDate":"2016-05-11"},\
        "interactionStatistic":{"@type":"InteractionCounter",\
        "interactionType":"https://schema.org/WatchAction","userInteractionCount":1234}},
        """)
  }

  private let work = """
    -- content/cursusboeken/boek/index.md --
    ---
    titel: Boek
    datum: 2001-01-01
    ---
    -- content/cursusboeken/boek/boek.yaml --
    ondertitel: Verder
    editie: Tweede druk
    jaar: 2016
    auteurs: [Ans]
    financiers: [Fonds]
    delen:
      - titel: Begin
        hoofdstukken: [b.md, a.md]
    -- content/cursusboeken/boek/a.md --
    ---
    titel: A
    ---
    -- content/cursusboeken/boek/b.md --
    ---
    titel: B
    herzien: 2016-02
    ---
    """

  @Test func tellsOfAWorkWithItsChapters() async throws {
    #expect(
      try await thing("cursusboeken/boek/", work, base: "https://x.nl/") == """
        {"@type":["Book","Course"],"name":"Boek","url":"https://x.nl/cursusboeken/boek/",\
        "alternativeHeadline":"Verder","bookEdition":"Tweede druk","datePublished":"2016",\
        "author":[{"name":"Ans"}],"funder":[{"name":"Fonds"}],"inLanguage":"nl","hasPart":[\
        {"@type":"Chapter","position":1,"name":"B","url":"https://x.nl/cursusboeken/boek/b/"},\
        {"@type":"Chapter","position":2,"name":"A","url":"https://x.nl/cursusboeken/boek/a/"}]},
        """)
    #expect(
      try await thing("cursusboeken/boek/b/", work) == """
        {"@type":"Chapter","name":"B","position":1,"dateModified":"2016-02","inLanguage":"nl",\
        "isPartOf":{"@type":["Book","Course"],"name":"Boek"}},
        """)
    let handbook = work.replacing("cursusboeken", with: "handreikingen")
    #expect(
      try await thing("handreikingen/boek/", handbook).hasPrefix(#"{"@type":"Book","name":"Boek","#)
    )
  }

  @Test func tellsOfTheSiteOnItsHomePage() async throws {
    let site = try await build(
      """
      -- content/site.yaml --
      naam: Wij & zij
      slogan: Samen <sterk>
      taal: en
      -- content/index.md --
      ---
      titel: Thuis
      ---
      """, base: "https://x.nl/")
    #expect(
      try graph(of: site[""] ?? "") == [
        [
          "@type": "WebSite", "name": "Wij & zij", "url": "https://x.nl/",
          "description": "Samen <sterk>", "inLanguage": "en",
        ]
      ])
  }

  @Test(arguments: [
    "</script><script>alert(1)", "<!--<script>", "]]></SCRIPT >", "a\\\"", "\\u003c/script>",
  ])
  func holdsAnyTitle(title: String) async throws {
    let site = try await build(
      """
      -- content/artikelen/een.md --
      ---
      titel: >-
        \(title)
      samenvatting: >-
        \(title)
      auteurs: [Ans]
      ---
      -- content/artikelen/index.md --
      ---
      titel: >-
        \(title)
      ---
      """, theme: StandardTheme.files())
    #expect(site.told == "")
    let page = try #require(site["artikelen/een/"])
    let lower = page.lowercased()
    #expect(lower.split(separator: "<script", omittingEmptySubsequences: false).count == 2)
    #expect(lower.split(separator: "</script", omittingEmptySubsequences: false).count == 2)
    #expect(!lower.contains("<!--"))
    let things = try graph(of: page)
    #expect(things.count == 2)
    let told = try #require(things.first?["headline"] as? String)
    #expect(told == things.first?["description"] as? String)
    #expect(told.contains(title.prefix(1)))
  }

  /// Random sites, the same in every run: it is JSON, and its crumbs are those of the page.
  @Test(arguments: 0..<30)
  func agreesWithThePage(seed: UInt64) async throws {
    var maker = RandomSite(seed: seed)
    let base = seed % 2 == 0 ? "https://x.nl/onder/" : nil
    let site = try await build(maker.make(), base: base)
    try #require(!site.diagnostics.hasErrors, "seed \(seed):\n\(site.told)")
    var pages = 0
    for (path, page) in site.rendered where page.contains("<!--kruimels-->") && path != "404.html" {
      let things = try graph(of: page)
      let crumbs = things.filter { $0["@type"] as? String == "BreadcrumbList" }
        .flatMap { $0["itemListElement"] as? [NSDictionary] ?? [] }
      let shown = site.links("kruimels", on: path).map { $0.split(separator: " → ")[0] }
      #expect(crumbs.compactMap { $0["name"] as? String } == shown.map(String.init), "\(path)")
      #expect(crumbs.allSatisfy { ($0["item"] != nil) == (base != nil) }, "\(path)")
      pages += 1
    }
    #expect(pages > 5)
  }
}
