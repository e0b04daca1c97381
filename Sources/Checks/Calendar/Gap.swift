import Content
import Diagnostics

/// Something that the communicatiekalender still lacks: work for its editors, and no mistake.
///
/// For editors only: no output of a site holds one.
package struct Gap: Hashable, Sendable {
  /// A short name that never changes: `text-not-ready`.
  package let kind: String
  /// Apart from all others, and the same as long as what it is about is: `text-not-ready/2017/zichtbaarheid/x/thema`.
  package let id: String
  /// The file below the site's folder, and the place in it, where it can be mended.
  package let path: String
  package let position: Position
  /// By when it should be done; nil when it can be done at any time.
  package let due: Day?
  package let urgency: Urgency
  /// The days that it is about; nil when it is about none in particular.
  package let days: ClosedRange<Day>?
  package let course: Course
  /// The theme, by its file in `themas/`; empty when it is about no theme, or about several.
  package let theme: String
  /// The name of a channel; empty when it is about none.
  package let channel: String
  /// Who sees to it; empty when nobody is named.
  package let owner: String
  /// What is lacking, and what to do about it.
  package let message: Wording
  package let action: Wording

  /// What becomes of it in time.
  package enum Course: Hashable, Sendable {
    /// After its days nothing can be done about it.
    case passing
    /// It can be mended later too.
    case lasting
    /// It can, and it is no more than the next step of what goes as planned: nobody need hear of it before its day
    /// is at hand.
    case routine
  }

  /// How pressing it is on the day that somebody looks.
  package enum Urgency: String, Sendable, CaseIterable, Comparable {
    /// The day by which it should be done is over.
    case late
    /// That day is at hand: within `Gap.soon` days.
    case soon
    case later

    package static func < (a: Urgency, b: Urgency) -> Bool { a.rank < b.rank }

    private var rank: Int {
      switch self {
      case .late: 0
      case .soon: 1
      case .later: 2
      }
    }

    package var name: Wording {
      switch self {
      case .late: Wording(nl: "te laat", en: "late")
      case .soon: Wording(nl: "binnenkort", en: "soon")
      case .later: Wording(nl: "later", en: "later")
      }
    }
  }

  /// In days.
  package static let soon = 14

  /// Whether it is about one of these days, or due on one.
  package func concerns(_ days: ClosedRange<Day>) -> Bool {
    self.days?.overlaps(days) ?? false || due.map(days.contains) ?? false
  }
}

extension Gap: Comparable {
  /// By the day on which they are due, those of any time last; then by place.
  package static func < (a: Gap, b: Gap) -> Bool {
    let last = Day(number: .max)
    if a.due != b.due { return (a.due ?? last) < (b.due ?? last) }
    if a.path != b.path { return a.path < b.path }
    return a.position != b.position ? a.position < b.position : a.id < b.id
  }
}
