import ArgumentParser
import Checks
import Content
import Diagnostics
import Publishing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Kijkt de teksten na, en zegt wat er beter kan. Er verandert niets.",
    discussion: """
      Meldt alles wat ‘trompet build’ meldt, en daarna of iedereen de pagina’s kan gebruiken, of de taal makkelijk \
      te lezen is en of iets misschien oud is. Ook concepten, pagina’s van later en wat alleen trainers lezen, worden \
      nagekeken. Er zijn fouten (die moeten weg), waarschuwingen (‘let op’) en tips.

      Achter elke melding staat haar naam: [vague-link-text]. Met die naam zet u haar uit, in content/site.yaml of \
      boven een pagina: niet-controleren: [vague-link-text]. Een fout kan niet uit.

      De meldingen komen op de standaarduitvoer. Exitcode 0: geen fouten. Exitcode 1: er zijn fouten, of met --strict \
      ook waarschuwingen. Exitcode 64: de opdracht is niet goed geschreven.
      """,
    aliases: ["controleer"])

  @Argument(
    help: ArgumentHelp(
      "Bestanden of mappen; zonder naam de hele site. Bijvoorbeeld: content/artikelen",
      valueName: "pad"),
    completion: .file())
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "Hoe het eruit komt: text om te lezen, json of sarif voor programma’s, github voor GitHub.",
      valueName: "vorm"))
  var format = Format.text

  @Flag(help: "Geef ook exitcode 1 als er waarschuwingen zijn. Tips tellen nooit mee.")
  var strict = false

  @Flag(
    name: [.long, .customLong("buiten")],
    help: """
      Vraag ook andere sites of de pagina’s er nog zijn waar de teksten naar verwijzen. Wat zij antwoorden, \
      blijft een dag bewaard.
      """)
  var external = false

  @OptionGroup var site: SiteOptions

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case sarif
    case github
  }

  func run() async throws {
    let today = try site.today()
    let moment = external ? Today.seconds(on: site.date == nil ? nil : today) : nil
    let check = try await SiteCheck.run(
      site.folder, paths, today: today, askingOthersAt: moment)
    let report = CheckReport(
      check.findings, check.summary, in: check.language, root: site.folder.root,
      version: Trompet.configuration.version)
    let bytes =
      switch format {
      case .text: Array(report.text(coloured: Console.isColoured(STDOUT_FILENO)).utf8)
      case .json: report.json
      case .sarif: report.sarif
      case .github: report.github
      }
    try Console.deliver(bytes, in: check.language)
    // The program ends here. Taking thousands of pages apart first would only keep its user waiting.
    _ = Unmanaged.passRetained(check)
    if report.count(.error) > 0 || strict && report.count(.warning) > 0 { throw ExitCode.failure }
  }
}
