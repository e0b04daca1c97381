@testable import Content

/// A file of the calendar as editors may write one: months, weeks or days, in lines or in braces, with comments and
/// texts of their own.
struct RandomYear {
  private var random: RandomNumbers
  private let year: Int

  init(_ year: Int, seed: UInt64) {
    self.year = year
    random = RandomNumbers(seed: seed)
  }

  mutating func text() -> String {
    var lines = [
      "# uitleg \(random.next(below: 100))", "titel: Kalender \(year)", "periodes:",
    ]
    for (from, to) in periods() { lines += period(from, to) }
    return lines.joined(separator: random.pick(["\n", "\n", "\r\n"]))
      + random.pick(["\n", "", "\n\n"])
  }

  private mutating func periods() -> [(Moment, Moment)] {
    switch random.next(below: 3) {
    case 0:
      return stride(from: 1, to: 12, by: 2).map {
        (.month($0, year: year), .month($0 + 1, year: year))
      }
    case 1:
      let weeks = (1...52).compactMap { ISOWeek(year: year, number: $0) }
      return stride(from: 0, to: 48, by: 4).map { (.week(weeks[$0]), .week(weeks[$0 + 3])) }
    default:
      var periods: [(Moment, Moment)] = []
      var day = Day(year: year, month: 1, day: 1 + random.next(below: 3))
      while day.year == year {
        let last = min(
          day.advanced(by: 6 + random.next(below: 60)), Day(year: year, month: 12, day: 31))
        periods.append((.day(day), .day(last)))
        day = last.next
      }
      return periods
    }
  }

  private mutating func period(_ from: Moment, _ to: Moment) -> [String] {
    let quote = random.pick(["", "", "'", "\""])
    var lines = ["  # reden \(random.next(below: 1000))"]
    lines.append("  - thema: t\(random.next(below: 3))  # keuze")
    lines.append("    van: \(quote)\(from)\(quote)")
    lines.append("    tot: \(to) # tot en met")
    if random.next(below: 3) == 0 {
      lines += ["    boodschap: Een zin over", "      twee regels."]
    }
    lines.append("    items:")
    let days = from.days.lowerBound...to.days.upperBound
    for _ in 0...random.next(below: 4) { lines += item(in: days) }
    return lines
  }

  private mutating func item(in days: ClosedRange<Day>) -> [String] {
    let date = days.lowerBound.advanced(by: random.next(below: days.length))
    let ready = date.advanced(by: -random.next(below: 20) - 3)
    let approved = ready.advanced(by: random.next(below: 4))
    let status = random.pick(["gepland", "tekst klaar", "akkoord", "Geplaatst"])
    if random.next(below: 3) == 0 {
      let earlier = random.pick(["", ", eerder: [\(ready)]", ", eerder: [\(ready), \(ready)]"])
      let first = random.next(below: 2) == 0 ? "eerder: \(ready), " : ""
      return [
        "      - {\(first)kanaal: Facebook, datum: \(date), status: \(status)"
          + "\(first.isEmpty ? earlier : ""), eigenaar: wij}"
      ]
    }
    var fields = [["kanaal: X"], ["datum: \(date)  # dag"], ["status: \(status)"]]
    if random.next(below: 2) == 0 {
      fields.append(["tekst-klaar: \(ready)"])
      fields.append(["akkoord: '\(approved)'"])
    }
    switch random.next(below: 4) {
    case 0: fields.append(["eerder: [\(ready), '\(approved)']  # verzet"])
    case 1: fields.append(["eerder:", "  - \(ready)", "  - \(approved)"])
    case 2: fields.append(["eerder: [", "  \(ready), # een", "  \(approved)", "]"])
    default: break
    }
    if random.next(below: 2) == 0 {
      fields.append([
        "tekst: |", "  Eigen tekst \(random.next(below: 1000)).", "", "  # geen uitleg",
      ])
    }
    // In any order.
    for index in fields.indices.reversed() {
      fields.swapAt(index, random.next(below: index + 1))
    }
    return fields.flatMap(\.self).enumerated().map {
      ($0 == 0 ? "      - " : "        ") + $1
    }
  }
}
