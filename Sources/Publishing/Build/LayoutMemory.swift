import Content
import Diagnostics

/// Whether the output has the same files as the last time: then none can be in the way of another, as none was.
///
/// Where files of the output are depends on the addresses of pages, old addresses, files and topics; on the role, kind and date of
/// each page, and the themes, groups and topics that it carries; on the settings, the books and what was printed of them; on the
/// static files of the theme; and on the calendar and the glossary, whose few files are listed and compared.
struct LayoutMemory: Sendable {
  private struct Layout: Equatable, Sendable {
    /// Of the addresses.
    let outline: Int
    let settings: SourceFile
    let options: SiteBuild.Options
    let shelf: PrintShelf
    let works: [String]
    let statics: [String]
    let calendar: [String]
    let hasHome: Bool
  }

  private var layout: Layout?

  /// Whether all files are where they were, and none was in the way of another; notes what there is now. The addresses of
  /// `addresses` are those of the context.
  mutating func isSame(
    _ context: SiteContext, _ options: SiteBuild.Options, _ addresses: AddressMemory
  ) -> Bool {
    let site = context.site
    let new = Layout(
      outline: addresses.outline, settings: site.settings.source, options: options,
      shelf: context.shelf,
      works: site.works.map { work in
        "\(context.stem(of: work, on: work.paper)) \(work.paper) \(work.isPublic)"
      },
      statics: context.theme.statics.map(\.path),
      calendar: Outputs.ofCalendar.flatMap { $0.artefacts(of: context).map(\.path) },
      hasHome: site.home != nil)
    defer { layout = new }
    return layout == new
  }

  /// Forgets what there was: a file was in the way of another.
  mutating func forget() { layout = nil }
}
