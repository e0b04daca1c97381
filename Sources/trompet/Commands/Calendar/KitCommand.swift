import ArgumentParser
import Content
import Diagnostics
import Publishing

struct KitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kit",
    abstract: "Toont de teksten van een periode: trompet calendar kit 2017-03",
    discussion: """
      Zo staan ze ook op de site, in het pakket van de periode. Er wordt niets geschreven: bewaar een tekst met \
      trompet calendar kit 2017-03 --channel Facebook > facebook.txt

      Exitcode 0: de teksten zijn getoond. Exitcode 1: zo'n periode of kanaal is er niet, of er staat een fout in de \
      teksten. Exitcode 64: de opdracht is niet goed geschreven.
      """,
    aliases: ["pakket"])

  @Argument(
    help: ArgumentHelp(
      "Een maand (2017-03), week (2017-W09), dag of jaar, of een thema.", valueName: "periode"))
  var period: String

  @Option(
    help: ArgumentHelp(
      "Alleen dit kanaal, of dit bestand van het pakket: precies wat er in het bestand staat.",
      valueName: "kanaal"))
  var channel: String?

  @Option(
    help: ArgumentHelp("Het adres van de site, in plaats van dat in site.yaml.", valueName: "url"))
  var baseURL: String?

  @OptionGroup var site: SiteOptions

  func run() async throws {
    let calendar = try await CalendarSite.read(site)
    let folder = calendar.folder
    let (build, diagnostics) = SiteBuild.prepare(
      calendar.reading, theme: folder.theme(of: calendar.site.settings), content: folder.content,
      options: .init(base: baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" }))
    let told = diagnostics.filter { $0.severity == .error || KitReport.warnings.contains($0.id) }
    Console.report(told, in: calendar.language)
    guard let build else { throw ExitCode.failure }
    let bytes: [UInt8]
    do throws(Diagnostic) {
      let report = try KitReport(of: build, for: period)
      bytes = if let channel { try report.bytes(of: channel) } else { report.bytes }
    } catch {
      Console.report([error], in: calendar.language)
      throw ExitCode.failure
    }
    try Console.deliver(bytes, in: calendar.language)
  }
}
