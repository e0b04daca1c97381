import Content
import Diagnostics

/// Something that a site becomes: pages, feeds, a sitemap.
///
/// A new one is a file with a type like this one, and its name in `Outputs.all`.
protocol Output: Sendable {
  /// Lists the files cheaply; each is rendered when it is asked for.
  static func artefacts(of context: SiteContext) -> [Artefact]
}

enum Outputs {
  /// In the order in which they are made. Books come first: pages say how large they are, and what was made need not be
  /// kept until it is written.
  static let all: [any Output.Type] = [
    PrintHTML.self, EPUBs.self, PrintedBooks.self, Pages.self, Lists.self, TopicPages.self,
    SubjectLists.self, CalendarPages.self, GlossaryPages.self, ChannelKits.self, Agendas.self,
    CalendarTables.self,
    Redirects.self, Feeds.self, Sitemap.self, NotFound.self, ThemeFiles.self,
  ]

  /// Without what authors gave an address: pages, and the old addresses of pages.
  static let made: [any Output.Type] = all.filter { $0 != Pages.self && $0 != Redirects.self }

  /// What depends on the communicatiekalender and the glossary.
  static let ofCalendar: [any Output.Type] = [
    CalendarPages.self, GlossaryPages.self, ChannelKits.self, Agendas.self, CalendarTables.self,
  ]
}

extension Artefact {
  /// The page at an address.
  init(at address: Address, _ render: @escaping @Sendable () -> [UInt8]) {
    self.init(path: address.file, body: .rendered(render))
  }
}
