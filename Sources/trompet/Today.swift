import Content

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The only place where the clock is read.
enum Today {
  /// Seconds since 1970: of `date` in UTC if it is given, else of `SOURCE_DATE_EPOCH`, else now.
  static func seconds(on date: PartialDate?) -> Int {
    if let day = date.flatMap(Day.init) { return day.number * 86_400 }
    return getenv("SOURCE_DATE_EPOCH").flatMap { Int(String(cString: $0)) } ?? time(nil)
  }

  /// `SOURCE_DATE_EPOCH` in UTC (reproducible-builds.org), else the day here; nil when the variable says
  /// no moment that there is.
  static var date: PartialDate? {
    var parts = tm()
    var seconds = time(nil)
    if let text = getenv("SOURCE_DATE_EPOCH") {
      guard let given = time_t(String(cString: text)) else { return nil }
      seconds = given
      guard gmtime_r(&seconds, &parts) != nil else { return nil }
    } else {
      guard localtime_r(&seconds, &parts) != nil else { return nil }
    }
    let day = (
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday)
    )
    return try? PartialDate(year: day.year, month: day.month, day: day.day)
  }
}
