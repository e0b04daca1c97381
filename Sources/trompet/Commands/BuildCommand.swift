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

  @Option(
    help: ArgumentHelp("De map waar de site in komt.", valueName: "map"), completion: .directory)
  var output: String?

  @Flag(help: "Neem ook pagina’s mee met ‘concept: ja’.")
  var drafts = false

  @Flag(
    name: [.long, .customLong("zonder-server")],
    help: "Maak een site die ook werkt vanuit een map of vanaf een USB-stick, zonder server.")
  var offline = false

  @Option(
    help: ArgumentHelp("Het adres van de site, in plaats van dat in site.yaml.", valueName: "url"))
  var baseURL: String?

  @Option(help: ArgumentHelp("Hoeveel er tegelijk gebeurt.", valueName: "aantal"))
  var threads = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  @Flag(help: "Zeg aan het eind hoelang elke stap duurde.")
  var timings = false

  func validate() throws {
    guard threads >= 1 else { throw ValidationError("--threads is ten minste 1.") }
    if let baseURL, !LinkScheme.isWebAddress(baseURL) || baseURL.contains(where: "?#@".contains) {
      throw ValidationError("--base-url is een adres zoals https://voorbeeld.nl/.")
    }
  }

  func run() async throws {
    let folder = site.folder
    let stages = Timings()
    let today = try site.today()
    // Until site.yaml has been read, Dutch.
    var language = Language.dutch
    do {
      let reading = try await folder.read(threads: threads, today: today, ending: stages.end)
      language = reading.input.settings.language
      let theme = folder.theme(of: reading.input.settings)
      let target = try PublishedFolder(
        path: output ?? folder.output, site: folder.path,
        protected: [folder.content, folder.themes])
      var told: [Diagnostic] = []
      let outcome = try await target.publish(threads: threads) { [language] in
        Console.report([$0], in: language)
      } preparing: { shelf in
        let (build, diagnostics) = SiteBuild.prepare(
          reading, theme: theme, content: folder.content,
          options: .init(includesDrafts: drafts, base: base, isOffline: offline), shelf: shelf,
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

  private var base: String? { baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" } }
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

/// What a build has to say at its end.
private enum BuildSummary {
  static func done(_ build: SiteBuild, _ publication: Publication) -> Wording {
    let pages = build.site.pages.count
    let written = publication.written.count
    let removed = publication.removed.count
    return Wording(
      nl: "\(pages) \(pages == 1 ? "pagina" : "pagina’s") gelezen; "
        + "\(written) \(written == 1 ? "bestand" : "bestanden") geschreven, "
        + "\(publication.unchanged) waren al goed, \(removed) opgeruimd.",
      en: "\(pages) \(pages == 1 ? "page" : "pages") read; "
        + "\(written) \(written == 1 ? "file" : "files") written, "
        + "\(publication.unchanged) were right already, \(removed) removed.")
  }

  static func refused(_ diagnostics: [Diagnostic]) -> Wording {
    let count = diagnostics.count { $0.severity == .error }
    return Wording(
      nl: count == 1
        ? "Er is 1 fout. Er is niets geschreven; de oude site staat er nog."
        : "Er zijn \(count) fouten. Er is niets geschreven; de oude site staat er nog.",
      en: count == 1
        ? "There is 1 error. Nothing was written; the old site is still there."
        : "There are \(count) errors. Nothing was written; the old site is still there.")
  }
}
