/// What goes where: one file, or a folder with all that is in it. Paths are below `content/`, without a slash at either
/// end.
package struct MovedPaths: Hashable, Sendable {
  package let old: String
  package let new: String
  package let isFolder: Bool

  package init(from old: String, to new: String, isFolder: Bool) {
    self.old = old
    self.new = new
    self.isFolder = isFolder
  }

  /// Whether the file at this path, as it was, is one of those that move.
  package func moves(_ path: String) -> Bool { Self.rest(of: path, in: old, isFolder) != nil }

  /// Where a file is to be found after the move.
  package func new(of path: String) -> String {
    Self.rest(of: path, in: old, isFolder).map { new + $0 } ?? path
  }

  /// Where a file was before the move.
  package func old(of path: String) -> String {
    Self.rest(of: path, in: new, isFolder).map { old + $0 } ?? path
  }

  /// What stands behind `whole` in `path`, when that is it or lies in it.
  private static func rest(of path: String, in whole: String, _ isFolder: Bool) -> String? {
    // By their bytes, as disks do: to a String an é is the same however it is encoded.
    guard path.utf8.starts(with: whole.utf8) else { return nil }
    let rest = path.utf8.dropFirst(whole.utf8.count)
    guard rest.isEmpty || isFolder && rest.first == 0x2F else { return nil }
    return String(Substring(rest))
  }
}
