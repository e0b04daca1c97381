import Content
import Diagnostics

/// What a build notes of the site for the next time that somebody asks, beside what it publishes: how much there was to read.
///
/// Whoever builds says what is noted; here it is bytes. It is made anew only when the site was not rendered from the very same
/// input, and written only when it differs.
enum BuildNote {
  static let name = OutputPath.reservedPrefix + "readability"
  /// In bytes: of a hundred thousand pages.
  private static let limit = 1 << 26

  /// Nil when there is none that can be read.
  static func read(in folder: OutputFolder) -> [UInt8]? {
    do throws(FileFault) {
      return try folder.open(name).bytes(limit: limit)
    } catch {
      // Then there is nothing to compare with, and nothing else depends on it.
      return nil
    }
  }

  static func write(_ bytes: [UInt8], in folder: OutputFolder, number: Int) throws(FileFault) {
    guard read(in: folder) != bytes else { return }
    try folder.replace(name, number: number) { file throws(FileFault) in try file.write(bytes) }
  }
}
