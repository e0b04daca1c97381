import ArgumentParser
import Content
import Publishing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What all commands ask that write a site.
struct PublishOptions: ParsableArguments {
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
  var threads = Self.processors

  /// At most so much can happen at once.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  func validate() throws {
    guard threads >= 1 else { throw ValidationError("--threads is ten minste 1.") }
    if let baseURL, !LinkScheme.isWebAddress(baseURL) || baseURL.contains(where: "?#@".contains) {
      throw ValidationError("--base-url is een adres zoals https://voorbeeld.nl/.")
    }
  }

  var options: SiteBuild.Options {
    .init(
      includesDrafts: drafts, base: baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" },
      isOffline: offline)
  }
}
