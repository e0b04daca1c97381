import Diagnostics

/// The bytes of a file.
///
/// What is not a regular file is refused and never waited for. Symbolic links are followed: a listing
/// has told already where they lead. `label` is the file's name in messages; `limit` is in bytes. The size of a
/// virtual file is not known beforehand: it is read up to the limit.
package func readFile(
  _ path: String, as label: String, limit: Int, isVirtual: Bool = false
) throws(Diagnostic) -> [UInt8] {
  do throws(FileFault) {
    let file = try OpenFile.reading(path, followingLinks: true)
    if isVirtual { return try file.virtualBytes(limit: limit) }
    if let bytes = try file.bytes(limit: limit) { return bytes }
  } catch {
    throw .unreadableFile(label, error)
  }
  throw .tooLargeFile(label, limit: limit)
}

/// The first bytes of a file, at most `count`: none when it cannot be read, which is told when the file
/// is copied.
package func readStart(of path: String, count: Int) -> [UInt8] {
  do throws(FileFault) {
    return try OpenFile.reading(path, followingLinks: true).start(count: count)
  } catch {
    return []
  }
}
