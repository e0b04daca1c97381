import Publishing
import Testing

@testable import Serving

@Suite struct PreviewSiteTests {
  private let files: WrittenSite
  private let asked: AskedSite

  init() throws {
    files = try WrittenSite()
    try files.write("0123456789", to: "content/film.mp4")
    asked = AskedSite(files)
  }

  @Test func pagesAreThoseOfABuildWithTheInsert() async throws {
    let answer = await asked.ask("/artikelen/een/")
    #expect(answer.status == 200)
    #expect(answer.headers["Content-Type"] == "text/html; charset=utf-8")
    #expect(answer.headers["X-Content-Type-Options"] == "nosniff")
    #expect(answer.headers["Cache-Control"] == "no-cache")
    #expect(answer.headers["Cross-Origin-Resource-Policy"] == "same-origin")
    #expect(answer.headers["Content-Length"] == String(answer.bytes.count))
    let built = try await files.workshop.now().text("artikelen/een/index.html")
    let page = try #require(built)
    #expect(answer.text != page)
    #expect(
      answer.text.replacing(/<script src="\/_redactie\/[^>]*><\/script>\n?/, with: "") == page)
    #expect(await asked.ask("/artikelen/een/index.html").text == answer.text)
  }

  @Test func aChangedPageHasAnotherTagAndTheSameOneHasNot() async throws {
    let first = await asked.ask("/artikelen/een/")
    let tag = try #require(first.headers["ETag"])
    let kept = await asked.ask("/artikelen/een/", ["if-none-match": "W/\(tag)"])
    #expect(kept.status == 304 && kept.bytes.isEmpty && kept.headers["ETag"] == tag)
    try files.save(WrittenSite.page("Drie", "Los."), to: "content/los.md")
    #expect(await asked.ask("/artikelen/een/").headers["ETag"] == tag)
    try files.save(WrittenSite.page("Een", "Nieuw."), to: "content/artikelen/een.md")
    let next = await asked.ask("/artikelen/een/", ["if-none-match": tag])
    #expect(next.status == 200 && next.text.contains("Nieuw.") && next.headers["ETag"] != tag)
  }

  @Test func aFileIsAsItIsAtTheMoment() async throws {
    let whole = await asked.ask("/film.mp4")
    #expect(whole.text == "0123456789" && whole.headers["Content-Type"] == "video/mp4")
    #expect(whole.headers["Accept-Ranges"] == "bytes")
    let tag = try #require(whole.headers["ETag"])
    let part = await asked.ask("/film.mp4", ["range": "bytes=2-4", "if-range": tag])
    #expect(part.status == 206 && part.text == "234")
    #expect(part.headers["Content-Range"] == "bytes 2-4/10")
    #expect(part.headers["Content-Length"] == "3")
    let beyond = await asked.ask("/film.mp4", ["range": "bytes=10-"])
    #expect(beyond.status == 416 && beyond.headers["Content-Range"] == "bytes */10")
    let head = await asked.ask("/film.mp4", method: "HEAD", ["range": "bytes=2-4"])
    #expect(head.status == 200 && head.bytes.isEmpty && head.headers["Content-Length"] == "10")

    try files.save("abcdefghijkl", to: "content/film.mp4")
    let other = await asked.ask("/film.mp4", ["range": "bytes=2-4", "if-range": tag])
    #expect(other.status == 200 && other.text == "abcdefghijkl")
    for weak in ["W/\(tag)", "Sat, 29 Oct 1994 19:43:31 GMT"] {
      #expect(await asked.ask("/film.mp4", ["range": "bytes=2-4", "if-range": weak]).status == 200)
    }
    files.remove("content/film.mp4")
    #expect(await asked.ask("/film.mp4").status == 404)
  }

  @Test func headHasTheLengthOfWhatIsNotSent() async {
    let get = await asked.ask("/")
    let head = await asked.ask("/", method: "HEAD")
    #expect(head.status == 200 && head.bytes.isEmpty && head.headers == get.headers)
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND", ""])
  func otherMethodsAreRefused(method: String) async {
    let answer = await asked.ask("/", method: method)
    #expect(answer.status == 405 && answer.headers["Allow"] == "GET, HEAD")
  }

  @Test func aFolderWithoutItsSlashLeadsOn() async {
    let answer = await asked.ask("/artikelen/een?x=1&y=//a")
    #expect(answer.status == 301 && answer.location == "/artikelen/een/?x=1&y=//a")
    #expect(await asked.ask("/artikelen/").status == 200)
  }

  @Test(arguments: [
    "//evil.example", "//artikelen", "//artikelen/een", "/artikelen//een", "//", "/artikelen/een//",
    "//evil.example/%2e%2e/artikelen",
  ])
  func nothingLeadsToAnotherHost(path: String) async {
    let answer = await asked.ask(path)
    #expect(answer.status == 404 || answer.status == 400)
    #expect(answer.location == nil)
  }

  @Test func theSitesOwnPageIsThereForWhatIsNot() async throws {
    for path in ["/bestaat-niet/", "/bestaat-niet.css", "/site.yaml", "/content/site.yaml"] {
      let answer = await asked.ask(path, ["if-none-match": "*", "range": "bytes=0-1"])
      #expect(answer.status == 404, "\(path)")
      #expect(answer.headers["Content-Type"] == "text/html; charset=utf-8")
      #expect(answer.headers["ETag"] != nil && answer.headers["Accept-Ranges"] == nil)
    }
    let named = await asked.ask("/404.html")
    #expect(named.status == 200)
    #expect(await asked.ask("/weg").text == named.text)
  }

  @Test func aSiteBelowAnAddressIsAtTheRootAndItsOwnLinksLeadThere() async throws {
    try files.save("naam: Onder\nadres: https://voorbeeld.nl/onder/\n", to: "content/site.yaml")
    #expect(await asked.ask("/artikelen/een/").status == 200)
    #expect(await asked.ask("/weg").text.contains("href=\"/onder/"))
    let answer = await asked.ask("/onder/artikelen/een/?x=1")
    #expect(answer.status == 302 && answer.location == "/artikelen/een/?x=1")
    #expect(await asked.ask("/onder/").location == "/")
    #expect(await asked.ask("/onder//evil.example/").location == nil)
    // U+FE0F joins with the `/` before it; browsers leave it out of names.
    #expect(await asked.ask("/onder//%EF%B8%8Fevil.example/").location == nil)
    try files.write(WrittenSite.page("Onder", "Hier."), to: "content/onder/hier.md")
    #expect(await asked.ask("/onder/hier/").status == 200)
  }

  @Test func noLinkLeadsOutOfTheSite() async throws {
    try files.write("GEHEIM", to: "buiten.txt")
    try files.link("content/buiten.txt", to: "../buiten.txt")
    try files.link("content/map", to: "..")
    try files.write("binnen", to: "content/x/binnen.txt")
    for path in ["/buiten.txt", "/map/buiten.txt", "/../buiten.txt", "/%2e%2e/buiten.txt"] {
      let answer = await asked.ask(path)
      #expect((400...404).contains(answer.status) && !answer.text.contains("GEHEIM"), "\(path)")
    }
    #expect(await asked.ask("/x/binnen.txt").text == "binnen")
    // Between the listing and the question it may have become a link.
    let root = files["content"]
    try files.write("geheim", to: "ergens/binnen.txt")
    try files.move("content/x", to: "weg")
    try files.link("content/x", to: "../ergens")
    #expect(PublishedFile("\(root)/x/binnen.txt", within: root) == nil)
  }

  @Test func withoutASiteThereIsAPageInItsPlace() async throws {
    try files.save("naam: [open\n", to: "content/site.yaml")
    let answer = await asked.ask("/artikelen/een/")
    #expect(answer.status == 500)
    #expect(answer.headers["Content-Type"]?.hasPrefix("text/html") == true)
    #expect(await asked.ask("/static/x.css").status == 404)
    try files.save("naam: Goed\nadres: https://voorbeeld.nl/\n", to: "content/site.yaml")
    #expect(await asked.ask("/artikelen/een/").status == 200)
  }

  @Test func otherHostsGetNothing() async {
    #expect(await asked.ask("/", ["host": "evil.example"]).status == 421)
    #expect(await asked.ask("/_redactie/live", ["host": "evil.example"]).status == 421)
  }

  @Test func whatEditorsSeeIsForThemAlone() async throws {
    for path in ["/_redactie/preview.js", "/_redactie/bladzijde.json?adres=/", "/_redactie/live"] {
      #expect(await asked.ask(path).status == 200, "\(path)")
      #expect(await asked.ask(path, ["sec-fetch-site": "cross-site"]).status == 403, "\(path)")
    }
    let script = await asked.ask("/_redactie/preview.js")
    #expect(script.headers["X-Frame-Options"] == "DENY")
    #expect(script.headers["ETag"] != nil)
    #expect(await asked.ask("/_redactie/preview.js", ["if-none-match": "*"]).status == 304)
    #expect(await asked.ask("/_redactie/bestaat-niet").status == 404)
    #expect(await asked.ask("/_redactie").location == "/_redactie/")
  }

  @Test func othersOnTheNetworkSeeTheSiteAndHearOfChanges() async {
    for path in ["/", "/film.mp4", "/_redactie/preview.js", "/_redactie/live"] {
      #expect(await asked.ask(path, isFromHere: false).status == 200, "\(path)")
    }
    for path in ["/_redactie/", "/_redactie/bladzijde.json?adres=/", "/_redactie/desk.js"] {
      #expect(await asked.ask(path, isFromHere: false).status == 403, "\(path)")
    }
  }

  /// Whatever is asked, there is an answer, and it is none of a file outside.
  @Test func anythingMayBeAsked() async throws {
    try files.write("GEHEIM", to: "buiten.txt")
    var dice = SystemRandomNumberGenerator()
    let pieces = [
      "/", "..", "%2e%2e", "artikelen", "een", "film.mp4", "buiten.txt", "_redactie", "live", "%00",
      "\\", "é", "%c3%a9", "?", "#", "*", "index.html", "static", "%zz", "onder", "een.pdf",
    ]
    let values = ["*", "\"", "bytes=-", "bytes=0-", "W/\"", ",,", "null", "http://", "é", ""]
    let names = [
      "range", "if-range", "if-none-match", "origin", "referer", "sec-fetch-site", "host",
    ]
    for _ in 0..<400 {
      let path = (0..<Int.random(in: 0...6, using: &dice)).compactMap { _ in
        pieces.randomElement(using: &dice)
      }.joined()
      var headers: [String: String] = [:]
      for _ in 0..<Int.random(in: 0...2, using: &dice) {
        headers[names.randomElement(using: &dice) ?? ""] = values.randomElement(using: &dice)
      }
      let method = ["GET", "HEAD", "POST"].randomElement(using: &dice) ?? "GET"
      let answer = await asked.ask(path.hasPrefix("?") ? "/" + path : path, method: method, headers)
      #expect((200...431).contains(answer.status), "\(method) \(path) \(headers)")
      #expect(!answer.text.contains("GEHEIM"), "\(path)")
      if method == "HEAD" { #expect(answer.bytes.isEmpty) }
    }
  }
}
