import Content
import Diagnostics

/// Where everything of a site stood when it was looked at last, and whether it stands there still.
struct AddressMemory: Sendable {
  private var addresses: Addresses?
  private var pages: [Page] = []
  private var assets: [Asset] = []
  private var topics: [String] = []
  private var problems: [Diagnostic] = []
  /// Who stands where; made anew when that is different.
  private(set) var table = AddressTable()
  /// Whether the site now has its pages, old addresses, files and topics where the one before had them.
  private(set) var isSame = false
  /// Whether moreover what decides which lists there are, and how long they are, is the same of each page: its role, kind
  /// and date, and the themes, groups and topics that it carries.
  private var isSameOutline = false
  /// Counts up whenever that is different.
  private(set) var outline = 0

  mutating func addresses(of site: Site, base: String) -> Addresses {
    let slugs = site.topics.map(\.slug)
    let (sameAssets, sameTopics) = (assets == site.assets, topics == slugs)
    let moved = compare(site.pages)
    let isSameNow = isSame && sameAssets && sameTopics && addresses?.base == base
    let known = addresses?.known(
      of: site, changed: moved, sameAssets: sameAssets, sameTopics: sameTopics)
    isSame = isSameNow && addresses?.words.language == site.settings.language
    isSameOutline = isSame && isSameOutline
    if !isSameOutline { outline += 1 }
    if !isSame { table = AddressTable() }
    let new = Addresses(of: site, base: base, knowing: known)
    addresses = new
    pages = site.pages
    assets = site.assets
    topics = slugs
    return new
  }

  /// The places of pages with another address than before; nil when there are other pages. Sets what is the same.
  private mutating func compare(_ new: [Page]) -> [Int]? {
    (isSame, isSameOutline) = (false, false)
    guard new.count == pages.count else { return nil }
    var moved: [Int] = []
    (isSame, isSameOutline) = (true, true)
    for (index, page) in new.enumerated() {
      let old = pages[index]
      if page === old { continue }
      let isSameText = page.source == old.source
      if !isSameText {
        if page.path != old.path || page.matter.address?.value != old.matter.address?.value {
          moved.append(index)
        }
        if page.matter.oldAddresses.map(\.value) != old.matter.oldAddresses.map(\.value) {
          isSame = false
        }
      }
      if isSameOutline, !Self.isSameOutline(page, old) { isSameOutline = false }
    }
    if !moved.isEmpty { isSame = false }
    return moved
  }

  private static func isSameOutline(_ page: Page, _ old: Page) -> Bool {
    page.role == old.role && page.kindName == old.kindName && page.matter.date == old.matter.date
      && page.themes == old.themes && page.groups == old.groups && page.topics == old.topics
  }

  /// What is wrong with the addresses that were asked for last.
  mutating func problems(of site: Site, _ addresses: Addresses) -> [Diagnostic] {
    // What there is to say of two pages may be said in other words, or at another place.
    if !isSame || !problems.isEmpty { problems = AddressBook(site, addresses).diagnostics }
    return problems
  }
}
