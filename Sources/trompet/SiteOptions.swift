import ArgumentParser
import Content
import Publishing

/// What all commands ask that work on a site.
struct SiteOptions: ParsableArguments {
  @Option(
    name: .customLong("site"), help: ArgumentHelp("De map van de site.", valueName: "map"),
    completion: .directory)
  var path = "."

  @Option(
    help: ArgumentHelp(
      "De dag van vandaag, voor pagina’s met een datum van begin of eind.",
      valueName: "jaar-maand-dag"))
  var date: String?

  var folder: SiteFolder {
    SiteFolder(path: path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path)
  }

  /// The day that was given, else that of `SOURCE_DATE_EPOCH`, else today.
  func today() throws -> PartialDate { try Self.day(date) }

  static func day(_ date: String?) throws -> PartialDate {
    guard let date else {
      if let today = Today.date { return today }
      throw ValidationError("SOURCE_DATE_EPOCH is geen aantal seconden sinds 1970.")
    }
    do {
      let day = try PartialDate(date)
      if day.day != nil { return day }
    } catch {}
    throw ValidationError("‘\(date)’ is geen dag. Schrijf bijvoorbeeld --date 2017-03-01.")
  }
}
