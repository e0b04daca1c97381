/// An address as it stands on one page: the way from there to the root of the site, and the path from the root.
///
/// What comes after the root is the same on every page, so that a piece which many pages show is kept without it.
package struct SiteLink: Sendable {
  /// `../../`, or nothing for a page at the root itself.
  let root: String
  /// As it stands in a link: percent-encoded where it must be. Empty for the home page.
  let path: String

  /// As it stands in a plain text.
  var text: String { root.isEmpty && path.isEmpty ? "./" : root + path }
}

/// A place in what was written where the way to the root stands.
struct RootMark: Sendable {
  var offset: Int
  let count: Int
  /// Whether nothing follows it: then a page at the root must say `./`.
  let isAlone: Bool
}

extension [UInt8] {
  /// Adds a link, escaped, and says where the way to the root is in it.
  mutating func append(_ link: SiteLink) -> RootMark {
    let mark = append(root: link.root, isAlone: link.path.isEmpty)
    append(escaping: link.path)
    return mark
  }

  mutating func append(root: String, isAlone: Bool) -> RootMark {
    let start = count
    append(escaping: root.isEmpty && isAlone ? "./" : root)
    return RootMark(offset: start, count: count - start, isAlone: isAlone)
  }
}
