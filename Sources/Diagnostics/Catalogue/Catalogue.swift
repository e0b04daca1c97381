/// Every diagnostic there is: for who switches one off, and for programs that want to know them beforehand.
package enum Catalogue {
  package struct Entry: Hashable, Sendable {
    package let id: String
    /// What it is about, in a few words: a link that leads nowhere.
    package let title: Wording

    init(_ id: String, nl: String, en: String) {
      self.id = id
      title = Wording(nl: nl, en: en)
    }
  }

  /// In the order of their families. Each family is a file beside this one.
  package static let all: [Entry] = []
}
