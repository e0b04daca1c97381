import Content
import Diagnostics

/// How much there was to read on each page when the site was last built: kept in the output folder, to tell of a trend.
///
/// ```text
/// trompet-readability 1
/// 412 31 655 content/artikelen/een.md
/// ```
///
/// On each line the words, the sentences and the syllables of a page, as `QuickCount` counts them.
package struct ReadabilityRecord: Sendable {
  private static let head = "trompet-readability 1"

  private var pages: [ArraySlice<UInt8>: Readability] = [:]

  package subscript(path: String) -> Readability? { pages[Array(path.utf8)[...]] }

  /// Reads a record; nil when it is none, or somebody has changed it.
  package init?(_ bytes: [UInt8]) {
    var lines = bytes.split(separator: 0x0A).makeIterator()
    guard let first = lines.next(), first.elementsEqual(Self.head.utf8) else { return nil }
    while let line = lines.next() {
      let fields = line.split(separator: 0x20, maxSplits: 3)
      let numbers = fields.prefix(3).compactMap(Self.number)
      guard fields.count == 4, numbers.count == 3 else { return nil }
      pages[fields[3]] = Readability(
        words: numbers[0], sentences: numbers[1], syllables: numbers[2])
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 9, digits.allSatisfy({ $0 &- 0x30 < 10 }) else {
      return nil
    }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// The record of the pages that a site publishes; nil when their language is not one that is counted.
  package static func bytes(of site: Site, threads: Int) async -> [UInt8]? {
    guard site.settings.language == .dutch else { return nil }
    let counts = await concurrently(site.pages, threads: threads) { QuickCount().count($0.body) }
    var bytes = Array(head.utf8) + [0x0A]
    for (page, count) in zip(site.pages, counts) where count.words > 0 {
      // A line end in a name would be the start of another line.
      guard !page.source.path.utf8.contains(0x0A) else { continue }
      bytes += "\(count.words) \(count.sentences) \(count.syllables) \(page.source.path)\n".utf8
    }
    return bytes
  }
}
