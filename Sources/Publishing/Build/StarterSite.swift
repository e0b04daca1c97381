import Content
import Diagnostics

/// A small site to begin with: a page of each kind, that says how it works. Its files lie in
/// `Sources/CEmbedded/starter/`, as they are.
package enum StarterSite {
  /// The day that the files there have, instead of that on which a site begins.
  private static let placeholder = "2000-01-01"

  /// The files, by their path below the site's folder; `today` is a whole day.
  package static func files(today: PartialDate) -> [SourceFile] {
    let today = today.description
    return EmbeddedFile.starter.map { file in
      let path = path(file.path)
      guard CalendarFile.year(of: path) != nil else {
        return SourceFile(path: path, bytes: dated(file.bytes, today, to: [placeholder.count]))
      }
      // A calendar is of the year and the month in which the site begins: `2000-01-01`, `2000-01`, `2000-`.
      return SourceFile(
        path: path.replacing(placeholder.prefix(4), with: today.prefix(4)),
        bytes: dated(file.bytes, today, to: [placeholder.count, 7, 5]))
    }
  }

  /// With the first so many characters of the day where those of the placeholder stand.
  private static func dated(_ bytes: [UInt8], _ today: String, to lengths: [Int]) -> [UInt8] {
    lengths.reduce(bytes) { bytes, length in
      bytes.replacing(placeholder.prefix(length).utf8, with: Array(today.prefix(length).utf8))
    }
  }

  /// A name with a dot would hide the file from whoever reads the folder, and rule over the repository.
  private static func path(_ path: String) -> String {
    path == "gitignore" ? ".gitignore" : path
  }
}
