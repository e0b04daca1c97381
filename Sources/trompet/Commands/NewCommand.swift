import ArgumentParser
import Content
import Diagnostics
import Publishing

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Maakt een nieuwe pagina, met de goede gegevens in de goede map.",
    discussion: "Schrijft nooit over een bestand dat er al is.",
    aliases: ["nieuw"])

  @Argument(
    help: ArgumentHelp(
      "De soort: \(Kinds().names.joined(separator: ", ")).", valueName: "soort"),
    completion: .list(Kinds().names))
  var kind: String

  @Argument(help: ArgumentHelp("De titel van de pagina.", valueName: "titel"))
  var title: String

  @OptionGroup var site: SiteOptions

  func run() throws {
    let today = try site.today()
    let language = site.folder.language
    do throws(Diagnostic) {
      let page = try NewPage(kind: kind, title: title, date: today, language: language)
      let files = page.files()
      try site.folder.create(files)
      for file in files { Console.print("content/" + file.path) }
    } catch {
      Console.report([error], in: language)
      throw ExitCode.failure
    }
  }
}
