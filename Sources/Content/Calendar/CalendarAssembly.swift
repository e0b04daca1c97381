import Diagnostics
import Markup

/// Looks up what the files of the communicatiekalender name.
struct CalendarAssembly {
  let settings: SiteSettings
  /// The pages of themes that are published.
  let themes: [PageID]
  let drafts: [Draft]
  let names: NameIndex
  var resolver: LinkResolver
  /// Pages that are not published.
  let unpublished: [Draft]

  private(set) var diagnostics: [Diagnostic] = []
  /// How many more errors and warnings are told: who has more is helped by none of the rest, and to find the place of
  /// each means reading the file from its start. Warnings take no room from errors, which stop a build.
  private var errorsLeft = 100
  private var warningsLeft = 100
  /// To guess what was meant all names are looked at: that is done for the first mistakes only.
  private var guessesLeft = 100
  private lazy var hiddenFiles = Dictionary(
    unpublished.map { ($0.path.file, $0) }, uniquingKeysWith: { first, _ in first })
  private lazy var themeNames = ThemeNames(
    themes.map { (drafts[$0.index].path, drafts[$0.index].matter.title) })
  private lazy var hiddenThemes = ThemeNames(
    unpublished.filter { $0.kind is Thema }.map { ($0.path, $0.matter.title) })
  private lazy var channelsByName = Dictionary(
    settings.channels.enumerated().flatMap { index, channel in
      ([channel.name] + channel.otherNames).map { (NameIndex.fold($0), index) }
    }, uniquingKeysWith: min)

  init(
    settings: SiteSettings, themes: [PageID], drafts: [Draft], names: NameIndex,
    resolver: LinkResolver, unpublished: [Draft]
  ) {
    self.settings = settings
    self.themes = themes
    self.drafts = drafts
    self.names = names
    self.resolver = resolver
    self.unpublished = unpublished
  }

  /// Puts the years together, and tells what is wrong with any of them.
  mutating func calendar(of files: [CalendarFile]) -> CommunicationCalendar {
    guard !files.isEmpty else { return .none }
    let files = files.sorted { $0.year < $1.year }
    let found = files.map { file in
      var keys = UniqueNames(separator: "/")
      var slugs = UniqueNames()
      for period in file.unusable { lookUp(period, file.source) }
      return file.periods.compactMap { self.period($0, of: file, &keys, &slugs) }
    }
    let sorted = found.joined().sorted {
      ($0.days.lowerBound, $0.year, $0.place.lowerBound)
        < ($1.days.lowerBound, $1.year, $1.place.lowerBound)
    }
    tellOverlaps(of: sorted)
    let periods = sorted.enumerated().map { $1.with(index: $0) }
    let ofYear = Dictionary(grouping: periods.indices) { periods[$0].year }
    let years = files.map { file in
      CalendarYear(
        number: file.year, title: file.title, introduction: file.introduction,
        periods: ofYear[file.year] ?? [], source: file.source)
    }
    return CommunicationCalendar(years: years, periods: periods)
  }

  private mutating func period(
    _ period: CalendarFile.Period, of file: CalendarFile, _ keys: inout UniqueNames,
    _ slugs: inout UniqueNames
  ) -> CalendarPeriod? {
    let source = file.source
    let days = period.from.value.days.lowerBound...period.to.value.days.upperBound
    if !days.overlaps(Day.days(ofYear: file.year)) {
      if tellsError() {
        diagnostics.append(.periodOfOtherYear(file.year, source, at: period.from.range))
      }
    }
    let given = period.channels.compactMap { self.channel($0, source) }
    let theme = self.theme(period.theme, source)
    let name = theme.map { Slug.make(from: drafts[$0.index].path.stem) } ?? ""
    var items: [CalendarItem] = []
    for item in period.items {
      items.append(self.item(item, of: days, "\(file.year)/\(name)", source, &keys))
    }
    guard let theme else { return nil }
    let channels = given.isEmpty ? items.compactMap(\.channel) : given
    let start = max(days.lowerBound, Day.first(of: 1, in: file.year)).month
    return CalendarPeriod(
      index: 0, year: file.year, theme: theme, days: days, from: period.from.value,
      to: period.to.value, message: period.message, messagePlace: period.messagePlace,
      audience: period.audience,
      channels: channels.isEmpty ? Array(settings.channels.indices) : Set(channels).sorted(),
      items: items, slug: slugs.unique("\(start < 10 ? "0" : "")\(start)-\(name)"),
      place: period.theme.range, source: source)
  }

