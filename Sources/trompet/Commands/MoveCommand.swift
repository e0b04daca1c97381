import ArgumentParser
import Content
import Diagnostics
import Publishing

struct MoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: "Verplaatst een pagina, hoofdstuk, map of bestand, en herstelt alle koppelingen.",
    discussion: """
      De paden zijn die onder content/: trompet move artikelen/een.md artikelen/twee.md. Elke verwijzing ernaar en \
      ervandaan wordt aangepast; verder verandert er niets in die bestanden. Een pagina houdt haar oude adres. Zou er \
      iets verloren gaan, dan verandert er niets en is de exitcode 1.
      """,
    aliases: ["verplaats"])

  @Argument(help: ArgumentHelp("Wat er verplaatst wordt.", valueName: "oud"), completion: .file())
  var old: String?

  @Argument(help: ArgumentHelp("Waar het komt.", valueName: "nieuw"), completion: .file())
  var new: String?

  @Flag(
    name: [.long, .customLong("proef")], help: "Laat alleen zien wat er zou veranderen.")
  var dryRun = false

  @Flag(
    name: [.long, .customLong("afmaken")],
    help: "Maak een verplaatsing af die onderbroken is.")
  var finish = false

  @OptionGroup var site: SiteOptions

  func validate() throws {
    if finish, old != nil { throw ValidationError("Bij --finish horen geen paden.") }
    if !finish, new == nil {
      throw ValidationError(
        "Geef wat er verplaatst wordt, en waarheen: trompet move oud.md nieuw.md")
    }
  }

  func run() async throws {
    let folder = site.folder
    let today = try site.today()
    var language = folder.language
    do {
      if !dryRun, let done = try folder.finishMove() {
        Console.complain(MoveSummary.finished(from: done.from, to: done.to)[language])
      }
      guard let old, let new else { return }
      let reading = try await folder.read(threads: PublishOptions.processors, today: today)
      language = reading.input.settings.language
      let paths = try MoveRequest(from: old, to: new, in: reading).paths(
        isFolder: { folder.holds($0).isFolder }, isThere: { folder.holds($0).isThere })
      let (plan, problems) = await MovePlanner.plan(
        paths, in: reading, threads: PublishOptions.processors)
      Console.report(problems, in: language)
      guard let plan else { throw ExitCode.failure }
      Console.report(plan.notes, in: language)
      if !dryRun { try folder.carryOut(plan, of: reading) }
      Console.print(MoveSummary.text(of: plan, isDry: dryRun, in: language))
    } catch let error as Diagnostic {
      Console.report([error], in: language)
      throw ExitCode.failure
    }
  }
}
