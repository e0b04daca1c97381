import Diagnostics

/// Carries a year of the communicatiekalender to another: a change of its text, in which days, statuses and the year in
/// its title become those of the new year, and all the rest stays as it is.
///
/// What has to be looked at is said in comments, at the place itself.
package struct Carry {
  private let source: SourceFile
  private let outline: CalendarOutline
  private let site: Site
  private let shift: YearShift
  private var edits: TextEdits
  /// How many places have to be looked at.
  package private(set) var notes = 0
  /// What has no place in the text.
  private var remarks: [Wording] = []
  /// The periods in the new year, as far as they are known.
  private var periods: [Moved] = []
  private var isNoting = true

  private struct Moved {
    let theme: PageID?
    let old: ClosedRange<Day>
    let days: ClosedRange<Day>
    let key: Int
  }

  private var language: Language { site.settings.language }

  /// `site` holds the year `from`, with its mistakes as far as they are of names.
  package static func carry(_ from: Int, to: Int, of site: Site) throws(Diagnostic) -> CarriedYear {
    guard let year = site.calendar.year(from) else {
      throw .noYearToCarry(from, site.calendar.years.map(\.number))
    }
    guard from != to else { throw .carriedToItself(from) }
    guard (1900...2199).contains(to) else { throw .yearOutOfReach() }
    guard let outline = CalendarOutline(year.source) else {
      throw .cannotCarry(year.source)
    }
    // A comment in the midst of a text over lines would become a part of it: then all are told at the top.
    for isNoting in [true, false] {
      var carry = Carry(year.source, outline, site, YearShift(from: from, to: to))
      carry.isNoting = isNoting
      carry.change()
      let file = SourceFile(
        path: "content/\(CommunicationCalendar.folder)/\(to).yaml", bytes: carry.edits.result)
      if let changed = CalendarOutline(file), changed.hasTexts(of: outline) {
        return CarriedYear(file: file, notes: carry.notes)
      }
    }
    throw .cannotCarry(year.source)
  }

  private init(
    _ source: SourceFile, _ outline: CalendarOutline, _ site: Site, _ shift: YearShift
  ) {
    self.source = source
    self.outline = outline
    self.site = site
    self.shift = shift
    edits = TextEdits(source)
  }

  private mutating func change() {
    changeHead()
    let known = Dictionary(
      site.calendar.periods.filter { $0.source.path == source.path }.map {
        ($0.place.lowerBound, $0)
      }, uniquingKeysWith: { first, _ in first })
    for period in outline.periods {
      change(period, known: period.theme?.range.flatMap { known[$0.lowerBound] })
    }
    noteFixedDays()
    noteWeek53()
    if let old = oldIntroduction { edits.remove(old) }
    edits.insert(introduction)
  }

  // MARK: - The head

  private mutating func changeHead() {
    let (old, new) = (String(shift.from), String(shift.to))
    if let title = outline.title, let text = title.text, text.names(shift.from) {
      if let range = title.range {
        edits.replace(range, with: text.replacing(old, with: new))
      } else {
        note(.stillNames(shift.from), at: title)
      }
    }
    if let introduction = outline.introduction, introduction.text?.names(shift.from) ?? false {
      note(.stillNames(shift.from), at: introduction)
    }
    if let concept = outline.concept {
      let isDraft = ["ja", "true", "yes", "on", "waar"].contains(concept.text?.lowercased())
      if !isDraft, let range = concept.range {
        edits.replace(range, with: ConceptMark.yes[language])
      }
    } else if let first = outline.firstKey {
      edits.insert([ConceptMark.line(in: language)], above: first)
    }
  }

  private var introduction: [String] {
    let head = Wording(
      nl: """
        \(Self.mark.nl) content/kalender/\(shift.from).yaml, met: trompet calendar carry \(shift.from) \(shift.to)
        Maanden bleven dezelfde maanden, weken dezelfde weken; een dag is dezelfde dag van dezelfde week.
        Elke status is weer ‘gepland’. \(notes == 0 ? "Niets viel op; lees het toch even door." : "Kijk na wat er bij ‘let op’ staat (\(notes) keer), en haal die regels dan weg.")
        """,
      en: """
        \(Self.mark.en) content/kalender/\(shift.from).yaml, with: trompet calendar carry \(shift.from) \(shift.to)
        Months stayed the same months, weeks the same weeks; a day is the same day of the same week.
        Every status is 'planned' again. \(notes == 0 ? "Nothing stood out; read it through all the same." : "Look at what is marked 'note' (\(notes) times), and then remove those lines.")
        """)[language]
    let lines = head.split(separator: "\n").map { "# \($0)" }
    return lines + remarks.map { "# " + YAMLScalar.comment(Self.letOp($0)[language]) } + [""]
  }

  /// What an earlier carrying said at the top.
  private var oldIntroduction: Range<Int>? {
    let bytes = source.bytes
    let marks = [Self.mark.nl, Self.mark.en].map { Array("# \($0) content/".utf8) }
    guard marks.contains(where: { bytes[source.textStart...].starts(with: $0) }) else { return nil }
    var end = source.textStart
    while end < bytes.count, bytes[end] == 0x23 {
      end = bytes[end...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    }
    let isEmptyLine = end < bytes.count && (bytes[end] == 0x0A || bytes[end] == 0x0D)
    let next = isEmptyLine ? bytes[end...].firstIndex(of: 0x0A).map { $0 + 1 } : nil
    return source.textStart..<(next ?? end)
  }

  private static let mark = Wording(nl: "Overgenomen van", en: "Carried from")

  // MARK: - Periods

  private mutating func change(_ period: CalendarOutline.Period, known: CalendarPeriod?) {
    if let theme = period.theme, known == nil { note(.noTheme, at: theme) }
    if let message = period.message, message.text?.names(shift.from) ?? false {
      note(.stillNames(shift.from), at: message)
    }
    let written = self.written(period)
    guard let from = period.from, let range = from.range, let written else {
      for item in period.items { change(item, material: nil, old: nil, new: nil) }
      return
    }
    let old = written.from.days.lowerBound...written.to.days.upperBound
    var (start, end) = shift.period(from: written.from, to: written.to)
    // What followed on the day after still does.
    if case .day = written.from, let before = periods.last,
      before.old.upperBound.next == old.lowerBound,
      before.days.upperBound < end.days.upperBound
    {
      start = .day(before.days.upperBound.next)
    }
    edits.replace(range, with: start.description)
    if let to = period.to?.range { edits.replace(to, with: end.description) }
    let days = start.days.lowerBound...max(start.days.lowerBound, end.days.upperBound)
    if let before = periods.last, before.days.overlaps(days), !overlapped(known) {
      note(.overlapsBefore, at: period.theme ?? from)
    }
    periods.append(
      Moved(theme: known?.theme, old: old, days: days, key: (period.theme ?? from).key))
    let materials = known.map { period in
      Dictionary(
        period.items.compactMap { item in
          item.materialName.map { ($0.range.lowerBound, item.material) }
        }, uniquingKeysWith: { first, _ in first })
    }
    for item in period.items {
      let material = item.material?.range.flatMap { materials?[$0.lowerBound] }
      change(item, material: material, old: old, new: days)
    }
  }

  /// Beginning and end as the file has them.
  private func written(_ period: CalendarOutline.Period) -> (from: Moment, to: Moment)? {
    guard let from = period.from?.text.flatMap({ Moment($0) }) else { return nil }
    guard let to = period.to, to.text != nil else { return (from, from) }
    return to.text.flatMap { Moment($0) }.map { (from, $0) }
  }

  /// Whether the period overlapped the one before it in the old year too, on other channels.
  private func overlapped(_ period: CalendarPeriod?) -> Bool {
    guard let period, period.index > 0 else { return false }
    return site.calendar.periods[period.index - 1].days.overlaps(period.days)
  }

  // MARK: - Items

  private mutating func change(
    _ item: CalendarOutline.Item, material: CalendarItem.Material?, old: ClosedRange<Day>?,
    new: ClosedRange<Day>?
  ) {
    if let name = item.material {
      switch material {
      case .page, .asset, .external, nil: break
      case .unpublished: note(.notPublished, at: name)
      case .theme: note(.noMaterial, at: name)
      }
    }
    change(datesOf: item, old: old, new: new)
    if let status = item.status, let range = status.range {
      edits.replace(range, with: ItemStatus.planned.name[language])
    }
    if let earlier = item.earlier { edits.remove(earlier) }
    if let text = item.text, text.text != nil { note(.ownText(shift.from), at: text) }
  }

  /// Deadlines move as far as the day of the message itself.
  private mutating func change(
    datesOf item: CalendarOutline.Item, old: ClosedRange<Day>?, new: ClosedRange<Day>?
  ) {
    let dates = [item.date, item.textReadyBy, item.approvedBy].compactMap { value in
      value.flatMap { value in value.day.map { (value: value, day: $0) } }
    }
    guard let first = dates.first else { return }
    var moved = shift.day(first.day)
    if item.date?.day != nil, let old, let new {
      moved = shift.day(first.day, in: old, movedTo: new)
    }
    let distance = first.day.distance(to: moved)
    for (value, day) in dates {
      if let range = value.range {
        edits.replace(range, with: day.advanced(by: distance).description)
      }
    }
    guard let date = item.date, item.date?.day != nil else { return }
    if WorkingDays.isHoliday(moved), !WorkingDays.isHoliday(first.day) { note(.holiday, at: date) }
    if moved.weekday != first.day.weekday { note(.otherWeekday, at: date) }
  }

  // MARK: - Notes

  private mutating func noteFixedDays() {
    let names = ThemeNames(of: site)
    let byTheme = Dictionary(grouping: periods, by: \.theme)
    for fixed in site.settings.fixedDays {
      guard let place = names[fixed.theme.value] else { continue }
      let theme = site.themes[place]
      let day = fixed.day(in: shift.to)
      let own = byTheme[theme] ?? []
      if own.contains(where: { $0.days.contains(day) }) { continue }
      let nearest = own.min { $0.days.distance(to: day) < $1.days.distance(to: day) }
      if let nearest {
        note(.fixedDayOutside(fixed, day), above: nearest.key)
      } else {
        remark(.fixedDayMissing(fixed, day, site[theme].title))
      }
    }
  }

  private mutating func noteWeek53() {
    let (old, new) = (ISOWeek.count(in: shift.from), ISOWeek.count(in: shift.to))
    if old != new { remark(.otherNumberOfWeeks(shift, old, new)) }
  }

  private mutating func note(_ note: Wording, at value: CalendarOutline.Value) {
    self.note(note, above: value.key)
  }

  private mutating func note(_ note: Wording, above place: Int) {
    notes += 1
    if isNoting {
      edits.comment(Self.letOp(note)[language], above: place)
    } else {
      let line = source.position(at: place).line
      remarks.append(Wording(nl: "regel \(line): \(note.nl)", en: "line \(line): \(note.en)"))
    }
  }

  private mutating func remark(_ remark: Wording) {
    notes += 1
    remarks.append(remark)
  }

  private static func letOp(_ note: Wording) -> Wording {
    Wording(nl: "let op: \(note.nl)", en: "note: \(note.en)")
  }
}

extension CalendarOutline.Value {
  fileprivate var day: Day? { text.flatMap { try? PartialDate($0) }.flatMap { Day($0) } }
}

extension String {
  /// Whether the year stands in it, as a number of its own.
  fileprivate func names(_ year: Int) -> Bool {
    split { !$0.isASCII || !$0.isNumber }.contains { $0 == String(year) }
  }
}

extension ClosedRange<Day> {
  /// How many days it is away; 0 for a day in it.
  fileprivate func distance(to day: Day) -> Int {
    Swift.max(0, lowerBound.number - day.number, day.number - upperBound.number)
  }
}
