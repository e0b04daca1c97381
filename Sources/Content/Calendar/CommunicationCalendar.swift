import Diagnostics

/// The communicatiekalender of a site: all that its files plan, with themes, material and channels looked up.
///
/// Nothing in it leads to a page that is not published.
package struct CommunicationCalendar: Sendable {
  /// By year.
  package let years: [CalendarYear]
  /// By beginning; a period's `index` is its place here.
  package let periods: [CalendarPeriod]
  /// Where pages are used: the places of items, by period and item.
  package let uses: [PageID: [ItemPlace]]

  /// Of its files, below `content/`; the page of the folder heads the calendar (`Site.heads`).
  package static let folder = "kalender"

  package static let none = CommunicationCalendar(years: [], periods: [])

  package init(years: [CalendarYear], periods: [CalendarPeriod]) {
    self.years = years
    self.periods = periods
    var uses: [PageID: [ItemPlace]] = [:]
    for period in periods {
      for (index, item) in period.items.enumerated() {
        guard case .page(let page, _) = item.material else { continue }
        uses[page, default: []].append(ItemPlace(period: period.index, item: index))
      }
    }
    self.uses = uses
  }

  package var isEmpty: Bool { years.isEmpty }

  package func year(_ number: Int) -> CalendarYear? { years.first { $0.number == number } }
}

/// A year of the calendar: what one file plans. Its last period may end in the next year.
package struct CalendarYear: Sendable {
  package let number: Int
  /// What the file is called; empty when it does not say.
  package let title: String
  package let introduction: String
  /// Places in `CommunicationCalendar.periods`.
  package let periods: [Int]
  package let source: SourceFile
}

/// Where an item stands in the calendar.
package struct ItemPlace: Hashable, Sendable {
  /// In `CommunicationCalendar.periods`.
  package let period: Int
  /// In `CalendarPeriod.items`.
  package let item: Int

  package init(period: Int, item: Int) {
    self.period = period
    self.item = item
  }
}

/// A time in which one theme is brought to attention over channels.
package struct CalendarPeriod: Sendable {
  package let index: Int
  /// Of the file that plans it.
  package let year: Int
  package let theme: PageID
  package let days: ClosedRange<Day>
  /// As the editor wrote beginning and end: whole months, weeks or days.
  package let from: Moment
  package let to: Moment
  package let message: String
  /// Where the message is written in `source`, if it is.
  package let messagePlace: Range<Int>?
  package let audience: [String]
  /// Places in `SiteSettings.channels`, in that order.
  package let channels: [Int]
  /// As they stand in the file.
  package let items: [CalendarItem]
  /// What it is called in an address, of its year: `03-zichtbaarheid`.
  package let slug: String
  /// Where its theme is named in `source`.
  package let place: Range<Int>
  package let source: SourceFile
}

/// One message on one channel.
package struct CalendarItem: Sendable {
  package let material: Material
  /// As written; nil when there is none.
  package let materialName: Located<String>?
  /// A place in `SiteSettings.channels`.
  package let channel: Int?
  package let date: Day?
  package let status: ItemStatus
  /// Where `status` is written; the item's place when it is not.
  package let statusPlace: Range<Int>
  /// Who sees to it: for editors only, and in no public output.
  package let owner: String
  /// The editor's own text, instead of the template's.
  package let text: Located<String>?
  package let textReadyBy: Day?
  package let approvedBy: Day?
  /// The days on which it was planned before it was moved.
  package let earlier: [Day]
  /// Apart from all others of the site, and the same as long as theme, channel and material are:
  /// `2017/zichtbaarheid/facebook/artikelen-een`, with `/2` for a second one.
  package let key: String
  /// Where it stands in the period's source.
  package let place: Range<Int>

  /// What the message is about.
  package enum Material: Hashable, Sendable {
    /// Nothing but the theme itself.
    case theme
    case page(PageID, anchor: String?)
    /// A place in `Site.assets`.
    case asset(Int)
    case external(String)
    /// A page that is not published; its file below `content/`, and the day from which it will be. For editors only.
    case unpublished(file: String, from: PartialDate?)
  }
}
