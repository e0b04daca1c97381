import ArgumentParser
import Checks
import Content
import Diagnostics
import Publishing

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Bouwt de site van content/ in output/.",
    discussion: """
      Schrijft alleen wat veranderd is, en nooit over een bestand dat niet van Trompet is. Staat er een \
      fout in de teksten, dan verandert er niets en is de exitcode 1.
      """,
    aliases: ["bouw"])

  @OptionGroup var site: SiteOptions

  @OptionGroup var publishing: PublishOptions

  @Flag(help: "Zeg aan het eind hoelang elke stap duurde.")
  var timings = false

  func run() async throws {
    let folder = site.folder
    let stages = Timings()
    let today = try site.today()
    // Until site.yaml has been read, Dutch.
    var language = Language.dutch
    do {
      let reading = try await folder.read(
        threads: publishing.threads, today: today, ending: stages.end)
      language = reading.input.settings.language
      let theme = folder.theme(of: reading.input.settings)
      let target = try folder.published(in: publishing.output)
      var told: [Diagnostic] = []
      let threads = publishing.threads
      let outcome = try await target.publish(
        threads: threads, noting: { await ReadabilityRecord.bytes(of: $0, threads: threads) }
      ) { [language] in
        Console.report([$0], in: language)
      } preparing: { shelf, earlier in
        let (build, diagnostics) = SiteBuild.prepare(
          reading, theme: theme, content: folder.content,
          options: publishing.options, shelf: shelf, earlier: earlier,
          checking: Checks.findings, ending: stages.end)
        if diagnostics != told { Console.report(diagnostics, in: language) }
        told = diagnostics
        return build
      }
      guard let (build, publication) = outcome else {
        Console.complain(BuildSummary.refused(told)[language])
        throw ExitCode.failure
      }
      stages.end(.publishing)
      Console.report(publication.diagnostics, in: language)
      Console.print(BuildSummary.done(build, publication)[language])
      if timings { Console.print(stages.table(in: language)) }
      // The program ends here. Taking thousands of pages apart first would only keep its user waiting.
      _ = Unmanaged.passRetained(Kept(reading, build))
    } catch let error as Diagnostic {
      Console.report([error], in: language)
      throw ExitCode.failure
    }
  }
}

/// What is never freed.
private final class Kept {
  let reading: Reading
  let build: SiteBuild

  init(_ reading: Reading, _ build: SiteBuild) {
    self.reading = reading
    self.build = build
  }
}
