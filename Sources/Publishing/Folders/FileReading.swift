import Diagnostics

/// The bytes of a file.
///
/// What is not a regular file is refused and never waited for. Symbolic links are followed inside the folder `root`
/// only. `label` is the file's name in messages; `limit` is in bytes.
package func readFile(
  _ path: String, within root: String, as label: String, limit: Int
) throws(Diagnostic) -> [UInt8] {
  do throws(FileFault) {
    let file = try OpenFile.reading(path, within: root)
    if let bytes = try file.bytes(limit: limit) { return bytes }
  } catch {
    throw .unreadableFile(label, error)
  }
  throw .tooLargeFile(label, limit: limit)
}

/// The first bytes of a file, at most `count`: none when it cannot be read, which is told when the file
/// is copied.
package func readStart(of path: String, within root: String, count: Int) -> [UInt8] {
  do throws(FileFault) {
    return try OpenFile.reading(path, within: root).start(count: count)
  } catch {
    return []
  }
}
