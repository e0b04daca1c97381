import Content
import Diagnostics
import Testing

@testable import Checks

@Suite("What is told of links to other sites")
struct OutsideReportTests {
  typealias Servers = ServersInMemory

  private func report(
    _ text: String, _ answers: [String: Servers.Answer], kept: KeptAnswers = KeptAnswers(),
    now: Int = 0
  ) async throws -> (OutsideReport, asked: [String]) {
    let site = try await CheckedSite.read(text).site
    let links = OutsideLinks(of: site)
    let servers = Servers(answers)
    let report = OutsideReport.make(
      of: links, links.unanswered(by: kept), kept: kept, now: now, asking: servers,
      telling: { _, _ in })
    return (report, servers.asked)
  }

  @Test("Every address that a site shows is asked for once")
  func everyAddress() async throws {
    let (report, asked) = try await report(
      """
      -- content/index.md --
      [a](https://een.nl/a), <https://een.nl/b>, https://een.nl/c en ![d](https://een.nl/d.png)
      [weer](https://een.nl/a#kop), [weer](HTTPS://EEN.NL/a), [e][ref], [m](mailto:a@een.nl), [t](tel:0611)

      [ref]: //een.nl/e
      -- content/webinars/een.md --
      ---
      titel: Een
      opname: https://een.nl/opname
      transcript: https://een.nl/transcript
      ---
      [a](https://een.nl/a)
      -- content/themas/x.md --
      ---
      titel: X
      ---
      -- content/kalender/2017.yaml --
      periodes:
        - thema: x
          van: 2017-03
          tot: 2017-03
          items:
            - materiaal: https://een.nl/kalender
              kanaal: Facebook
      -- content/site.yaml --
      kanalen:
        - naam: Facebook
      """, [:])
    #expect(
      Set(asked)
        == Set(
          ["a", "b", "c", "d.png", "e", "opname", "transcript", "kalender"].map {
            "HEAD https://een.nl/\($0)"
          }
        ).intersection(asked))
    #expect(report.summary.addresses == 8)
  }

  @Test("Each page is told of, at the first place of the address on it")
  func places() async throws {
    let (report, _) = try await report(
      """
      -- content/index.md --
      Thuis [weg](https://een.nl/weg) en [weg](https://een.nl/weg#kop).
      -- content/twee.md --
      Ook
      [weg](https://een.nl/weg).
      """, ["https://een.nl/weg": Servers.status(404)])
    #expect(report.findings.map(\.id) == ["dead-link", "dead-link"])
    #expect(report.findings.map(\.path) == ["content/index.md", "content/twee.md"])
    #expect(report.findings.first?.position == Position(line: 1, column: 13))
    #expect(report.findings.last?.position == Position(line: 2, column: 7))
    #expect(report.findings.first?.message.nl.hasSuffix("Dit adres staat hier 2 keer.") == true)
    #expect(report.summary.wording.nl == "1 adres op andere sites: 1 bestaat niet meer.")
  }

  @Test("An address in the menu of a hundred pages is not told a hundred times")
  func manyPages() async throws {
    let pages = (1...100).map { "-- content/p\($0).md --\n[weg](https://een.nl/weg)" }
    let (report, _) = try await report(
      (["-- content/index.md --", ""] + pages).joined(separator: "\n"),
      ["https://een.nl/weg": Servers.status(410)])
    #expect(report.findings.count == OutsideReport.mostPages)
    #expect(
      report.findings.contains { $0.message.en.hasSuffix("It is on 90 more pages.") })
  }

  @Test(
    "Each answer has its own name, and its weight",
    arguments: [
      (Servers.status(404), "dead-link", Diagnostic.Severity.warning),
      (Servers.to("https://een.nl/b", 301), "moved-link", .advice),
      (Servers.status(503), "unreachable-link", .warning),
      (Servers.fault(.timedOut), "unreachable-link", .warning),
      (Servers.fault(.brokenOff), "unreachable-link", .warning),
      (Servers.fault(.garbled), "unreachable-link", .warning),
      (Servers.fault(.refused), "unreachable-link", .warning),
      (Servers.fault(.noSecurity), "unreachable-link", .warning),
      (Servers.to("file:///etc/passwd"), "unreachable-link", .warning),
      (Servers.status(403), "unverifiable-link", .advice),
      (Servers.to("https://een.nl/a"), "link-loop", .warning),
      (Servers.fault(.certificate(.expired)), "bad-certificate", .warning),
      (Servers.fault(.noSuchHost), "dead-link", .warning),
    ])
  func names(_ answer: Servers.Answer, _ id: String, _ severity: Diagnostic.Severity) async throws {
    let (report, _) = try await report(
      "-- content/index.md --\n[a](https://een.nl/a)",
      ["https://een.nl/a": answer, "https://een.nl/b": Servers.status(200)])
    #expect(report.findings.map(\.id) == [id])
    #expect(report.findings.first?.severity == severity)
    #expect(Catalogue.all.contains { $0.id == id })
  }

  @Test("What has moved is told with what to write, heading and all")
  func moved() async throws {
    let (report, _) = try await report(
      """
      -- content/index.md --
      [a](https://een.nl/a#kop) [b](http://een.nl/b#kop) [c](https://een.nl/c/d)
      """,
      [
        "https://een.nl/a": Servers.to("https://een.nl/nieuw", 301),
        "http://een.nl/b": Servers.to("https://een.nl/b", 302),
        "https://een.nl/c/d": Servers.to("https://een.nl/", 301),
        "https://een.nl/nieuw": Servers.status(200), "https://een.nl/b": Servers.status(200),
        "https://een.nl/": Servers.status(200),
      ])
    #expect(report.findings.map(\.id) == ["moved-link", "insecure-link", "moved-link"])
    #expect(
      report.findings.map { $0.hint?.nl } == [
        "Schrijf: https://een.nl/nieuw#kop", "Schrijf: https://een.nl/b#kop",
        "Zoek de pagina op die site opnieuw op: https://een.nl/",
      ])
  }

  @Test("Nobody is asked for what is at home, has a password, or is no address")
  func notAsked() async throws {
    let (report, asked) = try await report(
      """
      -- content/index.md --
      [a](http://localhost:8000/) [b](https://jan:geheim@een.nl/) [c](https://een.nl:poort/)
      """, [:])
    #expect(asked.isEmpty)
    #expect(
      report.findings.map(\.id) == ["local-address", "address-with-password", "dead-link"])
  }

  @Test("On a site that is at home itself, readers can follow such addresses")
  func localSite() async throws {
    let (report, asked) = try await report(
      """
      -- content/index.md --
      [a](http://intranet/)
      -- content/site.yaml --
      adres: http://wiki.local/
      """, ["http://intranet/": Servers.status(200)])
    #expect(asked == ["HEAD http://intranet/"])
    #expect(report.findings.isEmpty)
  }

  @Test("Without a connection one line says so, and nothing is kept")
  func offline() async throws {
    let (report, _) = try await report(
      "-- content/index.md --\n[a](https://een.nl/a) [b](https://twee.nl/)", [:])
    #expect(report.findings.map(\.id) == ["external-not-checked"])
    #expect(report.findings.first?.severity == .advice)
    #expect(!report.hasNews)
  }

  @Test("What is known is not asked, and what is not known is")
  func kept() async throws {
    let text = "-- content/index.md --\n[a](https://een.nl/a) [b](https://twee.nl/)"
    let (first, _) = try await report(
      text,
      ["https://een.nl/a": Servers.status(200), "https://twee.nl/": Servers.status(404)])
    #expect(first.hasNews)
    let (second, asked) = try await report(
      text, ["https://twee.nl/": Servers.status(200)], kept: first.kept, now: 60)
    #expect(asked == ["HEAD https://twee.nl/"])
    #expect(
      second.summary.wording.nl
        == "2 adressen op andere sites: 2 goed; 1 nog bekend van de laatste dag.")
  }

  @Test("A page full of dead links is told of in part, and in time")
  func manyLinks() async throws {
    let links = (0..<100_000).map { "<https://h\($0 % 1_000).nl/\($0)>" }
    let text = "-- content/index.md --\n" + links[..<20_000].joined(separator: "\n\n")
    let site = try await CheckedSite.read(text).site
    let found = OutsideLinks(of: site)
    #expect(found.entries.count == 20_000)
    let servers = Servers(["https://h0.nl/0": Servers.status(200)])
    let report = OutsideReport.make(
      of: found, found.unanswered(by: KeptAnswers()), kept: KeptAnswers(), now: 0, asking: servers,
      telling: { _, _ in })
    #expect(report.findings.count == Checks.most)
    #expect(report.summary.addresses == 20_000)
  }
}
