/// Gives every heading of a document an id of its own.
///
/// The first of a name gets the name, the next ones `-2`, `-3`: an id depends on the heading's text
/// and on equal headings before it, and on nothing else, so that links to it stay right.
struct HeadingIDs {
  private var names = UniqueNames()

  mutating func id(for text: [UInt8]) -> String {
    let slug = Slug.make(from: text)
    return names.unique(slug.isEmpty ? "kop" : slug)
  }
}
