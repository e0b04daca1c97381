import ArgumentParser
import Content
import Diagnostics
import Publishing

struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Stelt een jaar van de communicatiekalender voor.",
    discussion: """
      Elk thema komt aan de beurt, en geen twee keer achter elkaar; wat het langst niet te zien was, gaat voor. De vaste \
      dagen uit content/site.yaml tellen mee. Dezelfde site geeft hetzelfde voorstel.

      Schrijft content/kalender/JAAR.yaml, om te veranderen; nooit over een bestand dat er al is. Staat er een fout in de \
      teksten, dan wordt er niets geschreven en is de exitcode 1.
      """,
    aliases: ["plannen"])

  @Argument(help: ArgumentHelp("Het jaar, of het eerste ervan.", valueName: "jaar"))
  var year: Int

  @Option(
    name: [.long, .customLong("jaren")],
    help: ArgumentHelp("Hoeveel jaren; elk krijgt zijn bestand.", valueName: "aantal"))
  var years = 1

  @Flag(
    name: [.customLong("stdout"), .customLong("toon")],
    help: "Laat het voorstel zien, en schrijf niets.")
  var isShownOnly = false

  @Flag(help: "Zeg aan het eind hoelang elke stap duurde.")
  var timings = false

  @OptionGroup var options: SiteOptions

  func validate() throws {
    guard (1...20).contains(years) else { throw ValidationError("--jaren is 1 tot en met 20.") }
    guard (1900...2199).contains(year), year + years <= 2200 else {
      throw ValidationError("De kalender kent de jaren 1900 tot en met 2199.")
    }
  }

  func run() async throws {
    let stages = Timings()
    let calendar = try await CalendarSite.read(options, ending: stages.end)
    let (site, language) = (calendar.site, calendar.language)
    let range = year...year + years - 1
    var shown: [UInt8] = []
    do throws(Diagnostic) {
      if !isShownOnly, let there = site.calendar.years.first(where: { range ~= $0.number }) {
        throw .yearPlannedAlready(there.source.path)
      }
      let input = PlanInput(of: site, years: range)
      let plan = try Planner.plan(input)
      let writer = PlanWriter(input, in: language)
      let files = plan.years.map { year in
        SourceFile(
          path: "\(CommunicationCalendar.folder)/\(year.number).yaml", text: writer.text(of: year))
      }
      stages.end(.planning)
      Console.report(input.warnings + plan.years.flatMap(\.warnings), in: language)
      if isShownOnly {
        shown = Array(files.map(\.bytes).joined(separator: Array("---\n".utf8)))
      } else {
        try calendar.folder.create(files)
        for (file, year) in zip(files, plan.years) {
          Console.print(year.summary(file: "content/\(file.path)")[language])
        }
        Console.print(Self.advice[language])
      }
    } catch {
      Console.report([error], in: language)
      throw ExitCode.failure
    }
    try Console.deliver(shown, in: language)
    if timings { Console.complain(stages.table(in: language)) }
  }

  private static let advice = Wording(
    nl: "Lees het voorstel door en maak het uw eigen: bovenin staat hoe.",
    en: "Read the proposal and make it your own: its top says how.")
}

extension Plan.Year {
  /// What was written.
  fileprivate func summary(file: String) -> Wording {
    let themes = Set(periods.map(\.theme)).count
    let messages = periods.map(\.items.count).reduce(0, +)
    return Wording(
      nl: "\(file): \(periods.count) perioden, \(themes) thema’s, \(messages) berichten.",
      en: "\(file): \(periods.count) periods, \(themes) themes, \(messages) messages.")
  }
}
