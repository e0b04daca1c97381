import Content
import Diagnostics
import Markup

/// Where everything of a site stands in the output.
package struct Addresses: Sendable {
  /// By `PageID.index`.
  private let pages: [Address]
  private let assets: [Address]
  /// In the order of the site's topics.
  private let topics: [Address]
  /// The way to the address from the root, for 404 pages: `/` or `/onder/`.
  package let basePath: String
  /// Of the site's root, with `/` at the end; empty when it is not known.
  package let base: String
  /// Of the page that names all topics.
  let topicList: Address
  /// The folders that Trompet makes itself, in the language of the site.
  let words: AddressWords

  package init(of site: Site, base: String) { self.init(of: site, base: base, knowing: nil) }

  init(of site: Site, base: String, knowing known: Known?) {
    self.base = base
    let afterScheme = base.firstRange(of: "://").map { base[$0.upperBound...] } ?? ""
    let words = AddressWords(language: site.settings.language)
    self.words = words
    topicList = Address(words.topics + "/")
    basePath = afterScheme.firstIndex(of: "/").map { String(afterScheme[$0...]) } ?? "/"
    pages = known?.pages ?? site.pages.map(Self.address(of:))
    assets = known?.assets ?? site.assets.map { Address(encoding: $0.path) }
    topics = known?.topics ?? site.topics.map { Address(encoding: "\(words.topics)/\($0.slug)/") }
  }

  /// What is known of addresses from before; nil for what may be different.
  struct Known {
    var pages: [Address]?
    var assets: [Address]?
    var topics: [Address]?
  }

  /// The addresses of a site whose pages are those that these are of, but for some; nil when that cannot be.
  func known(
    of site: Site, changed pages: [Int]?, sameAssets: Bool, sameTopics: Bool
  ) -> Known {
    var known = Known()
    if let changed = pages, self.pages.count == site.pages.count {
      var addresses = self.pages
      for index in changed { addresses[index] = Self.address(of: site.pages[index]) }
      known.pages = addresses
    }
    if sameAssets { known.assets = assets }
    if sameTopics, words.language == site.settings.language { known.topics = topics }
    return known
  }

  package func page(_ id: PageID) -> Address { pages[id.index] }
  func asset(_ index: Int) -> Address { assets[index] }

  /// The whole address; empty when the site's is not known.
  func absolute(_ address: Address) -> String { base.isEmpty ? "" : base + address.encoded }

  /// Of the file name, unless the author wants another: `artikelen/een/`.
  private static func address(of page: Page) -> Address {
    if let wanted = page.matter.address { return Address(encoding: wanted.value) }
    var parts = page.path.folders
    if !page.path.isIndex { parts.append(page.path.stem) }
    return Address(encoding: parts.map { slug($0) + "/" }.joined())
  }

  /// A name of signs only gets its code points: an address must not be empty.
  static func slug(_ name: String) -> String {
    let slug = Slug.make(from: name)
    if !slug.isEmpty { return slug }
    return name.unicodeScalars.prefix(16).map { "u" + String($0.value, radix: 16) }.joined(
      separator: "-")
  }

  static let notFound = Address("404.html")
  static let sitemap = Address("sitemap.xml")
  static let robots = Address("robots.txt")
  static let feed = "atom.xml"
  static let jsonFeed = "feed.json"

  /// Of a topic by its place among the site's.
  func topic(at index: Int) -> Address { topics[index] }

  func feed(under address: Address) -> Address { Address(encoding: address.folder + Self.feed) }

  func jsonFeed(under address: Address) -> Address {
    Address(encoding: address.folder + Self.jsonFeed)
  }

  /// The list of a kind.
  func list(of kind: any PageKind.Type, in site: Site) -> Address {
    site.heads[kind.name].map(page) ?? Address(kind.folder + "/")
  }
}
