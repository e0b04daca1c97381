import Diagnostics
import Publishing

/// The theme that comes with Trompet, read from the repository once.
enum StandardTheme {
  static func files() throws -> Theme.Files { try read.get() }

  private static let read: Result<Theme.Files, Diagnostic> = Result { () throws(Diagnostic) in
    let (files, problems) = try SiteFolder(path: root).theme(named: "standaard")
    if let problem = problems.first { throw problem }
    return files
  }

  private static let root: String = {
    let folders = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    // Support, Site, PublishingTests, Tests, and the file itself.
    return folders.dropLast(5).joined(separator: "/")
  }()
}