  /// Tells what is wrong with the names in a period that is left out.
  private mutating func lookUp(_ period: CalendarFile.UnusablePeriod, _ source: SourceFile) {
    if let theme = period.theme { _ = self.theme(theme, source) }
    for name in period.channels + period.items.compactMap(\.channel) { _ = channel(name, source) }
    for name in period.items.compactMap(\.material) { _ = material(name, source) }
  }

  private mutating func item(
    _ item: CalendarFile.Item, of days: ClosedRange<Day>, _ prefix: String, _ source: SourceFile,
    _ keys: inout UniqueNames
  ) -> CalendarItem {
    let place = item.channel.flatMap { self.channel($0, source) }
    let channel = place.map { settings.channels[$0] }
    let material = item.material.flatMap { self.material($0, source) } ?? .theme
    if let date = item.date, !days.contains(date.value) {
      if tellsWarning() {
        diagnostics.append(.itemOutsidePeriod(date.value, days, source, at: date.range))
      }
    }
    let key = "\(prefix)/\(channel?.slug ?? "-")/\(self.name(of: material))"
    return CalendarItem(
      material: material, materialName: item.material, channel: place, date: item.date?.value,
      status: item.status.value, statusPlace: item.status.range, owner: item.owner,
      text: item.text,
      textReadyBy: item.textReadyBy?.value ?? item.date?.value.before(channel?.textLead),
      approvedBy: item.approvedBy?.value ?? item.date?.value.before(channel?.approvalLead),
      earlier: item.earlier, key: keys.unique(key), place: item.place)
  }

  // MARK: - Names

  private mutating func theme(_ name: Located<String>, _ source: SourceFile) -> PageID? {
    if let place = themeNames[name.value] { return themes[place] }
    if hiddenThemes[name.value] != nil {
      if tellsWarning() {
        diagnostics.append(.themeNotPublished(name.value, source, at: name.range))
      }
      return nil
    }
    let known =
      guess()
      ? themes.flatMap { [drafts[$0.index].path.stem, drafts[$0.index].matter.title] } : []
    if tellsError() {
      diagnostics.append(.unknownTheme(name.value, known, source, at: name.range))
    }
    return nil
  }

  private mutating func channel(_ name: Located<String>, _ source: SourceFile) -> Int? {
    if let channel = channelsByName[NameIndex.fold(name.value)] { return channel }
    if tellsError() {
      diagnostics.append(
        .unknownChannel(name.value, guess() ? settings.channels : [], source, at: name.range))
    }
    return nil
  }

