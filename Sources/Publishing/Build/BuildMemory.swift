import Content
import Diagnostics

/// What was found out for an earlier build of the same site, to be used again where nothing has changed that it depends on.
///
/// A build that is prepared with a memory is the same as one without: it only takes less time.
package struct BuildMemory: Sendable {
  /// Of the site that is built.
  var site = SiteMemory()
  /// Of the editions that are printed, and that this site is not.
  var hidden: [HiddenEdition: SiteMemory] = [:]
  var theme: LoadedTheme?
  var context = ContextMemory()
  var pictures = BookPictures.Memory()
  var layout = LayoutMemory()

  package init() {}

  struct HiddenEdition: Hashable, Sendable {
    let edition: Edition
    let includesPrivateWorks: Bool
  }

  /// What files of a theme came to, in a language.
  struct LoadedTheme: Sendable {
    let files: Theme.Files
    let language: Language
    let theme: Theme
    let problems: [Diagnostic]
  }

  /// Loads a theme, unless it is as it was.
  mutating func theme(_ files: Theme.Files, _ language: Language) -> (Theme, [Diagnostic]) {
    if let theme, theme.language == language, theme.files.isSame(as: files) {
      return (theme.theme, theme.problems)
    }
    let (loaded, problems) = Theme.load(files, language: language)
    theme = LoadedTheme(files: files, language: language, theme: loaded, problems: problems)
    return (loaded, problems)
  }
}
