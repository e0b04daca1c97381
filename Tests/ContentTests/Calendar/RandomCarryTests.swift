import Diagnostics
import Testing

@testable import Content

/// Whatever year is carried wherever, nothing is lost and every day exists.
@Suite struct RandomCarryTests {
  private static let pages = """
    -- content/site.yaml --
    naam: Proef
    adres: https://voorbeeld.nl/
    kanalen: [{naam: Facebook}, {naam: X}]

    """ + (0..<3).map { "-- content/themas/t\($0).md --\n---\ntitel: T\($0)\n---\n" }.joined()

  @Test(arguments: 0..<20)
  func keepsWhatIsNotOfTheYear(seed: UInt64) throws {
    let bare = try CalendarSiteText(Self.pages)
    for round in 0..<3 {
      let seed = seed << 16 | UInt64(round)
      var random = RandomNumbers(seed: seed &+ 7)
      let year = 2015 + random.next(below: 26)
      let other = year + random.pick([-40, -11, -6, -5, -4, -1, 1, 2, 3, 4, 5, 6, 11, 28, 40])
      var writer = RandomYear(year, seed: seed)
      let text = writer.text()
      let comment = Comment("\(seed): \(year) to \(other)\n\(text)")
      let (site, problems) = bare.with([(year, text)])
      try #require(!problems.hasErrors, "\(problems)\n\(comment)")

      let carried = try Carry.carry(year, to: other, of: site)
      let result = String(decoding: carried.file.bytes, as: UTF8.self)
      let (old, _) = CalendarFile.parse(
        SourceFile(path: "content/kalender/\(year).yaml", text: text))
      let (new, found) = CalendarFile.parse(carried.file)
      #expect(found.isEmpty, "\(found)\n\(result)")
      let before = try #require(old)
      let after = try #require(new)
      #expect(after.isDraft && after.title == "Kalender \(other)", comment)
      Self.check(before, after, comment)
      Self.checkLines(text, result, comment)

      let (there, more) = bare.with([(other, result)])
      try #require(!more.hasErrors, "\(more)\n\(result)")
      let back = try Carry.carry(other, to: year, of: there)
      let (again, _) = CalendarFile.parse(back.file)
      let returned = try #require(again)
      #expect(returned.periods.map(\.theme.value) == before.periods.map(\.theme.value), comment)
      for (a, b) in zip(before.periods, returned.periods) {
        if case .month = a.from.value { #expect(a.from.value == b.from.value, comment) }
        if case .month = a.to.value { #expect(a.to.value == b.to.value, comment) }
        if case .week = a.from.value { #expect(a.from.value == b.from.value, comment) }
      }
    }
  }

  private static func check(_ old: CalendarFile, _ new: CalendarFile, _ comment: Comment) {
    #expect(new.periods.map(\.theme.value) == old.periods.map(\.theme.value), comment)
    #expect(new.periods.map(\.message) == old.periods.map(\.message), comment)
    for (a, b) in zip(old.periods, new.periods) {
      let was = a.from.value.days.lowerBound...a.to.value.days.upperBound
      let now = b.from.value.days.lowerBound...b.to.value.days.upperBound
      #expect(now.overlaps(Day.days(ofYear: new.year)), comment)
      #expect(a.items.map(\.text?.value) == b.items.map(\.text?.value), comment)
      #expect(a.items.map(\.owner) == b.items.map(\.owner), comment)
      for (a, b) in zip(a.items, b.items) {
        #expect(b.status.value == .planned && b.earlier.isEmpty, comment)
        guard let from = a.date?.value, let to = b.date?.value else {
          #expect(a.date == nil && b.date == nil, comment)
          continue
        }
        if was.contains(from) { #expect(now.contains(to), comment) }
        #expect(from.weekday == to.weekday || now.length < 7, comment)
        let distance = from.distance(to: to)
        #expect(a.textReadyBy?.value.advanced(by: distance) == b.textReadyBy?.value, comment)
        #expect(a.approvedBy?.value.advanced(by: distance) == b.approvedBy?.value, comment)
      }
    }
  }

  /// Every line without a day or a status in it is there as it was, in the same order.
  private static func checkLines(_ old: String, _ new: String, _ comment: Comment) {
    let changing = ["van:", "tot:", "datum:", "status:", "akkoord:", "tekst-klaar:", "titel:"]
    var lines = new.split(whereSeparator: \.isNewline)[...]
    var isEarlier = false
    for line in old.split(whereSeparator: \.isNewline) {
      let text = line.drop { " -".contains($0) }
      if text.hasPrefix("eerder:") {
        isEarlier = true
        continue
      }
      // The rest of it, when it is in lines of its own.
      if isEarlier, text.first?.isNumber == true || text.hasPrefix("]") { continue }
      isEarlier = false
      if changing.contains(where: { text.contains($0) }) { continue }
      guard let place = lines.firstIndex(where: { $0.hasSuffix(text) }) else {
        Issue.record("'\(line)' is gone\n\(comment)\n\(new)")
        return
      }
      lines = lines[(place + 1)...]
    }
  }

  @Test func findsEveryDayAgain() {
    for from in stride(from: 2015, through: 2040, by: 1) {
      for to in [from - 28, from - 5, from - 1, from + 1, from + 4, from + 6, from + 11] {
        let shift = YearShift(from: from, to: to)
        for month in 1...12 {
          let old = Day.days(ofMonth: month, in: from)
          let new = Day.days(ofMonth: month, in: to)
          for number in old.lowerBound.number...old.upperBound.number {
            let day = Day(number: number)
            let moved = shift.day(day)
            let inMonth = shift.day(day, in: old, movedTo: new)
            let week = min(day.week.number, ISOWeek.count(in: moved.week.year))
            // In a month no farther than it has to be.
            guard moved.weekday == day.weekday, moved.week.number == week, new.contains(inMonth),
              inMonth.weekday == day.weekday,
              new.contains(moved) ? inMonth == moved : abs(inMonth.distance(to: moved)) <= 7
            else {
              Issue.record("\(day) of \(from) in \(to): \(moved), \(inMonth)")
              continue
            }
          }
        }
      }
    }
  }
}
