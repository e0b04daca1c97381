import Content
import Testing

@testable import Publishing

@Suite("What the calendar draws")
struct CalendarGridTests {
  @Test func everyMonthOfTwentySixYearsHasItsWholeWeeks() async throws {
    let site = try await CalendarSite.build(CalendarSite.year(2017, CalendarSite.zien))
    let scene = Scene(context: try #require(site.build?.context), address: Address(""))
    for year in 2015...2040 {
      var last: Day?
      for number in 1...12 {
        let month = CalendarContents.Month(number, of: year)
        let weeks = CalendarWeekView.weeks(of: month, scene)
        let days = weeks.flatMap(\.days)
        #expect(days.filter(\.isInside).map(\.day.dayOfMonth) == Array(1...month.days.length))
        #expect(days.filter(\.isInside).allSatisfy { month.days.contains($0.day) })
        #expect(zip(days, days.dropFirst()).allSatisfy { $0.day.next == $1.day })
        for week in weeks {
          #expect(week.days.map(\.day.weekday) == Array(1...7))
          #expect(week.days.allSatisfy { $0.day.week == week.week })
          #expect(week.days.contains { $0.isInside })
        }
        // No day is left out between two months.
        let first = try #require(days.first { $0.isInside }?.day)
        #expect(last.map { $0.next == first } ?? true)
        last = days.last { $0.isInside }?.day
      }
    }
  }

  @Test(arguments: [2015, 2016, 2020, 2026])
  func aYearOfWeeksKeepsToItsTwelveMonths(year: Int) async throws {
    let weeks = ISOWeek.count(in: year)
    let periods = (1...weeks).map {
      "  - thema: zien\n    van: \(year)-W\($0 < 10 ? "0" : "")\($0)"
    }
    let site = try await CalendarSite.build(
      CalendarSite.year(year, periods.joined(separator: "\n")))
    try #require(!site.diagnostics.hasErrors, "\(site.told)")
    let page = try #require(site["kalender/\(year)/"])
    let rows = page.components(separatedBy: "<tr class=\"kleur-goud\">").dropFirst().map {
      $0.components(separatedBy: "</tr>")[0].components(separatedBy: "<td").dropFirst()
    }
    for row in rows {
      let months = row.map { cell in
        cell.hasPrefix(" colspan=\"") ? Int(cell.dropFirst(10).prefix { $0 != "\"" }) ?? 0 : 1
      }
      #expect(months.reduce(0, +) == 12)
    }
    #expect(rows.joined().count { $0.contains("class=\"bar") } == weeks)
    // No more rows than a month has weeks.
    #expect(rows.count <= 6)
  }

  @Test func twiceTheMessagesAreTwiceTheBytes() async throws {
    func bytes(_ count: Int) async throws -> Int {
      let items = (0..<count).map {
        "      - materiaal: artikelen/\($0 % 2 == 0 ? "een" : "twee").md\n        kanaal: X\n"
          + ($0 % 3 == 0 ? "" : "        datum: 2017-\($0 % 12 < 9 ? "0" : "")\($0 % 12 + 1)-07\n")
      }
      let site = try await CalendarSite.build(
        CalendarSite.year(
          2017, "  - thema: zien\n    van: 2017-01\n    tot: 2017-12\n    items:\n" + items.joined()
        ))
      try #require(!site.diagnostics.hasErrors, "\(site.told)")
      return site.files(with: "view-kalender").filter { !$0.contains("pakketten") }.reduce(0) {
        $0 + (site[$1]?.utf8.count ?? 0)
      }
    }
    let (none, some, many) = (try await bytes(1), try await bytes(200), try await bytes(400))
    #expect(many - none < 21 * (some - none) / 10)
  }
}
