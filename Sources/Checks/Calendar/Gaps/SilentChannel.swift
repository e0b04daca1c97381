import Content
import Diagnostics

/// A channel, newsletters too, on which nothing is planned for weeks between the calendar's first day and its last.
struct SilentChannel: GapKind {
  static func gaps(in review: CalendarReview) -> [Gap] {
    let spans = spans(of: review.calendar)
    return review.site.settings.channels.indices.flatMap { channel in
      var items = review.itemsOfChannel[channel][...]
      return spans.flatMap { span -> [Gap] in
        var gaps: [Gap] = []
        var next = span.days.lowerBound
        var last = span.first
        func tell(until end: Day) {
          guard next <= end, (next...end).length >= review.silentWeeks * 7 else { return }
          gaps.append(gap(channel, next...end, after: last, in: review))
        }
        while let place = items.first, let date = review.item(place).date,
          date <= span.days.upperBound
        {
          items.removeFirst()
          guard date >= span.days.lowerBound else { continue }
          tell(until: date.advanced(by: -1))
          next = max(next, date.next)
          last = (review.period(place).source, review.item(place).place.lowerBound)
        }
        tell(until: span.days.upperBound)
        return gaps
      }
    }
  }

  private typealias Span = (days: ClosedRange<Day>, first: (SourceFile, Int))

  /// From the first to the last day of years that follow each other: between others nobody planned anything.
  private static func spans(of calendar: CommunicationCalendar) -> [Span] {
    var spans: [Span] = []
    var before: Int?
    for year in calendar.years where !year.periods.isEmpty {
      let periods = year.periods.map { calendar.periods[$0] }
      let end = periods.map(\.days.upperBound).max() ?? Day.last(of: 12, in: year.number)
      if let before, before == year.number - 1, let span = spans.popLast() {
        let days = span.days.lowerBound...max(span.days.upperBound, end)
        spans.append((days, span.first))
      } else {
        // What ran on from an earlier year has had its silences told.
        let start = max(
          periods[0].days.lowerBound, spans.last?.days.upperBound.next ?? periods[0].days.lowerBound
        )
        if start <= end {
          spans.append((start...end, (periods[0].source, periods[0].place.lowerBound)))
        }
      }
      before = year.number
    }
    return spans
  }

  private static func gap(
    _ channel: Int, _ days: ClosedRange<Day>, after place: (SourceFile, Int),
    in review: CalendarReview
  ) -> Gap {
    let channel = review.site.settings.channels[channel]
    let (from, to) = (days.lowerBound, days.upperBound)
    let weeks = days.length / 7
    return review.gap(
      "silent-channel", "\(channel.slug)/\(from)", in: place.0, at: place.1,
      due: from.advanced(by: review.silentWeeks * 7 - 1), days: days, channel: channel.name,
      message: Wording(
        nl: """
          Kanaal \(channel.name): \(weeks) weken lang geen bericht, van \(from.name.nl) tot en met \(to.name.nl).
          """,
        en: """
          There is no message on \(channel.name) for \(weeks) weeks: from \(from.name.en) to \(to.name.en).
          """),
      action: Wording(
        nl: "Plan er een bericht tussen, bijvoorbeeld met materiaal dat lang niet is gebruikt.",
        en: "Plan a message in between, for example with material that has long been out of sight."
      ))
  }
}
