import Content
import Diagnostics

/// The theme of a site as it was read, to be used again while its files are the same.
package struct ThemeMemory: Sendable {
  private let standard = Theme.Files.standard
  private var design: String?
  private var settings: SourceFile?
  private var theme: (files: Theme.Files, problems: [Diagnostic])?
  /// Counts up whenever something is not as it was.
  package private(set) var version = 0

  package init() {}

  /// The theme of a site. All of its files are read when any may have changed: they are few.
  package mutating func theme(
    of settings: SiteSettings, in folder: SiteFolder, _ changes: FolderChanges,
    visiting visit: (FolderListing.Folder) -> Void
  ) -> (Theme.Files, [Diagnostic]) {
    // An unknown name is told at its place.
    let isSame =
      design == settings.design?.value && (design == nil || self.settings == settings.source)
    if let theme, isSame, changes.isEmpty { return theme }
    design = settings.design?.value
    self.settings = settings.source
    let (files, problems) = folder.theme(of: settings, under: standard, visiting: visit)
    if let theme, theme.files.isSame(as: files), theme.problems == problems { return theme }
    version += 1
    let new = (files: theme.map { files.sharing($0.files) } ?? files, problems: problems)
    theme = new
    return new
  }
}

extension Theme.Files {
  /// Whether it has the same files, byte by byte.
  func isSame(as other: Theme.Files) -> Bool { layers == other.layers }

  /// The same, in the memory of another one where its files are the same: then they are compared in no time.
  fileprivate func sharing(_ other: Theme.Files) -> Theme.Files {
    let texts = Dictionary(
      other.layers.flatMap(\.texts).map { ($0.path, $0) }
    ) { first, _ in first }
    var shared = self
    for layer in shared.layers.indices {
      for place in shared.layers[layer].texts.indices {
        let text = shared.layers[layer].texts[place]
        if let old = texts[text.path], old == text { shared.layers[layer].texts[place] = old }
      }
    }
    return shared
  }
}
