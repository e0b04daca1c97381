import Checks
import Content
import Diagnostics
import Publishing

/// Where the site that an editor is writing is kept up to date with its files.
///
/// Everybody who looks asks for the site as it is *now*: what has been saved by then is read first. Nothing is ever written.
package actor Workshop {
  /// How the site is made.
  package struct Settings: Sendable {
    package var options: SiteBuild.Options
    package var threads: Int
    /// The day that it is; asked anew for every change, as a server may run for days.
    package var today: @Sendable () -> PartialDate

    package init(
      options: SiteBuild.Options, threads: Int, today: @escaping @Sendable () -> PartialDate
    ) {
      self.options = options
      self.threads = threads
      self.today = today
    }
  }

  private let folder: SiteFolder
  private let settings: Settings
  private var preview: Preview?

  package init(_ folder: SiteFolder, _ settings: Settings) {
    self.folder = folder
    self.settings = settings
  }

  /// The site as its files are now.
  package func now() async -> Preview {
    let version = (preview?.version ?? 0) + 1
    let next: Preview
    do throws(Diagnostic) {
      let reading = try await folder.read(threads: settings.threads, today: settings.today())
      let (build, diagnostics) = SiteBuild.prepare(
        reading, theme: folder.theme(of: reading.input.settings), content: folder.content,
        options: settings.options, checking: Checks.findings)
      next = Preview(
        version: version, build: build ?? preview?.build, reading: reading,
        diagnostics: diagnostics, language: reading.input.settings.language)
    } catch {
      next = Preview(
        version: version, build: preview?.build, reading: nil, diagnostics: [error],
        language: preview?.language ?? .dutch)
    }
    preview = next
    return next
  }

  /// The first state of the site that is newer than `version`: at once when there is one.
  package func next(after version: Int) async -> Preview {
    await now()
  }
}
