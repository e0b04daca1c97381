import ArgumentParser
import Publishing
import Serving

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Laat de site zien in een browser, terwijl u schrijft.",
    aliases: ["bekijk"])

  @OptionGroup var site: SiteOptions

  @Option(help: ArgumentHelp("De poort waar de site te zien is.", valueName: "nummer"))
  var port: UInt16 = 4040

  @Flag(help: "Neem ook pagina’s mee met ‘concept: ja’.")
  var drafts = false

  func run() async throws {
    let today = try site.today()
    let workshop = Workshop(
      site.folder,
      .init(
        options: .init(includesDrafts: drafts), threads: PublishOptions.processors,
        today: { today }))
    Console.print("http://127.0.0.1:\(port)/")
    try await PreviewServer(PreviewSite(workshop), port: port).run()
  }
}
