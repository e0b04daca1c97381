import Content
import Diagnostics
import Testing

@testable import Publishing

/// The text that goes to a printer with the PDF.
@Suite struct OrderSheetTests {
  private static let details = """
    ondertitel: Van A & B
    editie: Tweede druk
    jaar: 2016
    papier: 90 grams gerecycled
    bindwijze: garenloos gebonden
    oplage: 50
    """

  private func sheet(
    _ details: String = details, title: String = "Het boek", language: String = "nl",
    _ order: BookOrder = BookOrder(), pages: Int = 48
  ) async throws -> String {
    let site = try await build(
      """
      -- content/site.yaml --
      naam: De site
      taal: \(language)
      -- content/cursusboeken/boek/boek.yaml --
      titel: \(title)
      \(details)
      -- content/cursusboeken/boek/index.md --
      ---
      titel: Boek
      ---
      """)
    let context = try #require(site.build?.context, "\(site.told)")
    let job = BookJob(context.site.works[0], in: context, among: context, for: order)
    let file = PrintedFile(
      path: job.pdf, pages: pages, size: 1_234_567, paper: job.form.paper, input: "", content: "",
      sha256: String(repeating: "0123456789abcdef", count: 4), anchors: [])
    return String(
      decoding: OrderSheet(job: job, file: file, date: try PartialDate("2016-11-30")).bytes,
      as: UTF8.self)
  }

  @Test func saysAllThatAPrinterAsks() async throws {
    #expect(
      try await sheet() == """
        Drukopdracht
        ============

        Titel           Het boek
        Ondertitel      Van A & B
        Druk            Tweede druk, 2016
        Uitgave         voor deelnemers

        Bladzijden      48 (een veelvoud van vier, omslag meegeteld)
        Formaat         A4, 210 × 297 mm
        Afloop          geen
        Papier          90 grams gerecycled
        Bindwijze       garenloos gebonden

        Oplage          50

        Bestand         boek.pdf
        Grootte         1,2 MB (1234567 bytes)
        SHA-256
          0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
        Datum           30 november 2016

        """)
  }

  @Test func isInTheLanguageOfTheSite() async throws {
    let sheet = try await sheet(
      "", language: "en", BookOrder(paper: .a5, bleeds: true), pages: 50)
    #expect(
      sheet == """
        Print order
        ===========

        Title           Het boek
        Edition         for participants

        Pages           50 (not a multiple of four, cover included)
        Format          A5, 148 × 210 mm
        Bleed           3 mm on all sides, with crop marks; the sheet in the PDF is
                        154 × 216 mm

        File            boek-a5-bleed.pdf
        Size            1.2 MB (1234567 bytes)
        SHA-256
          0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
        Date            30 November 2016

        """)
  }

  @Test(arguments: [
    String(repeating: "lang ", count: 40) + "einde",
    String(repeating: "x", count: 74), String(repeating: "é", count: 2_000),
    "a " + String(repeating: "y", count: 300) + " b", "\"   \\t  \"",
  ])
  func fitsInAMailWhateverStandsInIt(title: String) async throws {
    let sheet = try await sheet("papier: \(title)", title: title)
    let lines = sheet.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 75 })
    #expect(!sheet.utf8.contains { $0 < 0x20 && $0 != 0x0A })
    #expect(lines.count { $0.hasPrefix("Titel") } == 1)
    let letters = title.filter { $0 == "x" || $0 == "é" || $0 == "y" }.count * 2
    #expect(sheet.filter { $0 == "x" || $0 == "é" || $0 == "y" }.count == letters + 1)
  }
}
