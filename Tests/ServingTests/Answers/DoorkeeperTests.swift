import Testing

@testable import Serving

@Suite struct DoorkeeperTests {
  private let door = Doorkeeper(port: 4040, addresses: ["192.168.1.5"])

  private func isLetIn(_ host: String?) -> Bool {
    door.refusal(of: PreviewRequest(path: "/", headers: host.map { ["host": $0] } ?? [:])) == nil
  }

  private func isLetIn(_ headers: [String: String]) -> Bool {
    door.refusalAmongEditors(of: PreviewRequest(path: "/_redactie/", headers: headers)) == nil
  }

  @Test(arguments: [
    "127.0.0.1:4040", "localhost:4040", "LocalHost:4040", "[::1]:4040", "127.0.0.1", "localhost",
    "192.168.1.5:4040",
  ])
  func ourNames(host: String) { #expect(isLetIn(host)) }

  @Test(arguments: [
    nil, "", "evil.example", "evil.example:4040", "127.0.0.1.evil.example:4040",
    "localhost.evil.example", "127.0.0.1:4041", "127.0.0.1:4040@evil.example", "127.0.0.14040",
    "evil.example#127.0.0.1:4040", "127.0.0.1:4040, evil.example", ":4040", "0.0.0.0:4040",
    "192.168.1.6:4040", "[::ffff:192.0.2.1]:4040", "localhost.:4040", "127.0.0.1:", "127.1:4040",
  ])
  func noOthers(host: String?) { #expect(!isLetIn(host)) }

  @Test func editorsMayAskFromOurPages() {
    for headers in [
      [:], ["sec-fetch-site": "same-origin"], ["sec-fetch-site": "none"],
      ["origin": "http://127.0.0.1:4040"], ["referer": "http://localhost:4040/artikelen/?x=1"],
      ["referer": "http://192.168.1.5:4040"],
    ] { #expect(isLetIn(headers), "\(headers)") }
  }

  @Test func noOtherSiteMayAskForThem() {
    for headers in [
      ["sec-fetch-site": "cross-site"], ["sec-fetch-site": "same-site"], ["sec-fetch-site": ""],
      ["origin": "https://evil.example"], ["origin": "null"], ["origin": "http://127.0.0.1:4041"],
      ["origin": "https://127.0.0.1:4040"], ["origin": "http://127.0.0.1:4040.evil.example"],
      ["origin": "http://127.0.0.1:4040@evil.example"], ["referer": "http://evil.example/"],
      ["referer": "http://evil.example/?http://127.0.0.1:4040/"], ["referer": "about:blank"],
      ["origin": "http://127.0.0.1:4040", "sec-fetch-site": "cross-site"],
      ["origin": "http://127.0.0.1:4040", "referer": "http://evil.example/"],
    ] { #expect(!isLetIn(headers), "\(headers)") }
  }
}
