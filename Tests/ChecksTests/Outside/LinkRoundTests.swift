import Testing

@testable import Checks

@Suite("Asking other sites")
struct LinkRoundTests {
  typealias Servers = ServersInMemory

  /// What becomes of one address, and what was asked for it.
  private func answer(
    to address: String, _ answers: [String: Servers.Answer], allowsLocal: Bool = false
  ) throws -> (LinkAnswer, asked: [String]) {
    let servers = Servers(answers)
    let answers = LinkRound.answers(
      to: [try #require(OutsideAddress(address))], allowsLocal: allowsLocal, asking: servers)
    return (try #require(answers.first), servers.asked)
  }

  @Test("A page that is there is asked for once, for its head alone")
  func found() throws {
    let (answer, asked) = try answer(
      to: "https://een.nl/", ["https://een.nl/": Servers.status(200)])
    #expect(answer == LinkAnswer(.found))
    #expect(asked == ["HEAD https://een.nl/"])
  }

  @Test(
    "A server that refuses HEAD is asked for the page",
    arguments: [
      Servers.status(403), Servers.status(404), Servers.status(405), Servers.status(500),
      Servers.fault(.brokenOff), Servers.fault(.garbled), Servers.fault(.timedOut),
    ])
  func get(_ refusal: Servers.Answer) throws {
    let (answer, asked) = try answer(
      to: "https://een.nl/",
      ["HEAD https://een.nl/": refusal, "GET https://een.nl/": Servers.status(200)])
    #expect(answer == LinkAnswer(.found))
    #expect(asked == ["HEAD https://een.nl/", "GET https://een.nl/"])
  }

  @Test("One that has had enough of questions is not asked again at once")
  func tooMany() throws {
    let (answer, asked) = try answer(
      to: "https://een.nl/", ["https://een.nl/": Servers.status(429)])
    #expect(answer == LinkAnswer(.guarded(status: 429)))
    #expect(asked.count == 1)
    #expect(!answer.isKept)
  }

  @Test(
    "A status says what became of a page",
    arguments: [
      (404, LinkAnswer.Outcome.gone(status: 404)), (410, .gone(status: 410)),
      (401, .guarded(status: 401)), (403, .guarded(status: 403)), (999, .guarded(status: 999)),
      (405, .guarded(status: 405)), (500, .failing(status: 500)), (503, .failing(status: 503)),
      (204, .found), (304, .found),
    ])
  func statuses(_ status: Int, _ outcome: LinkAnswer.Outcome) throws {
    let (answer, _) = try answer(to: "https://een.nl/", ["https://een.nl/": Servers.status(status)])
    #expect(answer.outcome == outcome)
  }

  @Test("What moved for good is told, what is elsewhere for a while is not")
  func moves() throws {
    let there = Servers.status(200)
    for status in [301, 308] {
      let (answer, _) = try answer(
        to: "https://een.nl/a",
        ["https://een.nl/a": Servers.to("https://twee.nl/b", status), "https://twee.nl/b": there])
      #expect(answer == LinkAnswer(.found, move: .moved(to: "https://twee.nl/b")))
    }
    for status in [302, 303, 307] {
      let (answer, _) = try answer(
        to: "https://een.nl/a",
        ["https://een.nl/a": Servers.to("https://twee.nl/b", status), "https://twee.nl/b": there])
      #expect(answer == LinkAnswer(.found))
    }
    // For good to b, and from there for a while to c: b is what to write.
    let (answer, asked) = try answer(
      to: "https://een.nl/a",
      [
        "https://een.nl/a": Servers.to("https://een.nl/b", 301),
        "https://een.nl/b": Servers.to("https://een.nl/c"),
        "https://een.nl/c": Servers.to("https://een.nl/d", 301), "https://een.nl/d": there,
      ])
    #expect(answer == LinkAnswer(.found, move: .moved(to: "https://een.nl/b")))
    #expect(asked.count == 4)
  }

  @Test("A page that has gone after it moved is gone")
  func movedAndGone() throws {
    let (answer, _) = try answer(
      to: "https://een.nl/a",
      [
        "https://een.nl/a": Servers.to("https://een.nl/b", 301),
        "https://een.nl/b": Servers.status(404),
      ])
    #expect(answer == LinkAnswer(.gone(status: 404)))
  }

  @Test("A server that leads to its own secure address has one")
  func secure() throws {
    for status in [301, 302] {
      let (answer, _) = try answer(
        to: "http://een.nl/a",
        [
          "http://een.nl/a": Servers.to("https://www.een.nl/a", status),
          "https://www.een.nl/a": Servers.status(200),
        ])
      #expect(answer.move == .secured(as: "https://www.een.nl/a"))
    }
    // To log in is not what to write.
    let (answer, _) = try answer(
      to: "http://een.nl/a",
      [
        "http://een.nl/a": Servers.to("https://een.nl/login"),
        "https://een.nl/login": Servers.status(200),
      ])
    #expect(answer == LinkAnswer(.found))
  }

  @Test("Loops end, and so do ways without end")
  func loops() throws {
    let (loop, _) = try answer(
      to: "https://een.nl/a",
      [
        "https://een.nl/a": Servers.to("https://een.nl/b"),
        "https://een.nl/b": Servers.to("https://een.nl/a"),
      ])
    #expect(loop == .fault(.loop))
    var long: [String: Servers.Answer] = [:]
    for number in 0..<30 {
      long["https://een.nl/\(number)"] = Servers.to("https://een.nl/\(number + 1)")
    }
    let (endless, asked) = try answer(to: "https://een.nl/0", long)
    #expect(endless == .fault(.tooManyRedirects))
    #expect(asked.count == LinkVisit.mostRedirects + 1)
  }

  @Test(
    "Nobody is led to what is no public address on the web",
    arguments: [
      "file:///etc/passwd", "ftp://een.nl/", "javascript:alert(1)", "http://127.0.0.1/",
      "http://169.254.169.254/latest", "https://jan:geheim@een.nl/", "",
    ])
  func redirectsElsewhere(_ target: String) throws {
    let (answer, asked) = try answer(
      to: "https://een.nl/a", ["https://een.nl/a": Servers.to(target, 301)])
    #expect(answer == .fault(.redirect(to: target)))
    #expect(asked == ["HEAD https://een.nl/a"])
  }

  @Test("No host is asked more than two things at once, nor all together more than the limit")
  func limits() throws {
    var answers: [String: Servers.Answer] = [:]
    for host in 0..<40 {
      for page in 0..<25 {
        answers["https://h\(host).nl/\(page)"] = Servers.to("https://h\(host).nl/\(page)/", 301)
        answers["https://h\(host).nl/\(page)/"] = Servers.status(page % 5 == 0 ? 404 : 200)
      }
    }
    let addresses = answers.keys.filter { !$0.hasSuffix("/") }.sorted().compactMap(
      OutsideAddress.init)
    let servers = Servers(answers)
    var told: [Int] = []
    let found = LinkRound.answers(to: addresses, allowsLocal: false, asking: servers) {
      told.append($0)
    }
    #expect(found.count == 1_000)
    #expect(found.count { $0.outcome == .found } == 800)
    #expect(servers.mostOfOneHost == LinkQueue.mostOfOneHost)
    #expect(servers.most == LinkRound.most)
    #expect(told == Array(1...1_000))
  }

  @Test("A server that does not answer is left alone for the rest")
  func patience() throws {
    var answers: [String: Servers.Answer] = ["https://een.nl/": Servers.status(200)]
    for page in 0..<100 { answers["https://dood.nl/\(page)"] = Servers.fault(.timedOut) }
    let addresses = answers.keys.sorted().compactMap(OutsideAddress.init)
    let servers = Servers(answers)
    let found = LinkRound.answers(to: addresses, allowsLocal: false, asking: servers)
    #expect(found.count { $0 == .fault(.timedOut) } == 100)
    #expect(servers.asked.count { $0.contains("dood") } < 10)
  }

  @Test("A host that does not exist is one, unless none is to be found")
  func offline() throws {
    let addresses = ["https://een.nl/", "https://weg.invalid/"].compactMap(OutsideAddress.init)
    let online = LinkRound.answers(
      to: addresses, allowsLocal: false, asking: Servers(["https://een.nl/": Servers.status(200)]))
    #expect(online.last == .fault(.noSuchHost))
    let offline = LinkRound.answers(to: addresses, allowsLocal: false, asking: Servers([:]))
    #expect(offline.allSatisfy { $0 == .fault(.notChecked(.noNetwork)) })
  }
}
