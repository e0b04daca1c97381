#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Which program this is, with the libraries that it runs on.
package enum ProgramIdentity {
  /// Adds the program's file and those of its libraries, each by its place on the disk, its size and when it was
  /// changed; nil where the system does not say which those are.
  ///
  /// <https://man7.org/linux/man-pages/man5/proc_pid_maps.5.html>
  package static func added(to digest: InputDigest) -> InputDigest? {
    let maps: [UInt8]
    do throws(FileFault) {
      maps = try OpenFile.reading("/proc/self/maps", followingLinks: false)
        .bytes(atMost: 1 << 22)
    } catch {
      return nil
    }
    var paths: Set<String> = []
    for line in maps.split(separator: 0x0A) {
      // Address, rights, offset, device, inode; then a path, if it is a file.
      guard let slash = line.firstIndex(of: 0x2F) else { continue }
      let fields = line[..<slash].split(separator: 0x20)
      guard fields.count == 5, fields[1].contains(UInt8(ascii: "x")) else { continue }
      paths.insert(String(decoding: line[slash...], as: UTF8.self))
    }
    var digest = digest
    // Where each lies in memory is another place every time.
    for path in paths.sorted() {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      digest.add(path)
      digest.add(FileIdentity(status).digest)
    }
    return paths.isEmpty ? nil : digest
  }
}
