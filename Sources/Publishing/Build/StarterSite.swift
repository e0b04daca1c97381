import Content
import Diagnostics

/// A small site to begin with: a page of each kind, that says how it works. Its files lie in
/// `Sources/CEmbedded/starter/`, as they are.
package enum StarterSite {
  /// The day that the files there have, instead of that on which a site begins.
  private static let placeholder = Array("2000-01-01".utf8)

  /// The files, by their path below the site's folder.
  package static func files(today: PartialDate) -> [SourceFile] {
    let day = Array(today.description.utf8)
    return EmbeddedFile.starter.map { file in
      SourceFile(path: path(file.path), bytes: Array(file.bytes.replacing(placeholder, with: day)))
    }
  }

  /// A name with a dot would hide the file from whoever reads the folder, and rule over the repository.
  private static func path(_ path: String) -> String {
    path == "gitignore" ? ".gitignore" : path
  }
}
