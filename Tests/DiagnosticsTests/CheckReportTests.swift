import Foundation
import Testing

@testable import Diagnostics

@Suite("What was found, written for people and programs")
struct CheckReportTests {
  private static let source = SourceFile(
    path: "content/a,b:%é/👩‍👩‍👧.md", text: "e\u{301}👩‍👩‍👧 Zie [weg](weg.md)\r\nen\nverder\n")

  private static func range(of text: String) -> Range<Int> {
    let bytes = source.bytes
    let found = bytes.firstRange(of: text.utf8)
    return found ?? 0..<0
  }

  private static let findings = [
    Diagnostic(
      id: "broken-link", in: source, at: range(of: "weg.md"),
      message: Wording(nl: "Er is geen pagina ‘weg.md’: 100%,\nof\r\u{1B}[31m.", en: "No page."),
      hint: Wording(nl: "Bedoelt u ‘wegen.md’?", en: "Did you mean 'wegen.md'?")),
    Diagnostic(
      id: "no-such-kind-of-thing", severity: .warning, in: source, at: range(of: "en\nverder"),
      criterion: "WCAG 1.3.1", message: Wording(nl: "Let op.", en: "Mind.")),
    Diagnostic(
      id: "missing-summary", severity: .advice, path: "content/twee.md",
      message: Wording(nl: "Tip.", en: "Tip.")),
    Diagnostic(
      id: "no-content", severity: .warning, path: "", message: Wording(nl: "Alles.", en: "All.")),
  ]

  private func report(
    _ findings: [Diagnostic] = findings, root: String = "", language: Language = .dutch,
    _ change: (inout CheckSummary) -> Void = { _ in }
  ) -> CheckReport {
    var summary = CheckSummary()
    summary.pages = 104
    summary.internalLinks = 700
    summary.externalLinks = 112
    summary.pictures = 1
    summary.words = 45_210
    change(&summary)
    return CheckReport(findings, summary, in: language, root: root, version: "1.2.3")
  }

  @Test func saysWhatWasLookedAt() {
    #expect(
      report([]).text(coloured: false)
        == "Nagekeken: 104 pagina’s, 812 koppelingen, 1 afbeelding, 45.210 woorden. Niets gevonden.\n"
    )
    #expect(
      report([], language: .english) { $0.words = nil }.text(coloured: false)
        == "Checked: 104 pages, 812 links, 1 picture. Nothing found.\n")
    let closing = report {
      $0.paths = ["content/een.md"]
      $0.notChecked = [Wording(nl: "de rest", en: "the rest")]
    }.closing.split(separator: "\n")
    #expect(closing.dropFirst().first == "1 fout, 2 waarschuwingen en 1 tip, in 2 bestanden.")
    #expect(closing.last == "Niet nagekeken: de rest.")
    #expect(closing.count == 4)
  }

  @Test func givesEveryHintOnceAFile() {
    let elsewhere = SourceFile(path: "content/elders.md", text: "weg")
    let again = Diagnostic(
      id: "broken-link", in: elsewhere, at: 0..<3, message: Wording(nl: "Weg.", en: "Gone."),
      hint: Self.findings[0].hint)
    let text = report([Self.findings[0], Self.findings[0], again]).text(coloured: false)
    #expect(text.split(separator: "Bedoelt u ‘wegen.md’?").count == 3)
  }

  @Test func countsKindsWhenThereAreMany() {
    let many = Array(repeating: Self.findings[0], count: 11) + [Self.findings[1]]
    let text = report(many).text(coloured: false)
    #expect(
      text.contains(
        "\nHoe vaak:\n  11  broken-link            Koppeling naar iets dat er niet is\n"))
    #expect(text.contains("\n   1  no-such-kind-of-thing\n"))
    #expect(!report().text(coloured: false).contains("Hoe vaak"))
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1_000, "1.000"), (45_210, "45.210"), (1_234_567, "1.234.567"),
    (-1_000, "-1.000"),
  ])
  func groupsThousands(number: Int, text: String) {
    #expect(number.grouped(in: .dutch) == text)
    #expect(number.grouped(in: .english) == text.replacing(".", with: ","))
  }

  @Test func escapesForGitHub() throws {
    let lines = String(decoding: report(root: "docs/").github, as: UTF8.self)
      .split(separator: "\n")
    #expect(
      lines[0]
        == "::error file=docs/content/a%2Cb%3A%25é/👩‍👩‍👧.md,line=1,col=14,endColumn=20,title=broken-link"
        + "::Er is geen pagina ‘weg.md’: 100%25,%0Aof%0D·[31m.%0ABedoelt u ‘wegen.md’?")
    #expect(
      lines[1]
        == "::warning file=docs/content/a%2Cb%3A%25é/👩‍👩‍👧.md,line=2,endLine=3,title=no-such-kind-of-thing"
        + "::Let op. (WCAG 1.3.1)")
    #expect(lines[2] == "::notice file=docs/content/twee.md,title=missing-summary::Tip.")
    #expect(lines[3] == "::warning title=no-content::Alles.")
    #expect(lines[4].hasPrefix("Nagekeken: "))
  }

  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func writesJSON() throws {
    let json = try object(report().json)
    #expect(json["version"] as? Int == 1 && json["language"] as? String == "nl")
    let findings = try #require(json["findings"] as? [[String: Any]])
    #expect(findings.count == 4)
    #expect(findings[0]["path"] as? String == Self.source.path)
    #expect(findings[0]["message"] as? String == Self.findings[0].message.nl)
    #expect(findings[0]["column"] as? Int == 14 && findings[0]["endColumn"] as? Int == 20)
    #expect(findings[1]["criterion"] as? String == "WCAG 1.3.1")
    #expect(findings[2]["line"] == nil && findings[3]["path"] == nil)
    let summary = try #require(json["summary"] as? [String: Any])
    #expect(summary["errors"] as? Int == 1 && summary["warnings"] as? Int == 2)
    #expect(summary["words"] as? Int == 45_210)
  }

  @Test func writesSARIFWithColumnsInCodePoints() throws {
    let log = try object(report(root: "een map/").sarif)
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["level"] as? String } == ["error", "warning", "note", "warning"])
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    }
    let location = try #require((results[0]["locations"] as? [[String: Any]])?.first)
    let place = try #require(location["physicalLocation"] as? [String: Any])
    let artifact = try #require(place["artifactLocation"] as? [String: String])
    #expect(
      artifact["uri"]
        == "een%20map/content/a%2Cb%3A%25%C3%A9/%F0%9F%91%A9%E2%80%8D%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7.md"
    )
    // The accent is a code point of its own, and the family is five.
    let region = try #require(place["region"] as? [String: Int])
    #expect(region == ["startLine": 1, "startColumn": 19, "endLine": 1, "endColumn": 25])
    #expect(results[3]["locations"] == nil)
  }

  @Test func namesAFileElsewhereByItsWholeAddress() throws {
    let run = try #require(
      (try object(report(root: "/een map/").sarif)["runs"] as? [[String: Any]])?.first)
    #expect(run["originalUriBaseIds"] == nil)
    #expect(
      String(decoding: report(root: "/x/").sarif, as: UTF8.self).contains(
        "\"file:///x/content/twee.md\""))
  }

  @Test func isTheSameEachTime() {
    #expect(report().json == report().json && report().sarif == report().sarif)
  }
}
