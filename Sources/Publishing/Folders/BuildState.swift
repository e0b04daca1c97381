/// From what the output folder was made, for as long as nobody touches it.
///
/// A build from the very same input has nothing to write over a file that was last changed before this was: it
/// need not even be rendered. The file names its own number on the disk, because a copy of the folder says
/// nothing about when the copies were changed. Whatever does not fit is rendered and compared, as without it.
///
/// ```text
/// trompet-state 1
/// 0123456789abcdef0123456789abcdef
/// 2049-131075
/// ```
struct BuildState: Sendable {
  static let name = OutputPath.reservedPrefix + "state"
  private static let format = "trompet-state 1"

  private let stamp: FileStamp

  /// Nil when the folder was made from something else, or that cannot be told.
  static func read(of digest: InputDigest, in folder: OutputFolder) -> BuildState? {
    do throws(FileFault) {
      let file = try folder.open(name)
      let wanted = lines(digest, file.identity)
      guard let bytes = try file.bytes(limit: 4096), bytes == wanted else { return nil }
      return BuildState(stamp: file.identity.stamp)
    } catch {
      // None, or none that can be read: then everything is compared.
      return nil
    }
  }

  static func write(
    _ digest: InputDigest, in folder: OutputFolder, number: Int
  ) throws(FileFault) {
    try folder.replace(name, number: number) { file throws(FileFault) in
      try file.write(lines(digest, file.identity))
    }
  }

  /// Whether a file cannot have been changed since. One of the same moment may have been.
  func vouches(for file: FileStamp) -> Bool { file < stamp }

  private static func lines(_ digest: InputDigest, _ file: FileIdentity) -> [UInt8] {
    Array("\(format)\n\(digest.text)\n\(file.number)\n".utf8)
  }
}
