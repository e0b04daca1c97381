import ArgumentParser
import Checks
import Content
import Diagnostics
import Publishing

struct BookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "book",
    abstract: "Drukt boeken af: als PDF, met de site erbij.",
    discussion: """
      Openbare boeken komen bij de site in output/; uitgaven voor trainers, boeken met ‘openbaar: nee’ en PDF’s \
      met afloop komen in uitgaven/, met een drukopdracht van elk boek. Wat niet veranderd is, wordt niet \
      opnieuw afgedrukt.

      De exitcode is 1 als er een fout in de teksten staat (dan verandert er niets), en 2 als een PDF niet \
      gemaakt kon worden (dan is al het andere er wel).
      """,
    aliases: ["boek"])

  @Argument(
    help: ArgumentHelp("De mappen van de boeken; zonder naam alle.", valueName: "naam"))
  var names: [String] = []

  @Option(
    name: [.long, .customLong("uitgave")],
    help: ArgumentHelp("Voor wie: deelnemer of trainer.", valueName: "uitgave"))
  var edition = Edition.participant

  @Option(
    name: [.long, .customLong("papier")],
    help: ArgumentHelp("a4 of a5, in plaats van wat in boek.yaml staat.", valueName: "formaat"))
  var paper: Paper?

  @Option(
    help: ArgumentHelp(
      "Welke soorten: html, pdf en epub, met komma’s ertussen. Op de site staan html en epub altijd.",
      valueName: "soorten"))
  var format = Formats(all: Set(BookOrder.Format.allCases))

  @Flag(
    name: [.long, .customLong("afloop")],
    help: "Laat kleur over de rand lopen en zet er snijtekens bij, voor de drukker.")
  var bleed = false

  @OptionGroup var site: SiteOptions
  @OptionGroup var publishing: PublishOptions

  func run() async throws {
    let folder = site.folder
    let today = try site.today()
    var language = Language.dutch
    do {
      let reading = try await folder.read(threads: publishing.threads, today: today)
      language = reading.input.settings.language
      let line = PrintProgressLine(language: language)
      let making = BookMaking(
        BookOrder(
          names: names, edition: edition, paper: paper, bleeds: bleed, formats: format.all),
        of: reading, theme: folder.theme(of: reading.input.settings), in: folder,
        output: publishing.output ?? folder.output, options: publishing.options,
        press: Press(site: folder.path), threads: publishing.threads)
      let outcome = try await making.make(
        checking: Checks.findings,
        reporting: { [language] in Console.report($0, in: language) },
        telling: line.tell)
      line.clear()
      guard let outcome else {
        Console.complain(
          Wording(
            nl: "Er is niets afgedrukt of geschreven.", en: "Nothing was printed or written.")[
              language])
        throw ExitCode.failure
      }
      Console.report(outcome.diagnostics, in: language)
      Console.print(BuildSummary.done(outcome.build, outcome.publication)[language])
      for line in outcome.lines(in: language) { Console.print(line) }
      if outcome.diagnostics.hasErrors { throw ExitCode(2) }
    } catch let error as Diagnostic {
      Console.report([error], in: language)
      throw ExitCode.failure
    }
  }
}

extension BookCommand {
  /// Formats as they are typed: `html,pdf`.
  struct Formats: ExpressibleByArgument {
    let all: Set<BookOrder.Format>

    init(all: Set<BookOrder.Format>) { self.all = all }

    init?(argument: String) {
      let formats = argument.lowercased().split(separator: ",", omittingEmptySubsequences: false)
        .map { BookOrder.Format(rawValue: String($0)) }
      guard !formats.contains(nil) else { return nil }
      all = Set(formats.compactMap(\.self))
    }

    var defaultValueDescription: String {
      all.map(\.rawValue).sorted().joined(separator: ",")
    }
  }
}

extension Edition: ExpressibleByArgument {
  public init?(argument: String) {
    switch argument.lowercased() {
    case "deelnemer", "participant": self = .participant
    case "trainer": self = .trainer
    default: return nil
    }
  }
}

extension Paper: ExpressibleByArgument {
  public init?(argument: String) { self.init(rawValue: argument.lowercased()) }
}
