import Diagnostics
import Markup

extension CalendarFile {
  /// In bytes of the file.
  static let longest = 1024 * 1024
  /// So many messages in a year; a calendar that volunteers keep up has a hundred.
  static let mostItems = 5_000
  /// Each makes a page and texts of its own; 53 weeks on each of six channels are some 300.
  static let mostPeriods = 1_000
  /// In days. A slip in a year, 2071 for 2017, would fill every month until then.
  static let longestPeriod = 731

  /// The years that a calendar can be of, and in which its days lie.
  package static let years = 1900...2199

  /// The year that a file is for, by its path: `content/kalender/2017.yaml`. No file of a folder in there, which would
  /// be a second one of its year.
  package static func year(of path: some StringProtocol) -> Int? {
    let parts = path.split(separator: "/").suffix(from: path.hasPrefix("content/") ? 1 : 0)
    guard parts.count == 2, parts.first ?? "" == CommunicationCalendar.folder,
      let name = parts.last, name.hasSuffix(".yaml"), name.utf8.count == 9
    else { return nil }
    return Int(name.dropLast(".yaml".count)).flatMap { years.contains($0) ? $0 : nil }
  }

  /// Whether a file that is published as it is was meant to be a calendar: `kalender/2018.yml`,
  /// `Kalender/2018.yaml`, `kalender/2018.yaml.txt`. It would show all that is for editors alone.
  package static func isMeant(by asset: String) -> Bool {
    let parts = asset.lowercased().split(separator: "/")
    guard let name = parts.last else { return false }
    let pieces = name.split(separator: ".")
    guard pieces.dropFirst().contains(where: { $0 == "yaml" || $0 == "yml" }) else { return false }
    let names = ["kalender", "calendar"]
    return names.contains { parts[0] == $0 || pieces[0] == $0 }
      || Int(pieces[0]).map { years.contains($0) } == true
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
    var periodCount = 0
    let periods = fields.list("periodes") { fields -> Period? in
      periodCount += 1
      guard periodCount <= mostPeriods else {
        if periodCount == mostPeriods + 1 {
          fields.report(.tooManyPeriods(fields.source, at: fields.firstKey))
        }
        fields.passOver()
        return nil
      }
      return period(&fields, count: &count, &unusable)
    }
    let file = CalendarFile(
      source: source, year: year, title: title, introduction: introduction, isDraft: isDraft,
      periods: periods, unusable: unusable)
    var problems = fields.diagnostics + fields.unknown().map(\.diagnostic)
    // Half a message must not be copied to a channel.
    for index in problems.indices where problems[index].id == "lost-as-comment" {
      problems[index].severity = .error
    }
    return (file, problems)
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
      fields.report(.periodWithoutTheme(fields.source, at: fields.firstKey))
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
          .periodWithoutStart(
            fields.source, at: fields.located("thema")?.range ?? fields.firstKey))
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
    guard from.value.days.lowerBound.distance(to: end.value.days.upperBound) < longestPeriod else {
      fields.report(.periodTooLong(fields.source, at: end.range))
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
      guard let week else {
        report(.noSuchWeek(text.value, source, at: text.range))
        return nil
      }
      return isInReach(week.year, text) ? Located(.week(week), text.range) : nil
    }
    guard let date = partialDate(text, isDay: false) else { return nil }
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
    guard let date = partialDate(text, isDay: true) else { return nil }
    if let day = Day(date) { return Located(day, text.range) }
    report(.noWholeDay(text.value, source, at: text.range))
    return nil
  }

  private mutating func partialDate(_ text: Located<String>, isDay: Bool) -> PartialDate? {
    do {
      let date = try PartialDate(text.value)
      return isInReach(date.year, text) ? date : nil
    } catch .form(nil) {
      report(.notMoment(text.value, isDay: isDay, source, at: text.range))
    } catch {
      report(.notDate(text.value, error, source, at: text.range))
    }
    return nil
  }

  private mutating func isInReach(_ year: Int, _ text: Located<String>) -> Bool {
    if CalendarFile.years.contains(year) { return true }
    report(.dayOutOfReach(text.value, source, at: text.range))
    return false
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
