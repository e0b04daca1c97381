import ArgumentParser
import Checks
import Content

struct GapsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps",
    abstract: "Zegt wat de communicatiekalender nog mist, en wat u eraan doet.",
    discussion: """
      Zonder keuze: wat te laat is, welke teksten binnen twee weken klaar moeten zijn, en wat de kalender deze en \
      de volgende maand verder mist. De exitcode is 0, ook als er iets te doen is; met --strict is ze 1 als er iets \
      te laat is.
      """,
    aliases: ["gaten"])

  @OptionGroup var site: SiteOptions

  @Option(help: ArgumentHelp("Alleen wat over deze maand gaat.", valueName: "jaar-maand"))
  var month: String?

  @Option(help: ArgumentHelp("Alleen wat over dit jaar gaat.", valueName: "jaar"))
  var year: Int?

  @Flag(help: "Alles, ook van later en van vroeger.")
  var all = false

  @Option(
    help: ArgumentHelp("Zoveel weken zonder bericht is een kanaal stil.", valueName: "aantal"))
  var weeks = Gaps.silentWeeks

  @Option(help: ArgumentHelp("Hoe het eruit komt: text of json.", valueName: "vorm"))
  var format = Format.text

  @Flag(help: "Geef exitcode 1 als er iets te laat is.")
  var strict = false

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  func validate() throws {
    guard [month != nil, year != nil, all].count(where: { $0 }) <= 1 else {
      throw ValidationError("Kies een van --month, --year en --all.")
    }
    if let month {
      guard CalendarMonth(month) != nil else {
        throw ValidationError("‘\(month)’ is geen maand. Schrijf bijvoorbeeld --month 2017-03.")
      }
      guard Int(month.prefix(4)).map({ CalendarFile.years.contains($0) }) == true else {
        throw ValidationError("--month is een maand van 1900 tot en met 2199.")
      }
    }
    if let year, !(1900...2199).contains(year) {
      throw ValidationError("--year is een jaar van 1900 tot en met 2199.")
    }
    guard (1...520).contains(weeks) else {
      throw ValidationError("--weeks is van 1 tot en met 520.")
    }
  }

  func run() async throws {
    let calendar = try await CalendarSite.read(site)
    let today = calendar.site.today
    let report = GapReport(of: calendar.site, on: today, span, silentWeeks: weeks)
    switch format {
    case .text:
      try Console.deliver(
        Array((report.text(in: calendar.language) + "\n").utf8), in: calendar.language)
    case .json: try Console.deliver(try report.json(in: calendar.language), in: calendar.language)
    }
    if strict, report.isLate { throw ExitCode.failure }
  }

  private var span: GapReport.Span {
    if let month = month.flatMap({ CalendarMonth($0) }) { return .month(month) }
    if let year { return .year(year) }
    return all ? .all : .now
  }
}
