import ArgumentParser
import Content
import Diagnostics
import Publishing

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Begint een nieuwe site, met van elke soort pagina een voorbeeld.",
    discussion: """
      De map is er nog niet, of is leeg (een map .git mag). Er wordt nooit iets overschreven.
      """,
    aliases: ["begin"])

  @Argument(
    help: ArgumentHelp("De map waar de site in komt.", valueName: "map"), completion: .directory)
  var path: String

  @Option(
    help: ArgumentHelp(
      "De datum van de voorbeelden, in plaats van vandaag.", valueName: "jaar-maand-dag"))
  var date: String?

  func validate() throws {
    if path.isEmpty { throw ValidationError("Geef de naam van een map: trompet init mijn-site") }
  }

  func run() throws {
    let today = try SiteOptions.day(date)
    do throws(Diagnostic) {
      let files = StarterSite.files(today: today)
      try SiteFolder(path: path).start(files)
      Console.print(
        """
        De site staat in ‘\(path)’: \(files.count) bestanden. Lees README.md, of ga meteen verder met:

          cd \(Self.quoted(path))
          trompet build
        """)
    } catch {
      Console.report([error], in: .dutch)
      throw ExitCode.failure
    }
  }

  /// As a shell reads it: in quotes when there is more in it than plain letters.
  private static func quoted(_ path: String) -> String {
    let plain = path.unicodeScalars.allSatisfy {
      ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
        || "/._-".unicodeScalars.contains($0)
    }
    return plain && !path.hasPrefix("-") ? path : "'" + path.replacing("'", with: "'\\''") + "'"
  }
}
