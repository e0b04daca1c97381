import Diagnostics
import Markup

/// A day that comes back each year and that a theme belongs to: `vaste-dagen` in `site.yaml`.
package struct FixedDay: Hashable, Sendable {
  package let name: String
  package let month: Int
  package let day: Int
  /// The name of the theme's file, or its title.
  package let theme: Located<String>

  /// The day in a year; 29 February is the 28th when there is none.
  package func day(in year: Int) -> Day {
    Day(year: year, month: month, day: min(day, PartialDate.days(in: month, of: year)))
  }
}

extension FixedDay {
  static func read(_ fields: inout Fields) -> [FixedDay] {
    fields.list("vaste-dagen") { item in
      let name = Typography.improved(PlainText.line(item.text("naam") ?? ""))
      let written = item.located("dag")
      let theme = item.located("thema")
      guard let written, let theme else {
        if !item.holds("dag") {
          item.report(.fixedDayWithoutDay(item.source, at: item.firstKey))
        }
        if !item.holds("thema") {
          item.report(.fixedDayWithoutTheme(item.source, at: item.firstKey))
        }
        return nil
      }
      guard let (month, day) = monthAndDay(written.value) else {
        item.report(.notYearlyDay(written.value, item.source, at: written.range))
        return nil
      }
      return FixedDay(name: name, month: month, day: day, theme: theme)
    }
  }

  /// `3 december`, or `December 3`.
  private static func monthAndDay(_ text: String) -> (month: Int, day: Int)? {
    let words = text.lowercased().split(separator: " ")
    guard words.count == 2 else { return nil }
    for (number, name) in [(words[0], words[1]), (words[1], words[0])] {
      guard let day = Int(number),
        let month = CalendarNames.months.firstIndex(where: { $0.matches(name) }).map({ $0 + 1 }),
        // 29 February is a day, in some years.
        (1...PartialDate.days(in: month, of: 2000)).contains(day)
      else { continue }
      return (month, day)
    }
    return nil
  }
}

extension Wording {
  fileprivate func matches(_ name: Substring) -> Bool {
    nl == name || en.lowercased() == name
  }
}
