import Foundation
import Testing

@Suite struct JSONFeedTests {
  private let pages = """
    -- content/site.yaml --
    naam: Wij & zij
    slogan: Samen <sterk>
    adres: https://voorbeeld.nl/onder/
    -- content/artikelen/een.md --
    ---
    titel: 'Een & <b>twee</b> "drie" </script> 🎺'
    samenvatting: 'Kort & <i>goed</i>'
    datum: 2016-05
    herzien: 2016-08-02
    auteurs: [Ans & Bep, Cor]
    themas: [zien]
    ---
    Dag.
    -- content/artikelen/twee.md --
    ---
    titel: Twee
    datum: 2015
    ---
    -- content/themas/zien.md --
    ---
    titel: Zien & horen
    ---
    """

  @Test func saysWhatTheAtomFeedSays() async throws {
    let site = try await build(pages, base: nil)
    let feed = try #require(site["artikelen/feed.json"])
    #expect(
      feed == """
        {"version":"https://jsonfeed.org/version/1.1","title":"Wij & zij: artikelen",\
        "home_page_url":"https://voorbeeld.nl/onder/artikelen/",\
        "feed_url":"https://voorbeeld.nl/onder/artikelen/feed.json",\
        "description":"Samen \\u003csterk>","language":"nl","authors":[{"name":"Wij & zij"}],"items":[\
        {"id":"https://voorbeeld.nl/onder/artikelen/een/",\
        "url":"https://voorbeeld.nl/onder/artikelen/een/",\
        "title":"Een & \\u003cb>twee\\u003c/b> “drie” \\u003c/script> 🎺",\
        "summary":"Kort & \\u003ci>goed\\u003c/i>","content_text":"Kort & \\u003ci>goed\\u003c/i>",\
        "date_published":"2016-05-01T00:00:00Z","date_modified":"2016-08-02T00:00:00Z",\
        "authors":[{"name":"Ans & Bep"},{"name":"Cor"}],"tags":["Zien & horen"]},\
        {"id":"https://voorbeeld.nl/onder/artikelen/twee/",\
        "url":"https://voorbeeld.nl/onder/artikelen/twee/","title":"Twee","content_text":"Twee",\
        "date_published":"2015-01-01T00:00:00Z","date_modified":"2015-01-01T00:00:00Z"}]}
        """)
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(feed.utf8)) }
  }

  @Test func standsBesideEachAtomFeed() async throws {
    let site = try await build(pages, theme: StandardTheme.files(), base: nil)
    let atom = site.files.filter { $0.hasSuffix("atom.xml") }
    #expect(atom == ["artikelen/atom.xml", "atom.xml", "themas/zien/atom.xml"])
    #expect(
      site.files.filter { $0.hasSuffix("feed.json") }
        == ["artikelen/feed.json", "feed.json", "themas/zien/feed.json"])
    let page = try #require(site["themas/zien/"])
    for (path, title) in [("../../", "Wij &amp; zij"), ("", "Zien &amp; horen")] {
      let line =
        #"<link rel="alternate" type="application/feed+json" title="\#(title)" href="\#(path)feed.json">"#
      #expect(
        page.contains(
          path.isEmpty ? line.replacing("\"feed", with: "\"../../themas/zien/feed") : line))
    }
  }

  @Test func isNotThereWithoutTheAddressOfTheSite() async throws {
    let site = try await build(
      "-- content/artikelen/een.md --\n---\ntitel: Een\ndatum: 2016\n---\n", base: nil)
    #expect(site.files.filter { $0.hasSuffix(".json") } == [])
    #expect(site.files(with: "feed.json") == [])
  }
}
