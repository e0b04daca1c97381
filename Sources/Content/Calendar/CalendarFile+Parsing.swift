import Diagnostics
import Markup

extension CalendarFile {
  /// In bytes of the file.
  static let longest = 1024 * 1024
  /// So many messages in a year; a calendar that volunteers keep up has a hundred.
  static let mostItems = 5_000

  /// The year that a file is for, by its name below `content/`: `kalender/2017.yaml`.
  package static func year(of path: some StringProtocol) -> Int? {
    let name = path.split(separator: "/").last?.dropLast(".yaml".count) ?? ""
    guard name.utf8.count == 4, let year = Int(name), (1900...2199).contains(year) else {
      return nil
    }
    return year
  }

  /// Reads `kalender/2017.yaml`; what cannot be used is told of and left out. No calendar when the file's
  /// name says no year.
  package static func parse(_ source: SourceFile) -> (CalendarFile?, [Diagnostic]) {
    guard let year = year(of: source.path) else { return (nil, [.calendarWithoutYear(source)]) }
    var fields = Fields(file: source, atMost: longest)
    let title = Typography.improved(PlainText.line(fields.text("titel") ?? ""))
    let introduction = Typography.improved(PlainText.line(fields.text("inleiding") ?? ""))
    let isDraft = fields.flag("concept") ?? false
    var count = 0
    var unusable: [UnusablePeriod] = []
    let periods = fields.list("periodes") { period(&$0, count: &count, &unusable) }
    let file = CalendarFile(
      source: source, year: year, title: title, introduction: introduction, isDraft: isDraft,
      periods: periods, unusable: unusable)
    return (file, fields.diagnostics + fields.unknown().map(\.diagnostic))
  }

  private static func period(
    _ fields: inout Fields, count: inout Int, _ unusable: inout [UnusablePeriod]
  ) -> Period? {
    let theme = fields.located("thema")
    let span = span(&fields)
    let written = fields.located("boodschap")
    let message = Typography.improved(PlainText.line(written?.value ?? ""))
    let audience = fields.texts("doelgroep").map { Typography.improved(PlainText.line($0)) }
    let channels = fields.locatedTexts("kanalen")
    let owner = fields.text("eigenaar") ?? ""
    let items = fields.list("items") { item -> Item? in
      count += 1
      guard count <= mostItems else {
        if count == mostItems + 1 { item.report(.tooManyItems(item.source, at: item.firstKey)) }
        item.passOver()
        return nil
      }
      return Self.item(&item, owner: owner)
    }
    if theme == nil, !fields.holds("thema") {
      fields.report(.periodWithout("thema", fields.source, at: fields.firstKey))
    }
    guard let theme, let span else {
      unusable.append(UnusablePeriod(theme: theme, channels: channels, items: items))
      return nil
    }
    return Period(
      theme: theme, from: span.from, to: span.to, message: message,
      messagePlace: written?.range, audience: audience.filter { !$0.isEmpty },
      channels: channels, items: items)
  }

  /// Its beginning and its end, which may be the same; nil when that is not written as it should be.
  private static func span(
    _ fields: inout Fields
  ) -> (from: Located<Moment>, to: Located<Moment>)? {
    let from = fields.moment("van")
    let hasTo = fields.holds("tot")
    let to = fields.moment("tot")
    guard let from else {
      if !fields.holds("van") {
        fields.report(
          .periodWithout(
            "van", fields.source, at: fields.located("thema")?.range ?? fields.firstKey))
      }
      return nil
    }
    if hasTo, to == nil { return nil }
    let end = to ?? from
    guard end.value.days.upperBound >= from.value.days.lowerBound else {
      fields.report(
        .periodEndsBeforeStart(end.value, start: from.value, fields.source, at: end.range))
      return nil
    }
    return (from, end)
  }

