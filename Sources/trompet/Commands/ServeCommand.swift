import ArgumentParser
import Content
import Diagnostics
import Publishing
import Serving

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Laat de site zien in een browser, terwijl u schrijft.",
    discussion: """
      Bewaar een bestand, en de pagina in de browser is vernieuwd. Staat er een fout in, dan zegt de pagina welke, en \
      blijft daaronder staan wat er het laatst goed was. Er wordt niets geschreven: de map output verandert niet.

      Onder elke pagina staat een balk voor de redactie; op /_redactie/ staat wat er nog te doen is. Een PDF van een \
      boek wordt gemaakt als u erom vraagt.

      Stoppen gaat met Ctrl-C; de exitcode is dan 0. De exitcode is 1 als hier geen site is, of als er op geen poort \
      geluisterd kan worden.
      """,
    aliases: ["bekijk"])

  @OptionGroup var site: SiteOptions

  @Option(
    help: ArgumentHelp(
      "De poort waar de site te zien is; is die in gebruik, dan de eerste vrije erna.",
      valueName: "nummer"))
  var port = 4040

  @Flag(help: "Open de site ook meteen in de browser.")
  var open = false

  @Flag(
    name: [.long, .customLong("netwerk")],
    help: "Laat anderen op het netwerk meekijken, bijvoorbeeld met een telefoon.")
  var lan = false

  @Flag(help: "Neem ook pagina’s mee met ‘concept: ja’.")
  var drafts = false

  func validate() throws {
    guard (1...Int(UInt16.max)).contains(port) else {
      throw ValidationError("--port is een getal van 1 tot en met 65535.")
    }
  }

  func run() async throws {
    let folder = site.folder
    let first = try site.today()
    let language = folder.language
    let interruption = Interruption()
    defer { withExtendedLifetime(interruption) {} }
    OpenFiles.allowAll()
    do {
      try folder.requireSite()
      let port = UInt16(port)
      let address: ListeningAddress
      do throws(ListeningFault) {
        address = try ListeningAddress(port: port, onNetwork: lan)
      } catch {
        Console.complain(error.wording(port: port)[language])
        throw ExitCode.failure
      }
      let day = site.date
      let workshop = Workshop(
        folder,
        .init(
          options: .init(includesDrafts: drafts), threads: PublishOptions.processors,
          // It was a day when we began.
          today: { (try? SiteOptions.day(day)) ?? first },
          telling: { Console.complain($0[language]) }))
      let server = PreviewServer(
        PreviewSite(workshop, door: address.door, press: Press(site: folder.path)), at: address)
      do throws(ListeningFault) {
        try await server.run { [open, lan] in
          ServeMessages.address(address, asked: port, in: language)
          if lan { ServeMessages.network(address, in: language) }
          if open { WebBrowser.open(address.url) { Console.complain($0[language]) } }
          Task { await Self.follow(workshop) }
        }
      } catch {
        Console.complain(error.wording(port: address.port)[language])
        throw ExitCode.failure
      }
    } catch let error as Diagnostic {
      Console.report([error], in: language)
      throw ExitCode.failure
    }
  }

  /// Tells of the site as it is, and of each change, for as long as the program runs.
  private static func follow(_ workshop: Workshop) async {
    var telling = Telling()
    var preview = await workshop.now()
    while !Task.isCancelled {
      ServeMessages.news(telling.hear(preview), in: preview.language)
      preview = await workshop.next(after: preview.version)
    }
  }
}
