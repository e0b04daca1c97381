import Content

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The only place where the clock is read.
enum Today {
  /// `SOURCE_DATE_EPOCH` in UTC (reproducible-builds.org), else the day here.
  static var date: PartialDate {
    var parts = tm()
    if let text = getenv("SOURCE_DATE_EPOCH"), var seconds = time_t(String(cString: text)) {
      gmtime_r(&seconds, &parts)
    } else {
      var seconds = time(nil)
      localtime_r(&seconds, &parts)
    }
    let year = Int(parts.tm_year) + 1900
    // The C library knows no day that does not exist.
    do throws(PartialDate.Problem) {
      return try PartialDate(year: year, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    } catch {
      preconditionFailure("localtime_r gave a day that does not exist")
    }
  }
}
