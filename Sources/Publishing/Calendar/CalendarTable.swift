import Content
import Diagnostics

/// The messages of a year as a table for spreadsheets: CSV (RFC 4180), a line each.
///
/// It opens with a double click in the Excel of who reads it. So it is UTF-8 with a byte order mark, without which Excel takes é for
/// Ã©; and where the site is Dutch there is a `;` between the fields, as in every Excel that writes 1,5, in the place of the
/// comma of RFC 4180. No cell begins as a formula does.
package struct CalendarTable {
  let year: CalendarYear
  let site: Site
  let addresses: Addresses
  let calendar: CalendarAddresses
  let words: Words
  /// Whether it is for editors: then it says who sees to a message, and what is not published yet.
  let isForEditors: Bool

  init(
    _ year: CalendarYear, of site: Site, _ addresses: Addresses, _ calendar: CalendarAddresses,
    isForEditors: Bool = false
  ) {
    self.year = year
    self.site = site
    self.addresses = addresses
    self.calendar = calendar
    words = Words(language: site.settings.language)
    self.isForEditors = isForEditors
  }

  private var language: Language { words.language }

  /// The table.
  var bytes: [UInt8] {
    var table = CSV(separator: language == .dutch ? 0x3B : 0x2C)
    let owner = Wording(nl: "eigenaar", en: "owner")
    table.line(
      (Self.columns + (isForEditors ? [owner] : [])).map { $0[language] })
    for period in year.periods.map({ site.calendar.periods[$0] }) {
      for item in period.items { table.line(cells(of: item, in: period)) }
    }
    return table.bytes
  }

  private static let columns = [
    Wording(nl: "datum", en: "date"), Wording(nl: "week", en: "week"),
    Wording(nl: "dag", en: "day"), Wording(nl: "periode", en: "period"),
    Wording(nl: "thema", en: "theme"), Wording(nl: "boodschap", en: "message"),
    Wording(nl: "doelgroep", en: "audience"), Wording(nl: "kanaal", en: "channel"),
    Wording(nl: "materiaal", en: "material"), Wording(nl: "adres", en: "address"),
    Wording(nl: "status", en: "status"), Wording(nl: "tekst klaar", en: "text ready"),
    Wording(nl: "akkoord", en: "approval"),
  ]

  private func cells(of item: CalendarItem, in period: CalendarPeriod) -> [String] {
    let hidden = isForEditors ? item.materialName?.value : nil
    let cells = [
      item.date?.description ?? "", item.date.map { String($0.week.number) } ?? "",
      item.date.map { words.weekday($0.weekday) } ?? "", words.when(period),
      site[period.theme].title, period.message, period.audience.joined(separator: ", "),
      item.channel.map { site.settings.channels[$0].name } ?? "",
      site.title(of: item.material, theme: period.theme) ?? hidden ?? words.notYetPublished,
      addresses.absolute(item.material, theme: calendar.theme(period.theme, in: period.year)),
      item.status.name[language],
      item.textReadyBy?.description ?? "", item.approvedBy?.description ?? "",
    ]
    return cells + (isForEditors ? [item.owner] : [])
  }
}

extension CalendarTable {
  /// The table of a year of a site, for editors; nil when the calendar has no such year. `base` is the site's address.
  package static func forEditors(of site: Site, year: Int) -> [UInt8]? {
    guard let year = site.calendar.year(year) else { return nil }
    let addresses = Addresses(of: site, base: site.settings.address)
    let calendar = CalendarAddresses(of: site, addresses)
    return CalendarTable(year, of: site, addresses, calendar, isForEditors: true).bytes
  }
}

/// Writes lines of comma-separated values (RFC 4180), with a byte order mark before them.
struct CSV {
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  let separator: UInt8

  init(separator: UInt8) { self.separator = separator }

  mutating func line(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(separator) }
      append(cell)
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  private mutating func append(_ cell: String) {
    let text = Self.harmless(cell)
    guard text.contains(where: { [0x22, 0x2C, 0x3B, 0x0A].contains($0) }) else {
      bytes.append(contentsOf: text)
      return
    }
    bytes.append(0x22)
    for byte in text {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// Without control characters but line ends, and with a `'` before what a spreadsheet would take for a formula (OWASP, "CSV
  /// Injection"), also in the wide forms that some take for the same.
  private static func harmless(_ cell: String) -> [UInt8] {
    var text: [UInt8] = []
    var wasReturn = false
    for byte in cell.utf8 {
      switch byte {
      case 0x0D: text.append(0x0A)
      case 0x0A: if !wasReturn { text.append(0x0A) }
      case 0x09: text.append(0x20)
      case 0..<0x20, 0x7F: break
      default: text.append(byte)
      }
      wasReturn = byte == 0x0D
    }
    let start = text.drop { $0 == 0x20 || $0 == 0x0A }
    let isFormula = formulaStarts.contains { start.starts(with: $0.utf8) }
    return isFormula ? [0x27] + text : text
  }

  private static let formulaStarts = [
    "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]
}
