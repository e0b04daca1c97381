import Diagnostics

/// One file of the communicatiekalender as an editor wrote it, `content/kalender/2017.yaml`; nothing looked up yet.
package struct CalendarFile: Sendable {
  package let source: SourceFile
  /// Of its name.
  package let year: Int
  /// Empty when the file has none.
  package let title: String
  /// What the year is about: plain text.
  package let introduction: String
  /// A plan that is not public yet.
  package let isDraft: Bool
  package let periods: [Period]
  /// Those that have no theme or no days, which has been told.
  let unusable: [UnusablePeriod]

  /// A time in which one theme is brought to attention.
  package struct Period: Sendable {
    /// The name of the theme's file, or its title.
    package let theme: Located<String>
    package let from: Located<Moment>
    package let to: Located<Moment>
    /// What is to be heard: plain text on one line.
    package let message: String
    /// Where the message is written, if it is.
    package let messagePlace: Range<Int>?
    package let audience: [String]
    /// Empty: those of its items, or else all of the site's.
    package let channels: [Located<String>]
    package let items: [Item]
  }

  /// A period that cannot be on the calendar. What it names is looked up all the same, so that all its mistakes are
  /// told at once.
  struct UnusablePeriod: Sendable {
    let theme: Located<String>?
    let channels: [Located<String>]
    let items: [Item]
  }

  /// What is used when: one message on one channel.
  package struct Item: Sendable {
    /// A path from `content/`, a title, a wiki link or a web address.
    package let material: Located<String>?
    package let channel: Located<String>?
    package let date: Located<Day>?
    package let status: Located<ItemStatus>
    package let owner: String
    /// Instead of what the theme's template makes of it.
    package let text: Located<String>?
    /// By when the text is ready, and approved.
    package let textReadyBy: Located<Day>?
    package let approvedBy: Located<Day>?
    /// The days on which it was planned before it was moved.
    package let earlier: [Day]
    /// Where it stands, for diagnostics.
    package let place: Range<Int>
  }
}

/// How far a message is, in this order.
package enum ItemStatus: Int, Sendable, CaseIterable, Comparable {
  case planned, textReady, approved, published

  package static func < (a: ItemStatus, b: ItemStatus) -> Bool { a.rawValue < b.rawValue }

  /// As editors write it, and as readers see it.
  package var name: Wording {
    switch self {
    case .planned: Wording(nl: "gepland", en: "planned")
    case .textReady: Wording(nl: "tekst klaar", en: "text ready")
    case .approved: Wording(nl: "akkoord", en: "approved")
    case .published: Wording(nl: "geplaatst", en: "published")
    }
  }
}
