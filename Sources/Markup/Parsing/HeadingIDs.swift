/// Gives every heading of a document an id of its own.
///
/// The first of a name gets the name, the next ones `-2`, `-3`: an id depends on the heading's text
/// and on equal headings before it, and on nothing else, so that links to it stay right.
struct HeadingIDs {
  private var used: Set<String> = []
  private var next: [String: Int] = [:]

  mutating func id(for text: [UInt8]) -> String {
    let slug = Slug.make(from: text)
    let name = slug.isEmpty ? "kop" : slug
    if used.insert(name).inserted { return name }
    var number = next[name, default: 2]
    while !used.insert("\(name)-\(number)").inserted { number += 1 }
    next[name] = number + 1
    return "\(name)-\(number)"
  }
}
