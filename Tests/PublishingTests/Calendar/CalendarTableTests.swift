import Content
import Testing

@testable import Publishing

@Suite struct CalendarTableTests {
  private static let site = """
    -- content/site.yaml --
    naam: Proef
    kanalen:
      - naam: Facebook
        tekst-klaar: 7
    -- content/themas/een.md --
    ---
    titel: Zichtbaarheid
    ---
    Een.
    -- content/artikelen/stuk.md --
    ---
    titel: Het stuk
    ---
    Stuk.
    -- content/artikelen/porseleinhoen.md --
    ---
    titel: Het porseleinhoen
    concept: ja
    ---
    Porseleinhoen.
    -- content/kalender/2017.yaml --
    periodes:
      - thema: een
        van: 2017-03
        boodschap: "Zeg ja; zeg ‘nee’"
        doelgroep: [raden, groepen]
        eigenaar: kwartelkoning
        items:
          - materiaal: artikelen/stuk.md
            kanaal: Facebook
            datum: 2017-03-07
            status: akkoord
          - materiaal: artikelen/porseleinhoen.md
            eigenaar: roerdomp

    """

  private func table(_ path: String, _ files: String = site) async throws -> [String] {
    let built = try await build(files, theme: .standard, today: "2017-03-01")
    let text = try #require(built[path], "\(built.told)")
    #expect(text.utf8.starts(with: [0xEF, 0xBB, 0xBF]))
    return text.utf8.dropFirst(3).split(separator: 0x0A).compactMap { String($0.dropLast()) }
  }

  @Test func hasALineForEachMessage() async throws {
    let lines = try await table("kalender/2017/kalender-2017.csv")
    #expect(
      lines == [
        "datum;week;dag;periode;thema;boodschap;doelgroep;kanaal;materiaal;adres;status;tekst klaar;akkoord",
        "2017-03-07;10;dinsdag;maart 2017;Zichtbaarheid;\"Zeg ja; zeg ‘nee’\";\"raden, groepen\";Facebook;"
          + "Het stuk;https://trompet.example/artikelen/stuk/;akkoord;2017-02-28;",
        ";;;maart 2017;Zichtbaarheid;\"Zeg ja; zeg ‘nee’\";\"raden, groepen\";;nog niet verschenen;;gepland;;",
      ])
  }

  @Test func hasCommasInEnglish() async throws {
    let files = Self.site.replacing("naam: Proef\n", with: "naam: Proef\ntaal: en\n")
    let lines = try await table("calendar/2017/calendar-2017.csv", files)
    #expect(
      lines.first
        == "date,week,day,period,theme,message,audience,channel,material,address,status,text ready,approval"
    )
    #expect(lines.last?.contains(",not published yet,,planned,") == true)
  }

  @Test func editorsSeeWhoDoesItAndWhatIsNotPublished() async throws {
    let built = try await build(Self.site, theme: .standard, today: "2017-03-01")
    let site = try #require(built.build?.site)
    let table = String(
      decoding: try #require(CalendarTable.forEditors(of: site, year: 2017)), as: UTF8.self)
    let lines = table.split(separator: "\r\n")
    #expect(lines[0].hasSuffix(";akkoord;eigenaar"))
    #expect(lines[1].hasSuffix(";kwartelkoning"))
    #expect(lines[2].hasSuffix(";artikelen/porseleinhoen.md;;gepland;;;roerdomp"))
    #expect(CalendarTable.forEditors(of: site, year: 2018) == nil)
    #expect(built.files(with: "roerdomp") == [])
    #expect(built.files(with: "porseleinhoen") == [])
  }

  // MARK: - Cells

  @Test(arguments: [
    ("een", "een"), ("", ""), ("een;twee", "\"een;twee\""), ("een,twee", "\"een,twee\""),
    ("zeg \"ja\"", "\"zeg \"\"ja\"\"\""), ("\"", "\"\"\"\""), ("een\ntwee", "\"een\ntwee\""),
    ("een\r\ntwee\rdrie", "\"een\ntwee\ndrie\""), ("een\ttwee\u{0}\u{7}", "een twee"),
    ("=1+1", "'=1+1"), ("+31", "'+31"), ("-5", "'-5"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "' =1"), ("  =1", "'  =1"), ("\n=1", "\"'\n=1\""), ("\u{0}=1", "'=1"),
    ("＝1", "'＝1"), ("＠a", "'＠a"), ("1=1", "1=1"), ("a-b", "a-b"), ("=A;\"B\"", "\"'=A;\"\"B\"\"\""),
    ("– streep", "– streep"), ("é€🎺", "é€🎺"),
  ])
  func writesACellThatIsNoFormula(text: String, cell: String) {
    var table = CSV(separator: 0x3B)
    table.line([text, "x"])
    #expect(String(decoding: table.bytes.dropFirst(3), as: UTF8.self) == cell + ";x\r\n")
  }
}
