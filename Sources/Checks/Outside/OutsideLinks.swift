import Content
import Diagnostics

/// All addresses on other sites that the pages of a site lead to, each once, in the order in which they stand.
package struct OutsideLinks: Sendable {
  struct Entry: Sendable {
    /// As it is written first.
    let written: String
    /// Nil when it cannot be an address.
    let address: OutsideAddress?
    /// In the order of the files; one for each.
    fileprivate(set) var uses: [Use]
  }

  /// Where an address stands in a file.
  struct Use: Sendable {
    /// A place in `sources`.
    let file: Int
    /// Of the first time, in bytes.
    let range: Range<Int>
    /// From `#`, of the first time.
    let fragment: String
    fileprivate(set) var count = 1
  }

  private(set) var entries: [Entry] = []
  private(set) var sources: [SourceFile] = []
  /// Whether the site itself stands on a local address: then its readers can follow those.
  let allowsLocal: Bool
  private var places: [String: Int] = [:]

  /// Of the pages for which `isWanted` is true, and of the calendar when all pages are.
  package init(of site: Site, where isWanted: (Page) -> Bool = { _ in true }) {
    allowsLocal = OutsideAddress(site.settings.address)?.isLocal ?? false
    var hasAll = true
    for page in site.pages {
      guard isWanted(page) else {
        hasAll = false
        continue
      }
      sources.append(page.source)
      addFields(of: page)
      for (link, target) in zip(page.body.links, page.targets) {
        guard case .external(let written) = target else { continue }
        add(written, page.body.place(of: link))
      }
    }
    guard hasAll else { return }
    // The periods of one file follow each other by their beginnings, and those of two years may take turns.
    for (_, periods) in Dictionary(grouping: site.calendar.periods, by: \.year).sorted(by: {
      $0.key < $1.key
    }) {
      guard let source = periods.first?.source else { continue }
      sources.append(source)
      for item in periods.flatMap(\.items) {
        guard case .external(let written) = item.material else { continue }
        add(written, item.materialName?.range ?? item.place)
      }
    }
  }

  /// Front matter comes first in a file.
  private mutating func addFields(of page: Page) {
    if let webinar = page.kind as? Webinar, let recording = webinar.recording,
      let place = webinar.recordingPlace
    {
      add(recording, place)
    }
    for (link, target) in zip(page.kind.links, page.kindTargets) {
      guard case .external(let written) = target else { continue }
      add(written, link.range)
    }
  }

  private mutating func add(_ written: String, _ range: Range<Int>) {
    if let scheme = LinkScheme.scheme(of: written), scheme != "http", scheme != "https" { return }
    let address = OutsideAddress(written)
    let hash = written.utf8.firstIndex(of: 0x23)
    let use = Use(
      file: sources.count - 1, range: range, fragment: hash.map { String(written[$0...]) } ?? "")
    let key = address?.text ?? written
    guard let place = places[key] else {
      places[key] = entries.count
      entries.append(Entry(written: written, address: address, uses: [use]))
      return
    }
    let last = entries[place].uses.count - 1
    if entries[place].uses[last].file == use.file {
      entries[place].uses[last].count += 1
    } else {
      entries[place].uses.append(use)
    }
  }

  /// What is known of an address without asking anyone.
  func foregone(_ entry: Entry) -> LinkAnswer? {
    guard let address = entry.address else { return .fault(.malformed) }
    if address.hasUser { return .fault(.withUser) }
    return address.isLocal && !allowsLocal ? .fault(.local) : nil
  }
}
