/// A day, or a month or a year when no more is known (Gregorian calendar).
package struct PartialDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let year: Int
  package let month: Int?
  package let day: Int?

  package enum Problem: Error, Hashable, Sendable {
    /// Not in the form of a date; with the date that was probably meant.
    case form(PartialDate?)
    case noSuchDay
  }

  /// Reads `2016-05-11`, `2016-05`, `2016`; a time after the day is passed over.
  package init(_ text: String) throws(Problem) {
    let day = text.prefix { $0 != "T" && $0 != " " }
    if let after = text.dropFirst(day.count + 1).first, !("0"..."9").contains(after) {
      throw .form(nil)
    }
    let parts = day.split(separator: "-", omittingEmptySubsequences: false)
    // Not `+5`, which a number can be elsewhere.
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard numbers.count == parts.count, (1...3).contains(parts.count), parts[0].count == 4,
      parts.dropFirst().allSatisfy({ (1...2).contains($0.count) })
    else { throw .form(Self.guess(text)) }
    try self.init(
      year: numbers[0], month: parts.count > 1 ? numbers[1] : nil,
      day: parts.count > 2 ? numbers[2] : nil)
  }

  package init(year: Int, month: Int? = nil, day: Int? = nil) throws(Problem) {
    self.year = year
    self.month = month
    self.day = day
    if let month {
      guard (1...12).contains(month) else { throw .noSuchDay }
      if let day {
        guard (1...Self.days(in: month, of: year)).contains(day) else { throw .noSuchDay }
      }
    }
  }

  /// A day or a month that exists.
  init(knownYear year: Int, month: Int, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// `11-05-2016` and `11/5/2016`, as people write them.
  private static func guess(_ text: String) -> PartialDate? {
    let parts = text.split { "-/. ".contains($0) }.compactMap { Int($0) }
    guard parts.count == 3, parts[2] > 31 else { return nil }
    return try? PartialDate(year: parts[2], month: parts[1], day: parts[0])
  }

  /// `7 maart 2017`, `1 mrt 2017` and `March 2017`, as people write them.
  static func spelledOut(_ text: String) -> PartialDate? {
    let words = text.lowercased().split { " -/.,".contains($0) }
    let month = CalendarNames.months.firstIndex { name in
      words.contains { word in
        if word == "mrt" { return name.nl == "maart" }
        return word.count > 2
          && (name.nl.hasPrefix(word) || name.en.lowercased().hasPrefix(word))
      }
    }
    let numbers = words.compactMap { Int($0) }
    guard let month, (1...2).contains(numbers.count), numbers.count == words.count - 1,
      let year = numbers.first(where: { CalendarFile.years.contains($0) })
    else { return nil }
    return try? PartialDate(
      year: year, month: month + 1, day: numbers.first { !CalendarFile.years.contains($0) })
  }

  package static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// A month stands before its days, a year before its months.
  package static func < (a: PartialDate, b: PartialDate) -> Bool {
    (a.year, a.month ?? 0, a.day ?? 0) < (b.year, b.month ?? 0, b.day ?? 0)
  }

  /// ISO 8601, as precise as is known: `2016-05-11`, `2016-05`, `2016`.
  package var description: String {
    var text = String(year)
    text = String(repeating: "0", count: max(0, 4 - text.count)) + text
    if let month { text += month < 10 ? "-0\(month)" : "-\(month)" }
    if month != nil, let day { text += day < 10 ? "-0\(day)" : "-\(day)" }
    return text
  }

  /// The first day that it can be: RFC 3339 and RFC 5545 know whole days only.
  package var firstDay: PartialDate {
    (try? PartialDate(year: year, month: month ?? 1, day: day ?? 1)) ?? self
  }
}
