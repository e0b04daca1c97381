import Content
import Markup

/// Where the pages and files of the communicatiekalender stand.
struct CalendarAddresses: Sendable {
  /// All years, with what is at hand now.
  let overview: Address
  /// All events, as iCalendar.
  let agenda: Address
  private let folder: String
  private let words: AddressWords
  /// By place in `Site.themes`.
  private let themes: [PageID: String]
  private let channels: [String]
  /// The kinds of audience that periods name, in order, each once whatever its capitals are.
  let audiences: [(name: String, agenda: Address)]

  init(of site: Site, _ addresses: Addresses) {
    words = addresses.words
    overview =
      site.heads[CommunicationCalendar.folder].map(addresses.page)
      ?? Address(addresses.words.calendar + "/")
    folder = overview.folder
    agenda = Address(encoding: "\(folder)\(words.calendar).ics")
    var names = UniqueNames()
    themes = Dictionary(
      uniqueKeysWithValues: site.themes.map {
        ($0, names.unique(Addresses.slug(site[$0].path.stem)))
      })
    channels = site.settings.channels.map(\.slug)
    var bySlug: [String: String] = [:]
    for name in site.calendar.periods.flatMap(\.audience) {
      let slug = Addresses.slug(name)
      if bySlug[slug] == nil { bySlug[slug] = name }
    }
    let audienceFolder = folder + words.audiences
    audiences = bySlug.sorted { SortKey($0.value) < SortKey($1.value) }.map { slug, name in
      (name, Self.agenda(slug, in: audienceFolder))
    }
  }

  /// `kalender/2017/`.
  func year(_ year: Int) -> Address { Address(encoding: "\(folder)\(year)/") }

  /// `kalender/2017/03/`.
  func month(_ month: Int, of year: Int) -> Address {
    Address(encoding: "\(folder)\(year)/\(month < 10 ? "0" : "")\(month)/")
  }

  /// Themes by channels: `kalender/2017/overzicht/`.
  func matrix(of year: Int) -> Address { Address(encoding: "\(folder)\(year)/\(words.matrix)/") }

  /// A theme in a year: `kalender/2017/themas/zichtbaarheid/`.
  func theme(_ theme: PageID, in year: Int) -> Address {
    Address(encoding: "\(folder)\(year)/\(words.themes)/\(themes[theme] ?? "")/")
  }

  /// The channel kit of a period: `kalender/2017/pakketten/03-zichtbaarheid/`.
  func kit(of period: CalendarPeriod) -> Address {
    Address(encoding: "\(folder)\(period.year)/\(words.kits)/\(period.slug)/")
  }

  /// A file of that kit: `facebook.txt`.
  func kitFile(_ name: String, of period: CalendarPeriod) -> Address {
    Address(encoding: kit(of: period).path + name)
  }

  /// All items of a year as a table: `kalender/2017/kalender-2017.csv`.
  func table(of year: Int) -> Address {
    Address(encoding: "\(folder)\(year)/\(words.calendar)-\(year).csv")
  }

  /// The events of one channel, by its place in `SiteSettings.channels`: `kalender/kanalen/facebook.ics`.
  func agenda(ofChannel channel: Int) -> Address {
    Address(encoding: "\(folder)\(words.channels)/\(channels[channel]).ics")
  }

  /// The events of one theme: `kalender/themas/zichtbaarheid.ics`.
  func agenda(of theme: PageID) -> Address {
    Address(encoding: "\(folder)\(words.themes)/\(themes[theme] ?? "").ics")
  }

  /// The events for one kind of audience, whatever capitals it is written with: `kalender/doelgroepen/clientenraden.ics`.
  func agenda(ofAudience name: String) -> Address {
    Self.agenda(Addresses.slug(name), in: folder + words.audiences)
  }

  private static func agenda(_ slug: String, in folder: String) -> Address {
    Address(encoding: "\(folder)/\(slug).ics")
  }

  /// The event of one webinar, beside its page.
  func agenda(ofWebinarAt page: Address) -> Address {
    Address(encoding: page.folder + words.calendar + ".ics")
  }
}
