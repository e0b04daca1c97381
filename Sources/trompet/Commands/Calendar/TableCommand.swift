import ArgumentParser
import Content
import Diagnostics
import Publishing

struct TableCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Schrijft de berichten van een jaar als tabel (CSV), met wie ze doet.",
    discussion: """
      Bewaar de tabel als bestand en open die met Excel of een ander rekenprogramma:

        trompet calendar table 2017 > kalender-2017.csv

      De kolom eigenaar en de namen van stukken die nog niet verschenen zijn, staan alleen in deze tabel, en niet in \
      die op de site.
      """,
    aliases: ["tabel"])

  @Argument(help: ArgumentHelp("Het jaar.", valueName: "jaar"))
  var year: Int

  @OptionGroup var site: SiteOptions

  func run() async throws {
    let calendar = try await CalendarSite.read(site)
    guard let table = CalendarTable.forEditors(of: calendar.site, year: year) else {
      Console.complain(
        Wording(
          nl: "Er is geen kalender van \(year): content/kalender/\(year).yaml bestaat niet.",
          en: "There is no calendar of \(year): content/kalender/\(year).yaml does not exist.")[
            calendar.language])
      throw ExitCode.failure
    }
    try Console.deliver(table, in: calendar.language)
  }
}