  mutating func material(
    _ written: Located<String>, _ source: SourceFile
  ) -> CalendarItem.Material? {
    var name = written.value
    if LinkScheme.isWebAddress(name) { return .external(name) }
    if name.hasPrefix("[["), name.hasSuffix("]]") {
      name = String(name.dropFirst(2).dropLast(2).prefix { $0 != "|" })
    }
    if let found = page(name) {
      guard found.count == 1 else {
        if tellsError() {
          let files = found.map { drafts[$0.index].path.file }.sorted()
          diagnostics.append(.ambiguousMaterial(written.value, files, source, at: written.range))
        }
        return nil
      }
      return .page(found[0], anchor: nil)
    }
    let parts = name.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2, let page = page(String(parts[0]))?.first {
      let anchor = String(parts[1])
      for id in [anchor, Slug.make(from: anchor)] where resolver.hasAnchor(id, on: page) {
        return .page(page, anchor: id)
      }
      if tellsError() {
        diagnostics.append(
          .unknownPlace(anchor, in: drafts[page.index].path.file, source, at: written.range))
      }
      return nil
    }
    let path = Self.path(name)
    if let path, let asset = names.asset(path) { return .asset(asset) }
    if let file = path.flatMap({ names.unpublished(at: $0) }) ?? names.unpublished(named: name) {
      if names.concealment(of: file) != nil {
        if tellsError() {
          diagnostics.append(.concealedMaterial(file, source, at: written.range))
        }
        return nil
      }
      return .unpublished(file: file, from: hiddenFiles[file]?.matter.publishFrom)
    }
    let near =
      guess()
      ? Suggestions.names(
        like: path ?? name, in: Array(names.pagePaths) + Array(names.assetPaths) + names.titles)
      : []
    if tellsError() {
      diagnostics.append(.unknownMaterial(written.value, near: near, source, at: written.range))
    }
    return nil
  }

  /// All pages that a name can mean, a path first; nil when there are none.
  private func page(_ name: String) -> [PageID]? {
    if let path = Self.path(name), let page = resolver.page(at: path) { return [page] }
    let named = names.pages(named: name)
    return named.isEmpty ? nil : named
  }

  /// Below `content/`, where editors may start too.
  private static func path(_ name: String) -> String? {
    let below = name.hasPrefix("content/") ? String(name.dropFirst("content/".count)) : name
    return below.isEmpty ? nil : LinkResolver.resolve(below, from: "")
  }

  private func name(of material: CalendarItem.Material) -> String {
    switch material {
    case .theme: "thema"
    case .page(let page, _): drafts[page.index].path.description
    case .asset(let asset): resolver.assets[asset].path
    case .external(let address): address
    case .unpublished(let file, _): String(file.dropLast(".md".count))
    }
  }

  private mutating func tellsError() -> Bool {
    errorsLeft -= 1
    return errorsLeft >= 0
  }

  private mutating func tellsWarning() -> Bool {
    warningsLeft -= 1
    return warningsLeft >= 0
  }

  private mutating func guess() -> Bool {
    guessesLeft -= 1
    return guessesLeft >= 0
  }

  // MARK: - Overlaps

  /// A channel brings one theme at a time to attention.
  private mutating func tellOverlaps(of periods: [CalendarPeriod]) {
    // By channel, the period that ends last so far.
    var latest: [Int: CalendarPeriod] = [:]
    for period in periods {
      let busy = period.channels.compactMap { channel in
        latest[channel].flatMap { other in
          other.days.upperBound >= period.days.lowerBound ? (channel, other) : nil
        }
      }
      if let (channel, other) = busy.first {
        let isHere = other.source.path == period.source.path
        if tellsError() {
          diagnostics.append(
            .overlappingPeriods(
              settings.channels[channel].name,
              with: Located(drafts[other.theme.index].matter.title, other.place),
              at: isHere ? other.source.position(at: other.place.lowerBound) : nil, period.source,
              at: period.place))
        }
      }
      for channel in period.channels
      where latest[channel].map({ $0.days.upperBound < period.days.upperBound }) ?? true {
        latest[channel] = period
      }
    }
  }
}

extension Day {
  /// So many days earlier.
  fileprivate func before(_ days: Int?) -> Day? { days.map { advanced(by: -$0) } }
}

extension CalendarPeriod {
  fileprivate func with(index: Int) -> CalendarPeriod {
    CalendarPeriod(
      index: index, year: year, theme: theme, days: days, from: from, to: to, message: message,
      messagePlace: messagePlace, audience: audience, channels: channels, items: items, slug: slug,
      place: place, source: source)
  }
}
