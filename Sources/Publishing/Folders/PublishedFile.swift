#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file of the site that is copied as it is, open to be read piece by piece. What comes to stand under its name meanwhile
/// is another file.
package final class PublishedFile: Sendable {
  private let file: OpenFile
  /// In bytes, when it was opened.
  package var size: Int { file.size }
  /// Of the state in which it was opened: another after it was written to.
  package var digest: InputDigest { file.identity.digest }

  /// Nil when there is no such file any more, or none that may be read: no link leads out of `root`.
  package init?(_ path: String, within root: String) {
    do throws(FileFault) {
      // A folder on the way may be a link too.
      let real = try RealPath(path)
      guard real.isInside(try RealPath(root)) else { return nil }
      file = try OpenFile.reading(real.text, followingLinks: false)
    } catch {
      return nil
    }
  }

  /// Of the state of the file at a path, without opening it; nil when there is none.
  package static func digest(of path: String) -> InputDigest? {
    var status = stat()
    return stat(path, &status) == 0 ? FileIdentity(status).digest : nil
  }

  /// So many bytes from a place on; fewer when the file has become shorter, or cannot be read.
  package func bytes(at offset: Int, count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = file.read(into: UnsafeMutableRawBufferPointer(buffer), at: offset)
    }
  }
}
