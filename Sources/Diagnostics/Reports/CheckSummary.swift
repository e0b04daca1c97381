/// What was looked at, and how much of it: only with this does “nothing found” mean something.
package struct CheckSummary: Hashable, Sendable {
  package var pages = 0
  /// To pages and files of the site itself, pictures apart.
  package var internalLinks = 0
  /// To other sites, and addresses of mail and telephones.
  package var externalLinks = 0
  package var pictures = 0
  /// Of running text; nil when the language of the texts was not looked at.
  package var words: Int?
  package var sentences: Int?
  /// How easily the pages are read; nil when that was not looked at.
  package var readability: ReadabilityReport?
  /// The files and folders that were asked for, below the site’s folder; empty when that was the whole site.
  package var paths: [String] = []
  /// What a reader might think was looked at, each as the end of a sentence: the links to other sites.
  package var notChecked: [Wording] = []
  /// Of the links to other sites; nil when those were not asked.
  package var outside: OutsideSummary?

  package init() {}
}
