/// Files that an earlier build published, as they lie in the output folder: what a build goes on from.
///
/// Only what is ours counts, and can be read; all else is as good as not there.
package struct EarlierFiles: Hashable, Sendable {
  /// Those that were asked for, in that order.
  let paths: [String]
  private let files: [String: [UInt8]]

  package static let none = none(of: [])

  static func none(of paths: [String]) -> EarlierFiles { EarlierFiles(paths: paths, files: [:]) }

  private init(paths: [String], files: [String: [UInt8]]) {
    self.paths = paths
    self.files = files
  }

  subscript(path: String) -> [UInt8]? { files[path] }

  /// In bytes: a calendar of fifty years with five thousand messages each.
  private static let limit = 1 << 27

  static func read(_ paths: [String], in folder: OutputFolder) -> EarlierFiles {
    guard !paths.isEmpty else { return .none }
    var files: [String: [UInt8]] = [:]
    do throws(FileFault) {
      let manifest = try folder.open(Manifest.name).bytes(limit: Manifest.limit) ?? []
      let wanted = Dictionary(paths.map { (Array($0.utf8)[...], $0) }) { first, _ in first }
      for line in manifest.split(separator: 0x0A) {
        guard let path = wanted[line] else { continue }
        files[path] = bytes(of: path, in: folder)
      }
    } catch {
      // Where there is no manifest nothing is ours.
    }
    return EarlierFiles(paths: paths, files: files)
  }

  private static func bytes(of path: String, in folder: OutputFolder) -> [UInt8]? {
    do throws(FileFault) {
      return try folder.open(path).bytes(limit: limit)
    } catch {
      return nil
    }
  }
}
