import Content

/// The newsletter of a period, apart from how it looks.
struct Newsletter: Sendable {
  /// What the items on newsletter channels say in their own words: paragraphs, each with its lines.
  let opening: [[String]]
  /// What it tells of in full: what the items on newsletter channels name. Where they name nothing, the first of what
  /// the period has.
  let subjects: [KitSubject]
  /// What else the period has, by title.
  let others: [KitSubject]
  /// Whether there is more than it names.
  let hasMore: Bool
  /// What its subject could be: one line, without a full stop.
  let heading: String
  /// What mail programs show behind the subject, on one line.
  let preview: String

  /// What is told in full, at the most: a longer letter is not read, and Gmail cuts off what is over 102 kB.
  private static let mostSubjects = 12
  /// Of what is told in full when no item on a newsletter channel names anything.
  private static let fewSubjects = 3
  private static let mostOthers = 8

  init(of period: CalendarPeriod, _ maker: KitSubjects) {
    let named = Named(in: period, maker)
    var (subjects, others) = (named.subjects, named.others)
    if subjects.isEmpty, others.isEmpty {
      others = maker.materials(of: period.theme, on: named.sent)
    }
    if subjects.isEmpty {
      subjects = Array(others.prefix(Self.fewSubjects))
      others.removeFirst(subjects.count)
    }
    others = subjects.dropFirst(Self.mostSubjects) + others
    self.subjects = Array(subjects.prefix(Self.mostSubjects))
    self.others = Array(others.prefix(Self.mostOthers))
    hasMore = others.count > Self.mostOthers
    opening = named.opening

    let theme = maker.theme(period.theme)
    let question = maker.site.question(of: period)
    let message = period.message.onOneLine
    heading =
      ([message.firstSentence, question, theme.title].first { !$0.isEmpty } ?? "")
      .withoutFullStop.shortened(to: 80)
    // Behind the subject the same words once more would tell nothing.
    let first = named.opening.first?.joined(separator: " ") ?? ""
    preview =
      ([first, question, message, theme.summary].first { [heading] in
        !$0.isEmpty && $0.withoutFullStop != heading
      } ?? "").shortened(to: 140)
  }

  /// What the items of a period name, by date, each once.
  private struct Named {
    var opening: [[String]] = []
    /// On newsletter channels.
    var subjects: [KitSubject] = []
    /// On all others.
    var others: [KitSubject] = []
    /// The day it is sent. What another channel has later is not in it: nobody could read that yet.
    let sent: Day

    init(in period: CalendarPeriod, _ maker: KitSubjects) {
      let channels = maker.site.settings.channels
      func isNewsletter(_ item: CalendarItem) -> Bool {
        item.channel.map { channels[$0].isNewsletter } ?? false
      }
      let order = period.itemsByDate
      let sent = order.first { isNewsletter(period.items[$0]) }.flatMap { period.items[$0].date }
      self.sent = sent ?? period.days.lowerBound

      var seen: Set<CalendarItem.Material> = []
      for item in order.map({ period.items[$0] }) where isNewsletter(item) {
        let subject = maker.subject(of: item.material, on: item.date ?? self.sent)
        if let text = item.text {
          let link = (subject ?? maker.theme(period.theme)).link
          opening += Newsletter.paragraphs(text.value.with(link: link))
        }
        if let subject, seen.insert(item.material).inserted { subjects.append(subject) }
      }
      for item in order.map({ period.items[$0] }) where !isNewsletter(item) {
        let subject = maker.subject(of: item.material, on: sent ?? item.date ?? self.sent)
        if let subject, seen.insert(item.material).inserted { others.append(subject) }
      }
    }
  }

  /// What stands between empty lines.
  fileprivate static func paragraphs(_ text: String) -> [[String]] {
    text.tidied.split(separator: "\n", omittingEmptySubsequences: false).split(separator: "")
      .map { $0.map(String.init) }
  }
}
