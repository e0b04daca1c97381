import Diagnostics

@testable import Publishing

/// The theme that comes with Trompet.
enum StandardTheme {
  /// As it travels in the program.
  static func files() -> Theme.Files { .standard }

  /// Its folder in the repository.
  static let folder: String = Repository.path + "/themes/standaard"
}

/// The repository that the tests were built from.
enum Repository {
  static let path: String = {
    let folders = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    // Support, Site, PublishingTests, Tests, and the file itself.
    return folders.dropLast(5).joined(separator: "/")
  }()
}
