import Diagnostics

/// A place in the output: a page's folder (`artikelen/een/`, empty for the home page) or a file
/// (`atom.xml`).
package struct Address: Hashable, Sendable {
  /// As the file or folder is called.
  package let path: String
  /// As it stands in a link: percent-encoded where it must be (RFC 3986).
  let encoded: String
  /// The way back to the root of the site from here: `../../`, or nothing.
  let root: String

  /// Of a path that needs no encoding.
  package init(_ path: String) {
    self.path = path
    encoded = path
    root = Self.root(from: path)
  }

  /// An address of a file or folder whose name may hold anything.
  init(encoding path: String) {
    self.path = path
    encoded = path.percentEncoded
    root = Self.root(from: path)
  }

  private static func root(from path: String) -> String {
    String(repeating: "../", count: path.utf8.count { $0 == 0x2F })
  }

  /// The folder for what belongs to it: `artikelen/` for `artikelen/` and for `artikelen.html`.
  var folder: String {
    if path.isEmpty || path.hasSuffix("/") { return path }
    let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    return path[..<(path[name...].lastIndex(of: ".") ?? path.endIndex)] + "/"
  }

  /// The file that answers to it, below the output folder.
  var file: String { Self.file(path) }

  /// The same, as it stands in a link.
  var encodedFile: String { Self.file(encoded) }

  private static func file(_ path: String) -> String {
    path.isEmpty || path.utf8.last == 0x2F ? path + "index.html" : path
  }
}

/// How an output writes the address of a page, a heading or a file.
package protocol LinkStyle: Sendable {
  /// What stands before the path of an address from the root of the site.
  func root(from current: Address) -> String
  /// What comes after the root in the address of `target`.
  func path(to target: Address) -> String
}

extension LinkStyle {
  /// The address of `target`, or of the heading `anchor` on it, as it stands on the page `current`.
  package func href(to target: Address, anchor: String?, from current: Address) -> String {
    if let anchor, target == current { return "#" + anchor }
    let whole = root(from: current) + path(to: target)
    let address = whole.isEmpty ? "./" : whole
    return anchor.map { address + "#" + $0 } ?? address
  }
}

/// Addresses relative to the page they stand on, so that a site works under any path.
package struct WebLinks: LinkStyle {
  package init() {}

  package func root(from current: Address) -> String { current.root }
  package func path(to target: Address) -> String { target.encoded }
}

/// Relative addresses that name the file itself: a folder opened from a disk (`file://`) has no server
/// that finds `index.html` by the address of its folder.
package struct FileLinks: LinkStyle {
  package init() {}

  package func root(from current: Address) -> String { current.root }
  package func path(to target: Address) -> String { target.encodedFile }
}

/// Addresses that are right wherever they stand: of a 404 page, which answers to any address, from the root
/// of the server.
package struct AbsoluteLinks: LinkStyle {
  /// Of the site's root, with `/` at the end.
  let base: String

  package func root(from current: Address) -> String { base }
  package func path(to target: Address) -> String { target.encoded }
}
