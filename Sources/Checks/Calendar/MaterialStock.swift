import Content
import Diagnostics
import Markup

/// What there is of a theme, by the words in which editors speak of it: its kinds, titles, topics, downloads.
///
/// A word is found in the singular and the plural, and at the end of a longer one: a startflyer is a flyer.
struct MaterialStock {
  /// The texts in which each word stands, by number.
  private var texts: [String: [Int]] = [:]
  private var count = 0
  /// What longer words end in.
  private var endings: Set<String> = []

  init(of theme: PageID, in review: CalendarReview) {
    let site = review.site
    var pages = Set([theme] + (site.pagesOfTheme[theme] ?? []))
    var assets: Set<Int> = []
    add(linksOf: site[theme], &pages, &assets)
    for period in review.periodsOfTheme[theme] ?? [] {
      for item in review.calendar.periods[period].items {
        // A theme that expects a website has one when it is brought to attention there.
        add(review.channel(of: item))
        switch item.material {
        case .theme: break
        case .page(let page, _): pages.insert(page)
        case .asset(let asset): assets.insert(asset)
        case .external(let address): add(address)
        case .unpublished(let file, _): add(file)
        }
      }
    }
    pages.remove(theme)
    for page in pages { add(site[page], in: site, &assets) }
    for asset in assets { add(site.assets[asset]) }
  }

  /// Whether there is such a thing: `flyer`, `stand van zaken`.
  func has(_ name: String) -> Bool {
    let words = Self.words(of: name)
    guard let first = words.first else { return true }
    if words.count == 1 {
      return forms(of: first).contains { texts[$0] != nil || endings.contains($0) }
    }
    // All of its words in one text.
    let found = words.map { word in forms(of: word).flatMap { texts[$0] ?? [] } }
    guard let fewest = found.min(by: { $0.count < $1.count }) else { return false }
    let sets = found.map(Set.init)
    return fewest.contains { text in sets.allSatisfy { $0.contains(text) } }
  }

  private func forms(of word: String) -> [String] { [word] + TopicLikeness.singulars(of: word) }

  // MARK: - What there is

  private mutating func add(_ page: Page, in site: Site, _ assets: inout Set<Int>) {
    let kind = type(of: page.kind)
    for name in [kind.name, kind.folder, kind.title.en, kind.plural.en] { add(name) }
    add(page.title)
    add(page.path.stem)
    for topic in page.topics { add(site.topics[topic].title) }
    if let webinar = page.kind as? Webinar {
      for material in webinar.materials { add(material.title ?? "") }
      if webinar.recording != nil || webinar.recordingFile != nil { add(Self.film) }
    }
    for target in page.targets + page.kindTargets {
      if case .asset(let asset) = target { assets.insert(asset) }
    }
  }

  private mutating func add(_ asset: Asset) {
    add(asset.name)
    for (names, endings) in Self.fileTypes where endings.contains(asset.fileExtension) {
      add(names)
    }
  }

  /// The theme's own page leads to what there is, in words of its own.
  private mutating func add(
    linksOf page: Page, _ pages: inout Set<PageID>, _ assets: inout Set<Int>
  ) {
    for place in page.body.shownLinks {
      let (link, target) = (page.body.links[place], page.targets[place])
      switch target {
      case .page(let page, _): pages.insert(page)
      case .asset(let asset): assets.insert(asset)
      case .external: break
      case .nowhere: continue
      }
      let text = page.body.plainText(page.body.descendants(of: link.node))
      add(String(decoding: text.prefix(Self.longest), as: UTF8.self))
    }
  }

  /// In bytes; nobody names a thing in more.
  private static let longest = 200

  private static let film = "film video opname recording"

  /// What editors call files of a type.
  private static let fileTypes: [(String, Set<String>)] = [
    (film, ["mp4", "m4v", "webm", "ogv"]),
    ("presentatie dia slide presentation", ["pptx", "ppt", "odp", "key"]),
    ("podcast audio geluid sound", ["mp3", "m4a", "ogg", "opus"]),
    ("foto afbeelding plaatje beeld photo picture image", Asset.imageExtensions),
  ]

  private mutating func add(_ text: String) {
    let words = Self.words(of: text)
    guard !words.isEmpty else { return }
    count += 1
    for word in words {
      for form in forms(of: word) where texts[form]?.last != count {
        texts[form, default: []].append(count)
        guard form.utf8.count <= 40 else { continue }
        for start in form.indices.dropFirst() {
          let ending = form[start...]
          if ending.utf8.count < 4 { break }
          endings.insert(String(ending))
        }
      }
    }
  }

  /// Its words as addresses have them, without those that say nothing.
  private static func words(of text: String) -> [String] {
    Slug.make(from: text).split(separator: "-").map(String.init).filter { !small.contains($0) }
  }

  private static let small: Set<String> = [
    "de", "het", "een", "van", "en", "of", "the", "a", "an", "and", "or",
  ]
}