  private static func item(_ fields: inout Fields, owner: String) -> Item {
    let place = fields.firstKey
    let date = fields.day("datum")
    let textReadyBy = fields.day("tekst-klaar")
    let approvedBy = fields.day("akkoord")
    for (name, deadline) in [("tekst-klaar", textReadyBy), ("akkoord", approvedBy)] {
      if let deadline, let date, deadline.value > date.value {
        fields.report(.deadlineAfterDate(name, fields.source, at: deadline.range))
      }
    }
    if let textReadyBy, let approvedBy, textReadyBy.value > approvedBy.value {
      fields.report(.approvalBeforeText(fields.source, at: approvedBy.range))
    }
    return Item(
      material: fields.located("materiaal"), channel: fields.located("kanaal"), date: date,
      status: status(&fields) ?? Located(.planned, place),
      owner: fields.text("eigenaar") ?? owner, text: text(&fields), textReadyBy: textReadyBy,
      approvedBy: approvedBy, earlier: fields.days("eerder").map(\.value), place: place)
  }

  /// As it is typed but for empty lines around it: it is counted, and copied.
  private static func text(_ fields: inout Fields) -> Located<String>? {
    guard let text = fields.located("tekst") else { return nil }
    let lines = text.value.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let isEmpty = { (line: Substring) in line.allSatisfy { $0 == " " || $0 == "\t" } }
    guard let first = lines.firstIndex(where: { !isEmpty($0) }),
      let last = lines.lastIndex(where: { !isEmpty($0) })
    else { return nil }
    return Located(lines[first...last].joined(separator: "\n"), text.range)
  }

  private static func status(_ fields: inout Fields) -> Located<ItemStatus>? {
    guard let text = fields.located("status") else { return nil }
    let written = text.value.lowercased()
    let known = ItemStatus.allCases.first { [$0.name.nl, $0.name.en].contains(written) }
    if let known { return Located(known, text.range) }
    fields.report(.unknownStatus(text.value, fields.source, at: text.range))
    return nil
  }
}

extension Fields {
  /// A day, a month or a week: `2017-03-01`, `2017-03`, `2017-W09`.
  fileprivate mutating func moment(_ name: String) -> Located<Moment>? {
    guard let text = located(name) else { return nil }
    if let week = Self.week(text.value) {
      if let week { return Located(.week(week), text.range) }
      report(.noSuchWeek(text.value, source, at: text.range))
      return nil
    }
    guard let date = partialDate(text) else { return nil }
    if let day = Day(date) { return Located(.day(day), text.range) }
    if let month = date.month { return Located(.month(month, year: date.year), text.range) }
    report(.yearAsPeriod(text.value, source, at: text.range))
    return nil
  }

  /// A whole day.
  fileprivate mutating func day(_ name: String) -> Located<Day>? {
    located(name).flatMap { day($0) }
  }

  fileprivate mutating func days(_ name: String) -> [Located<Day>] {
    var days: [Located<Day>] = []
    for text in locatedTexts(name) {
      if let day = day(text) { days.append(day) }
    }
    return days
  }

  private mutating func day(_ text: Located<String>) -> Located<Day>? {
    guard let date = partialDate(text) else { return nil }
    if let day = Day(date) { return Located(day, text.range) }
    report(.noWholeDay(text.value, source, at: text.range))
    return nil
  }

  private mutating func partialDate(_ text: Located<String>) -> PartialDate? {
    do {
      return try PartialDate(text.value)
    } catch {
      report(.notDate(text.value, error, source, at: text.range))
      return nil
    }
  }

  /// `2017-W09`; nil when it is not written so, a nil inside when there is no such week.
  static func week(_ text: String) -> ISOWeek?? {
    let parts = text.uppercased().split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].first == "W",
      (2...3).contains(parts[1].utf8.count), let year = Int(parts[0]),
      let number = Int(parts[1].dropFirst()), year > 0, number >= 0
    else { return nil }
    return .some(ISOWeek(year: year, number: number))
  }
}
