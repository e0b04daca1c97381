import Testing

/// Redirects, feeds, the sitemap, the page for a wrong address, and what other sites read.
@Suite struct OutputTests {
  private let pages = """
    -- content/site.yaml --
    naam: Wij & zij
    slogan: Samen <sterk>
    adres: https://voorbeeld.nl/onder/
    -- content/artikelen/een.md --
    ---
    titel: 'Een & <b>twee</b> "drie"'
    samenvatting: 'Kort & <i>goed</i>'
    datum: 2016-05
    herzien: 2016-08-02
    auteurs: [Ans & Bep]
    themas: [zien]
    oude-adressen: [/oud/, /nieuws/oud.html, /oud/map/diep]
    ---
    Dag.
    -- content/artikelen/twee.md --
    ---
    titel: Zonder datum
    ---
    -- content/themas/zien.md --
    ---
    titel: Zien & horen
    ---
    """

  @Test(arguments: [
    ("oud/", "../artikelen/een/"), ("nieuws/oud.html", "../artikelen/een/"),
    ("oud/map/diep/", "../../../artikelen/een/"),
  ])
  func leadsOnFromAnOldAddress(old: String, target: String) async throws {
    for theme in [SmallTheme.files, StandardTheme.files()] {
      let site = try await build(pages, theme: theme, base: nil)
      #expect(site.told == "")
      let page = try #require(site[old])
      #expect(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=\(target)\">"))
      #expect(page.contains("<a href=\"\(target)\">Een &amp; &lt;b&gt;twee&lt;/b&gt; “drie”</a>"))
      #expect(
        page.contains(
          "<link rel=\"canonical\" href=\"https://voorbeeld.nl/onder/artikelen/een/\">"))
      #expect(!page.contains("<script"))
    }
  }

  @Test func tellsThatAnOldAddressIsInUse() async throws {
    let site = try await build(
      """
      -- content/een.md --
      ---
      titel: Een
      oude-adressen:
        - /twee/
      ---
      -- content/twee.md --
      ---
      titel: Twee
      ---
      """)
    #expect(
      site.told == """
        content/een.md:4:5: fout: Het oude adres /twee/ hoort al bij content/twee.md. [old-address-in-use]
        4 |   - /twee/
          |     ^^^^^^
          Haal dit oude adres weg, of geef die pagina een ander adres.

        """)
  }

  @Test func tellsOfPagesWithOneAddress() async throws {
    let site = try await build(
      """
      -- content/Één.md --
      ---
      titel: Een
      ---
      -- content/een.md --
      ---
      titel: Een
      ---
      -- content/twee.md --
      ---
      titel: Twee
      adres: /EEN/
      ---
      """)
    #expect(site.ids == ["same-address", "same-address"])
    #expect(
      site.told.contains(
        """
        content/twee.md:3:8: fout: Deze pagina krijgt hetzelfde adres als content/een.md: /EEN/ [same-address]
        3 | adres: /EEN/
          |        ^^^^^
          Geef een van de twee een andere naam, of een eigen ‘adres’.

        """))
  }

  @Test(arguments: [
    ("een.md", "adres: /artikelen/"), ("een.md", "adres: /artikelen/jaar/2016/"),
    ("een.md", "adres: /artikelen/blad/2/"), ("een.md", "adres: /onderwerpen/geld/"),
    ("onderwerpen/geld.md", ""), ("onderwerpen.md", ""), ("een.md", "adres: /404.html"),
    ("een.md", "adres: /sitemap.xml"), ("een.md", "adres: /artikelen/atom.xml"),
    ("een.md", "adres: /atom.xml"), ("een.md", "adres: /feed.json"),
    ("een.md", "adres: /artikelen/feed.json"), ("een.md", "oude-adressen: [/artikelen/]"),
    ("een.md", "oude-adressen: [/robots.txt]"), ("een.md", "oude-adressen: [/onderwerpen/]"),
    ("een.md", "adres: /static/og.png"), ("een.md", "oude-adressen: [/static/og.png]"),
  ])
  func keepsItsOwnAddresses(path: String, line: String) async throws {
    let articles = (1...21).map {
      "-- content/artikelen/a\($0).md --\n---\ntitel: A\($0)\ndatum: \(2015 + $0 % 2)\nonderwerpen: [geld]\n---\n"
    }.joined()
    let site = try await build("\(articles)-- content/\(path) --\n---\ntitel: Een\n\(line)\n---\n")
    #expect(Set(site.ids) == ["reserved-address"], "\(site.told)")
    #expect(site.told.contains("gebruikt Trompet zelf."))
    #expect(site.told.hasPrefix("content/\(path)"))
  }

  @Test(arguments: ["index.html", "artikelen/index.html", "404.html", "static/og.png"])
  func keepsItsOwnAddressesFromFiles(path: String) async throws {
    let site = try await build(
      "-- content/artikelen/een.md --\n---\ntitel: Een\n---\n-- content/\(path) --\nx\n")
    #expect(Set(site.ids) == ["reserved-address"], "\(site.told)")
  }

  @Test func writesFeedsThatAreWellFormed() async throws {
    let site = try await build(pages, base: nil)
    for path in ["atom.xml", "artikelen/atom.xml", "themas/zien/atom.xml", "sitemap.xml"] {
      let text = try #require(site[path])
      #expect(XMLReader.problem(in: text) == nil, "\(path)")
    }
    let feed = try #require(site["artikelen/atom.xml"])
    #expect(
      feed == """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">
          <id>https://voorbeeld.nl/onder/artikelen/</id>
          <title>Wij &amp; zij: artikelen</title>
          <subtitle>Samen &lt;sterk&gt;</subtitle>
          <updated>2016-08-02T00:00:00Z</updated>
          <link rel="alternate" href="https://voorbeeld.nl/onder/artikelen/"/>
          <link rel="self" href="https://voorbeeld.nl/onder/artikelen/atom.xml"/>
          <generator>Trompet</generator>
          <author>
            <name>Wij &amp; zij</name>
          </author>
          <entry>
            <id>https://voorbeeld.nl/onder/artikelen/een/</id>
            <title>Een &amp; &lt;b&gt;twee&lt;/b&gt; “drie”</title>
            <link rel="alternate" href="https://voorbeeld.nl/onder/artikelen/een/"/>
            <published>2016-05-01T00:00:00Z</published>
            <updated>2016-08-02T00:00:00Z</updated>
            <author>
              <name>Ans &amp; Bep</name>
            </author>
            <category term="zien" label="Zien &amp; horen"/>
            <summary>Kort &amp; &lt;i&gt;goed&lt;/i&gt;</summary>
          </entry>
        </feed>

        """)
  }

  @Test func leavesOutOfXMLWhatItCannotHold() async throws {
    let site = try await build(
      "-- content/artikelen/een.md --\n---\ntitel: \"Een\\uFFFE ]]>\"\ndatum: 2016\n---\n"
    )
    let feed = try #require(site["atom.xml"])
    #expect(feed.contains("<title>Een ]]&gt;</title>"))
    #expect(XMLReader.problem(in: feed) == nil)
  }

  @Test func feedsTheTwentyNewest() async throws {
    let many = (1...25).map {
      "-- content/artikelen/a\($0).md --\n---\ntitel: A\($0)\ndatum: 2016-01-\($0 < 10 ? "0" : "")\($0)\n---\n"
    }.joined()
    let feed = try #require(try await build(many)["atom.xml"])
    let titles = feed.split(separator: "<title>").dropFirst(2).map { $0.prefix { $0 != "<" } }
    #expect(titles == (6...25).reversed().map { "A\($0)" })
  }

  @Test func offersNoFeedThatIsNotThere() async throws {
    let site = try await build(
      "-- content/artikelen/een.md --\n---\ntitel: Een\n---\n-- content/themas/z.md --\n---\ntitel: Z\n---\n"
    )
    #expect(site.files.filter { $0.hasSuffix("atom.xml") } == [])
    #expect(site.files(with: "atom.xml") == [])
  }

  @Test func warnsWhenItsAddressIsNotKnown() async throws {
    let site = try await build("-- content/een.md --\n---\ntitel: Een\n---\n", base: nil)
    #expect(
      site.told == """
        content/site.yaml: let op: Het adres van de site is niet bekend. Daarom kan niemand de site volgen met een feed, en is er geen sitemap voor zoekmachines. [no-address]
          Zet in content/site.yaml: adres: https://…/

        """)
    #expect(!site.files.contains("sitemap.xml"))
    #expect(site["een/"]?.contains("canonical") == false)
    #expect(site["robots.txt"] == "User-agent: *\nAllow: /\n")
  }

  @Test func listsAllPagesInTheSitemap() async throws {
    let site = try await build(pages, base: nil)
    let sitemap = try #require(site["sitemap.xml"])
    #expect(
      sitemap.contains(
        """
          <url>
            <loc>https://voorbeeld.nl/onder/artikelen/een/</loc>
            <lastmod>2016-08-02</lastmod>
          </url>
        """))
    #expect(sitemap.split(separator: "<loc>").count == 4)
    #expect(!sitemap.contains("oud"))
    #expect(
      site["robots.txt"]?.contains("Sitemap: https://voorbeeld.nl/onder/sitemap.xml\n") == true)
  }

  @Test(arguments: [
    (nil, "/onder/"), ("https://elders.nl/a/b/", "/a/b/"), ("https://elders.nl/", "/"),
  ])
  func answersToAnyWrongAddress(base: String?, root: String) async throws {
    let site = try await build(pages, theme: StandardTheme.files(), base: base)
    let page = try #require(site["404.html"])
    let addresses = Anchor.addresses(in: page)
    #expect(addresses.count > 3)
    for address in addresses where !address.hasPrefix("#") {
      #expect(address.hasPrefix(root) && !address.hasPrefix("//"), "\(address)")
    }
    #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(!page.contains("canonical"))
  }

  @Test func tellsOtherSitesWhatAPageIs() async throws {
    let site = try await build(pages, theme: StandardTheme.files(), base: "https://elders.nl/a/")
    let page = try #require(site["artikelen/een/"])
    for line in [
      #"<title>Een &amp; &lt;b&gt;twee&lt;/b&gt; “drie” – Wij &amp; zij</title>"#,
      #"<meta property="og:title" content="Een &amp; &lt;b&gt;twee&lt;/b&gt; “drie”">"#,
      #"<meta property="og:description" content="Kort &amp; &lt;i&gt;goed&lt;/i&gt;">"#,
      #"<meta name="description" content="Kort &amp; &lt;i&gt;goed&lt;/i&gt;">"#,
      #"<meta property="og:type" content="article">"#,
      #"<meta property="og:url" content="https://elders.nl/a/artikelen/een/">"#,
      #"<meta property="og:image" content="https://elders.nl/a/static/og.png">"#,
      #"<link rel="canonical" href="https://elders.nl/a/artikelen/een/">"#,
    ] {
      #expect(page.contains(line), "\(line)")
    }
  }

  @Test func escapesATitleEverywhere() async throws {
    for theme in [SmallTheme.files, StandardTheme.files()] {
      let site = try await build(pages, theme: theme, base: nil)
      // Page, list, home page, theme, feeds, redirects.
      #expect(site.files(with: "&lt;b&gt;twee&lt;/b&gt;").count >= 8)
      #expect(site.files(with: "<b>") == [])
      #expect(site.files(with: "<i>goed") == [])
      #expect(site.files(with: "<sterk>") == [])
    }
  }
}
