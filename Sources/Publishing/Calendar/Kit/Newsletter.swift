import Content

/// The newsletter of a period, apart from how it looks.
struct Newsletter: Sendable {
  /// What the items on newsletter channels say in their own words: paragraphs, each with its lines.
  let opening: [[String]]
  /// What it tells of: what the period's items name, or else what the theme has.
  let subjects: [KitSubject]
  /// Whether there is more than it names.
  let hasMore: Bool

  /// What items name goes in up to here: a longer letter is not read, and Gmail cuts off what is over 102 kB.
  private static let mostSubjects = 30
  /// Of the theme's own, when items name nothing.
  private static let mostOfTheme = 6

  init(of period: CalendarPeriod, _ maker: KitSubjects) {
    let channels = maker.site.settings.channels
    func isNewsletter(_ item: CalendarItem) -> Bool {
      item.channel.map { channels[$0].isNewsletter } ?? false
    }
    let order = period.itemsByDate
    // The day it is sent. What another channel has later is not in it: nobody could read that yet.
    let sent = order.first { isNewsletter(period.items[$0]) }.flatMap { period.items[$0].date }

    var opening: [[String]] = []
    var subjects: [KitSubject] = []
    var seen: Set<CalendarItem.Material> = []
    for index in order {
      let item = period.items[index]
      let isOwn = isNewsletter(item)
      let day = (isOwn ? item.date : sent ?? item.date) ?? sent ?? period.days.lowerBound
      let subject = maker.subject(of: item.material, on: day)
      if isOwn, let text = item.text {
        let link = (subject ?? maker.theme(period.theme)).link
        opening += Self.paragraphs(text.value.with(link: link))
      }
      if let subject, seen.insert(item.material).inserted { subjects.append(subject) }
    }
    if subjects.isEmpty {
      let day = sent ?? period.days.lowerBound
      let pages = (maker.site.pagesOfTheme[period.theme] ?? []).filter {
        maker.isPublished($0, by: day)
      }
      subjects = pages.prefix(Self.mostOfTheme).compactMap {
        maker.subject(of: .page($0, anchor: nil), on: day)
      }
      hasMore = pages.count > subjects.count
    } else {
      hasMore = subjects.count > Self.mostSubjects
      subjects = Array(subjects.prefix(Self.mostSubjects))
    }
    self.opening = opening
    self.subjects = subjects
  }

  /// What stands between empty lines.
  private static func paragraphs(_ text: String) -> [[String]] {
    text.tidied.split(separator: "\n", omittingEmptySubsequences: false).split(separator: "")
      .map { $0.map(String.init) }
  }
}
