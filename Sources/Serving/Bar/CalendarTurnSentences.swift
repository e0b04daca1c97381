import Content
import Diagnostics
import Publishing

/// When a page has its turn on the communicatiekalender, told to its editors.
struct CalendarTurnSentences {
  private(set) var sentences: [String] = []
  private let site: Site
  private let words: Words

  /// So many are told; the newest.
  private static let most = 12

  init(of page: Page, in site: Site, _ language: Language) {
    self.site = site
    words = Words(language: language)
    guard !site.calendar.isEmpty else { return }
    let uses = site.calendar.uses[page.id] ?? []
    let periods = site.calendar.periods.filter {
      $0.theme == page.id || page.themes.contains($0.theme)
    }
    sentences = uses.suffix(Self.most).map { use($0)[language] }
    sentences += periods.suffix(Self.most).map { turn($0, of: page)[language] }
    if uses.isEmpty, page.kindName != Thema.name {
      sentences.append(
        Wording(
          nl: "Er is geen bericht over deze pagina.", en: "There is no message about this page.")[
            language])
    }
  }

  /// `Facebook, 12 maart 2017 (akkoord), bij ‘Zichtbaarheid’.`
  private func use(_ place: ItemPlace) -> Wording {
    let period = site.calendar.periods[place.period]
    let item = period.items[place.item]
    let channel = item.channel.map { site.settings.channels[$0].name }
    let theme = site[period.theme].title
    return Wording(
      nl: "\(channel ?? "Nog geen kanaal"), \(item.date?.name.nl ?? "nog geen datum") "
        + "(\(item.status.name.nl)), bij het thema ‘\(theme)’.",
      en: "\(channel ?? "No channel yet"), \(item.date?.name.en ?? "no date yet") "
        + "(\(item.status.name.en)), with the theme '\(theme)'.")
  }

  /// `Het thema ‘Inkoop’ is aan de beurt in maart en april 2017.`
  private func turn(_ period: CalendarPeriod, of page: Page) -> Wording {
    let when = words.when(period)
    if period.theme == page.id {
      return Wording(
        nl: "Dit thema is aan de beurt: \(when).", en: "This theme has its turn: \(when).")
    }
    let theme = site[period.theme].title
    return Wording(
      nl: "Het thema ‘\(theme)’ is aan de beurt: \(when).",
      en: "The theme '\(theme)' has its turn: \(when).")
  }
}
