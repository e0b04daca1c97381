import Diagnostics

/// The folders of which `site.yaml` says how they are checked.
package enum CheckedFolders {
  /// Follows a folder that moves; false when one of them is written in a way that leaves no place for it.
  package static func follow(
    _ paths: MovedPaths, in settings: SiteSettings, _ edits: inout FileEdits
  ) -> Bool {
    for folder in settings.checking.folders {
      let old = String(folder.path.value.dropLast())
      let new = paths.new(of: old)
      guard !old.isEmpty, new != old else { continue }
      let start = folder.path.range.lowerBound
      let bytes = settings.source.bytes
      let range = start..<min(folder.path.range.upperBound, bytes.count)
      let written = String(decoding: bytes[range], as: UTF8.self)
      // Between what may stand around it: `/content/een/`.
      guard let found = written.ranges(of: old).last,
        let place = ScalarPlace(of: written, at: start, in: bytes)
      else { return false }
      edits.replace(
        place.range, with: place.text(written.replacingCharacters(in: found, with: new)))
    }
    return true
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
