import Diagnostics
import Testing

@testable import Content

/// One file of the calendar as it is read, before anything in it is looked up.
@Suite struct CalendarFileTests {
  private func parse(
    _ text: String, path: String = "content/kalender/2017.yaml"
  ) -> (CalendarFile?, [String]) {
    let (file, diagnostics) = CalendarFile.parse(SourceFile(path: path, text: text))
    return (file, diagnostics.sorted().map(CalendarInMemory.line))
  }

  private func text(_ file: CalendarFile, _ range: Range<Int>?) -> String? {
    range.map { String(decoding: file.source.bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    """
    titel: Kalender "van" 2017
    inleiding: >-
      Elke maand
      een thema.
    concept: ja
    periodes:
      - thema: zichtbaarheid
        van: 2017-W09
        tot: 2017-04-15
        boodschap: Laat zien
          dat u er bent.
        doelgroep: [ledengroepen, "cliëntenraden", ""]
        kanalen: [Facebook, X]
        eigenaar: redactie
        items:
          - materiaal: artikelen/een.md
            kanaal: "Facebook"
            datum: 2017-03-07
            status: tekst klaar
            eigenaar: webredactie
            tekst-klaar: 2017-02-28
            akkoord: 2017-03-03
            eerder: [2017-03-02, 2017-02-14]
            tekst: |

              Eén regel.

              Nog een.

          - kanaal: X
    """,
    """
    title: Kalender "van" 2017
    introduction: >-
      Elke maand
      een thema.
    draft: yes
    periods:
      - theme: zichtbaarheid
        from: 2017-W09
        to: 2017-04-15
        message: Laat zien
          dat u er bent.
        audience: [ledengroepen, "cliëntenraden", ""]
        channels: [Facebook, X]
        owner: redactie
        items:
          - material: artikelen/een.md
            channel: "Facebook"
            date: 2017-03-07
            status: text ready
            owner: webredactie
            text-ready: 2017-02-28
            approval: 2017-03-03
            earlier: [2017-03-02, 2017-02-14]
            text: |

              Eén regel.

              Nog een.

          - channel: X
    """,
  ])
  func readsEveryKeyInDutchAndInEnglish(yaml: String) throws {
    let (read, problems) = parse(yaml)
    let file = try #require(read)
    #expect(problems == [])
    #expect(file.year == 2017)
    #expect(file.title == "Kalender “van” 2017")
    #expect(file.introduction == "Elke maand een thema.")
    #expect(file.isDraft)
    let period = try #require(file.periods.first)
    #expect(file.periods.count == 1 && file.unusable.isEmpty)
    #expect(period.theme.value == "zichtbaarheid")
    #expect(text(file, period.theme.range) == "zichtbaarheid")
    #expect(period.from.value.description == "2017-W09")
    #expect(period.to.value.description == "2017-04-15")
    #expect(period.message == "Laat zien dat u er bent.")
    #expect(period.audience == ["ledengroepen", "cliëntenraden"])
    #expect(period.channels.map(\.value) == ["Facebook", "X"])

    let item = period.items[0]
    #expect(item.material?.value == "artikelen/een.md")
    #expect(text(file, item.material?.range) == "artikelen/een.md")
    #expect(item.channel?.value == "Facebook")
    #expect(text(file, item.channel?.range) == "Facebook")
    #expect(item.date?.value.description == "2017-03-07")
    #expect(item.status.value == .textReady)
    #expect(item.owner == "webredactie")
    #expect(item.textReadyBy?.value.description == "2017-02-28")
    #expect(item.approvedBy?.value.description == "2017-03-03")
    #expect(item.earlier.map(\.description) == ["2017-03-02", "2017-02-14"])
    #expect(item.text?.value == "Eén regel.\n\nNog een.")

    let bare = period.items[1]
    #expect(bare.material == nil && bare.date == nil && bare.text == nil)
    #expect(bare.status.value == .planned)
    #expect(bare.status.range == bare.place)
    #expect(bare.owner == "redactie")
  }

  @Test(arguments: [
    ("gepland", ItemStatus.planned), ("Tekst klaar", .textReady), ("text ready", .textReady),
    ("akkoord", .approved), ("approved", .approved), ("geplaatst", .published),
    ("PUBLISHED", .published),
  ])
  func knowsEveryStatus(word: String, status: ItemStatus) {
    let (file, problems) = parse(
      "periodes:\n- thema: x\n  van: 2017-03\n  items:\n  - status: \(word)\n")
    #expect(problems == [])
    #expect(file?.periods.first?.items.first?.status.value == status)
  }

  @Test func lastsAsLongAsItsBeginningWhenNothingIsSaid() throws {
    let (file, _) = parse("periodes:\n  - {thema: x, van: 2016-02}\n")
    #expect(try #require(file?.periods.first).to.value.days.upperBound.description == "2016-02-29")
  }

  // MARK: - Mistakes

  @Test(arguments: [
    ("van: 2017-04-31", ["2:26 no-such-date"]), ("van: 2017-W53", ["2:26 no-such-week"]),
    ("van: 2017-W00", ["2:26 no-such-week"]), ("van: 2017", ["2:26 year-as-period"]),
    ("van: maart", ["2:26 not-a-date"]), ("van: 03-2017", ["2:26 not-a-date"]),
    ("van: 2017-13", ["2:26 no-such-date"]), ("van: [2017-03]", ["2:26 not-a-text"]),
    ("van: 2017-04, tot: 2017-03", ["2:40 period-ends-before-start"]),
    ("van: 2017-03-07, tot: 2017-W09", ["2:43 period-ends-before-start"]),
    ("van: 2017-03, tot: 2017-02-30", ["2:40 no-such-date"]),
    ("van: 2017-03, tot: 2018", ["2:40 year-as-period"]),
    ("tot: 2017-03", ["2:13 period-without-start"]),
    (
      "vna: 2017-03",
      [
        "2:13 period-without-start", "2:21 misspelled-key",
      ]
    ),
  ])
  func refusesAPeriodWithoutGoodDays(field: String, told: [String]) {
    let (file, problems) = parse("periodes:\n  - {thema: inkoop, \(field)}\n")
    #expect(problems == told)
    #expect(file?.periods.isEmpty == true)
    #expect(file?.unusable.count == 1)
  }

  @Test(arguments: [
    ("datum: 2017-04-31", ["5:15 no-such-date"]), ("datum: 2017-04", ["5:15 no-whole-day"]),
    ("datum: 2017-W09", ["5:15 not-a-date"]), ("datum: 7-3-2017", ["5:15 not-a-date"]),
    ("status: klaar", ["5:16 unknown-status"]), ("stauts: akkoord", ["5:8 misspelled-key"]),
    ("akkoord: 2017", ["5:17 no-whole-day"]),
    (
      "eerder: [2017-03, x]",
      [
        "5:17 no-whole-day", "5:26 not-a-date",
      ]
    ),
    ("datum: 2017-03-07, tekst-klaar: 2017-03-08", ["5:40 deadline-after-date"]),
    ("datum: 2017-03-07, akkoord: 2017-03-08", ["5:36 deadline-after-date"]),
    ("tekst-klaar: 2017-03-03, akkoord: 2017-03-01", ["5:42 approval-before-text"]),
    ("kleur: rood", ["5:8 unknown-key"]), ("tekst: {a: b}", ["5:15 not-a-text"]),
  ])
  func tellsWhatIsWrongWithAnItem(field: String, told: [String]) {
    let (file, problems) = parse(
      "periodes:\n- thema: inkoop\n  van: 2017-03\n  items:\n  - {  \(field)}\n")
    #expect(problems == told)
    #expect(file?.periods.first?.items.count == 1)
  }

  @Test func suggestsWhatWasMeant() {
    let (_, told) = CalendarFile.parse(
      SourceFile(
        path: "content/kalender/2017.yaml",
        text: """
          periodes:
            - thema: inkoop
              van: 2017-W53
              items:
                - status: geplaats
                - status: klaar
                - datum: 2017-04-31
          """))
    func hint(_ id: String, _ index: Int = 0) -> String? {
      let found = told.filter { $0.id == id }
      return found.indices.contains(index) ? found[index].hint?.nl : nil
    }
    #expect(hint("no-such-week") == "2017 heeft 52 weken; de laatste is 2017-W52.")
    #expect(hint("unknown-status") == "Bedoelt u ‘geplaatst’?")
    #expect(hint("unknown-status", 1)?.contains("gepland, tekst klaar, akkoord, geplaatst") == true)
    #expect(hint("no-such-date") == "Die maand heeft 30 dagen. Bedoelt u 2017-04-30?")
  }

  @Test func tellsAllMistakesOfAPeriodAtOnce() {
    let (_, problems) = parse(
      """
      periodes:
        - van: 2017-13
          tot: 2017
          items:
            - status: klaar
              datum: 2017-02-29
      """)
    #expect(
      problems == [
        "2:5 period-without-theme", "2:10 no-such-date", "3:10 year-as-period",
        "5:17 unknown-status", "6:16 no-such-date",
      ])
  }

  @Test(arguments: [
    "content/kalender/plan.yaml", "content/kalender/17.yaml", "content/kalender/20170.yaml",
    "content/kalender/1899.yaml", "content/kalender/2200.yaml", "content/kalender/2017 2.yaml",
    "content/kalender/oud/2017.yaml", "content/kalender/kalender/2017.yaml",
    "content/kalender/+201.yaml",
  ])
  func isNamedAfterItsYear(path: String) {
    let (file, problems) = parse("periodes: []", path: path)
    #expect(file == nil)
    #expect(problems == ["calendar-without-year"])
  }

  @Test(arguments: [
    "kalender/2018.yml", "kalender/2018.YAML", "Kalender/2018.yaml", "kalender/2018.yaml.txt",
    "calendar/2018.yaml", "2018.yaml", "kalender.yaml", "kalender/plan.yml", "archief/2018.yml",
  ])
  func isMeantByAFileOfAnotherName(path: String) {
    #expect(CalendarFile.isMeant(by: path))
    let told = Diagnostic.calendarOfOtherName(path)
    #expect(told.hint?.nl.contains("content/kalender/2018.yaml") == path.contains("2018"))
  }

  @Test(arguments: [
    "kalender/2018.csv", "kalender/yaml.jpg", "bestanden/openapi.yaml", "kalender/README",
    "kalender/foto.van.yaml-bestand.png", "", ".", "kalender/",
  ])
  func isNotMeantByOtherFiles(path: String) { #expect(!CalendarFile.isMeant(by: path)) }

  // MARK: - Slips in a year

  @Test(arguments: [
    ("van: 0000-01, tot: 2017-03", ["2:26 day-out-of-reach"]),
    ("van: 2017-03, tot: 9999-12", ["2:40 day-out-of-reach"]),
    ("van: 2017-03, tot: 2071-03", ["2:40 period-too-long"]),
    ("van: 2017-03, tot: 2019-03", ["2:40 period-too-long"]),
    ("van: 3017-W01", ["2:26 day-out-of-reach"]),
  ])
  func refusesAPeriodOfManyYears(field: String, told: [String]) {
    let (file, problems) = parse("periodes:\n  - {thema: inkoop, \(field)}\n")
    #expect(problems == told)
    #expect(file?.periods.isEmpty == true)
  }

  @Test func allowsAPeriodOfTwoYears() {
    #expect(parse("periodes:\n- {thema: x, van: 2016-01, tot: 2017-12}\n").1 == [])
  }

  @Test func refusesADayThatNoCalendarHas() {
    let (file, problems) = parse(
      "periodes:\n- thema: x\n  van: 2017-03\n  items:\n  - datum: 9999-12-31\n    eerder: [0001-01-01]\n"
    )
    #expect(problems == ["5:12 day-out-of-reach", "6:14 day-out-of-reach"])
    #expect(file?.periods.first?.items.first?.date == nil)
  }

  @Test(arguments: [
    ("7 maart 2017", "Schrijf met cijfers: 2017-03-07."),
    ("1 mrt 2017", "Schrijf met cijfers: 2017-03-01."),
    ("maart 2017", "Schrijf met cijfers: 2017-03."),
    ("31 april", "Schrijf jaar-maand-dag: 2017-03-07."),
    ("7-3-2017", "Schrijf jaar-maand-dag: 2017-03-07. Alleen de maand kan ook: 2016-05."),
    ("2017-13-01", "De maanden gaan van 01 tot en met 12."),
    ("morgen", "Schrijf jaar-maand-dag: 2017-03-07."),
  ])
  func saysHowToWriteADay(text: String, hint: String) {
    let (_, told) = CalendarFile.parse(
      SourceFile(
        path: "content/kalender/2017.yaml",
        text: "periodes:\n- thema: x\n  van: 2017-03\n  items:\n  - datum: \(text)\n"))
    #expect(told.map { $0.hint?.nl } == [hint])
  }

  // MARK: - Odd files

  @Test(arguments: [
    "", "\n\n", "# niets\n", "{}", "titel: Leeg\n", "periodes:\n", "periodes: []\n",
  ])
  func mayBeEmpty(text: String) {
    let (file, problems) = parse(text)
    #expect(problems == [])
    #expect(file?.periods.isEmpty == true)
  }

  @Test(arguments: [
    ("- een\n- twee\n", ["1:1 invalid-front-matter"]), ("zomaar\n", ["1:1 invalid-front-matter"]),
    ("periodes: {thema: x}\n", ["1:11 not-a-list"]), ("periodes: x\n", ["1:11 not-a-list"]),
    ("periodes: [x]\n", ["1:12 not-a-group"]), ("periodes: [[x]]\n", ["1:12 not-a-group"]),
    ("periodes:\n\t- thema: x\n", ["2:1 tab-in-front-matter"]),
    ("periodes: &p\n  - {thema: x}\nitems: *p\n", ["3:8 yaml-alias"]),
    ("periodes:\n- thema: x\n  van: 2017-03\n  thema: y\n", ["4:3 duplicate-key"]),
    ("periodes:\n- thema: x\n  van: 2017-03\n  items: {kanaal: X}\n", ["4:10 not-a-list"]),
  ])
  func isToldOfWhatIsNoCalendar(text: String, told: [String]) {
    #expect(parse(text).1 == told)
  }

  @Test func saysThatAFileIsInAnotherEncoding() {
    for (bytes, name) in [
      (Array("\u{FEFF}titel: x\n".utf16).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, "UTF-16"),
      (Array("titel: caf".utf8) + [0xE9, 0x0A], "Windows-1252"),
    ] {
      let source = SourceFile(path: "content/kalender/2017.yaml", bytes: bytes)
      let (_, told) = CalendarFile.parse(source)
      #expect(told.map(\.id) == ["wrong-encoding"])
      #expect(told.first?.message.nl.contains(name) == true)
    }
  }

  @Test func passesOverAMarkAtTheStart() {
    let (file, problems) = parse("\u{FEFF}titel: Windows\nperiodes: []\n")
    #expect(problems == [])
    #expect(file?.title == "Windows")
  }

  @Test func refusesMoreThanAMegabyte() {
    let (file, problems) = parse("# \(String(repeating: "x", count: 1024 * 1024))\n")
    #expect(problems == ["1:1 front-matter-too-long"])
    #expect(file?.periods.isEmpty == true)
  }

  @Test func leavesOutWhatComesAfter5000Items() {
    let period = "- thema: x\n  van: 2017-03\n  items:\n"
    let items = String(repeating: "  - kanaal: X\n", count: 3_000)
    let (file, problems) = parse("periodes:\n" + period + items + period + items)
    #expect(file?.periods.map(\.items.count) == [3_000, 2_000])
    // The line of the first item that does not count.
    #expect(problems == ["5008:5 too-many-items"])
  }

  @Test func leavesOutWhatComesAfter1000Periods() {
    let (file, problems) = parse(
      "periodes:\n" + String(repeating: "- {thema: x, van: 2017-03}\n", count: 1_200))
    #expect(file?.periods.count == 1_000)
    #expect(problems == ["1002:4 too-many-periods"])
  }

  @Test func losesNoSecondPartOfAFile() {
    let year = "periodes:\n- {thema: x, van: 2017-03}\n"
    #expect(parse("---\n" + year + "---\n").1 == [])
    #expect(parse(year + "---\n" + year).1 == ["4:1 second-document"])
  }

  @Test(arguments: [("\u{B}", "U+000B"), ("\u{1B}", "U+001B"), ("\u{FFFE}", "U+FFFE")])
  func saysWhereAnInvisibleCharacterStands(character: String, name: String) {
    let (_, told) = CalendarFile.parse(
      SourceFile(
        path: "content/kalender/2017.yaml", text: "titel: één\ninleiding: twee\(character)drie\n"))
    #expect(told.map(\.id) == ["control-character"])
    #expect(told.first?.position == Position(line: 2, column: 16))
    #expect(told.first?.message.nl.contains(name) == true)
  }

  @Test(arguments: [
    ("Doe mee #samen", ["1:20 lost-as-comment"]), ("#samen sterk", ["1:12 lost-as-comment"]),
    ("Doe mee  # een opmerking", []), ("nummer 1#2", []), ("'Doe mee #samen'", []),
    ("|\n  Doe mee #samen", []), (">-\n  Doe mee #samen", []), ("# eerst #samen", []),
    ("Doe\n  mee #één", ["2:7 lost-as-comment"]),
    ("!Let op", ["1:12 value-needs-quotes"]), ("> 50 mensen", ["1:12 value-needs-quotes"]),
    ("? wie", ["1:12 value-needs-quotes"]), ("| Hallo", ["1:12 value-needs-quotes"]),
    ("\"Samen\" sterk", ["1:20 value-needs-quotes"]),
    ("{link} kijk", ["1:19 value-needs-quotes"]), ("[[Een]] en", ["1:20 value-needs-quotes"]),
  ])
  func losesNothingOfAText(value: String, told: [String]) {
    #expect(parse("inleiding: \(value)\ntitel: Zomaar\n").1 == told)
  }

  @Test func pointsAtTheLineThatIsNoKey() {
    #expect(parse("titel:Zomaar\nperiodes: []\n").1 == ["1:1 no-space-behind-colon"])
    let period = "periodes:\n- thema:x\n  van: 2017-03\n"
    #expect(parse(period).1 == ["2:3 no-space-behind-colon"])
    #expect(parse("titel: a\nhttps://x\nb: c\n").1 == ["2:1 invalid-front-matter"])
    #expect(parse("inleiding: |\nZomaar\n").1 == ["2:1 invalid-front-matter"])
  }

  @Test func tellsOfASpaceThatIsNone() {
    let period = "periodes:\n- thema: x\n\u{A0}\u{A0}van: 2017-03\n  tot: 2017-04\n"
    #expect(parse(period).1 == ["3:1 hard-space"])
  }

  @Test(arguments: [("'s Avonds", true), ("'t Is", true), ("'s-Gravenhage", true), ("'Hoi", false)])
  func knowsWordsThatBeginWithAnApostrophe(value: String, isWord: Bool) {
    let (_, told) = CalendarFile.parse(
      SourceFile(path: "content/kalender/2017.yaml", text: "titel: \(value)\n"))
    #expect(told.map(\.id) == ["quote-not-closed"])
    #expect(told.first?.message.nl.contains("dubbele aanhalingstekens") == isWord)
  }

  @Test func showsWhatToPutInQuotes() {
    let (_, told) = CalendarFile.parse(
      SourceFile(path: "content/kalender/2017.yaml", text: "titel: \"Wij\" zijn 't\n"))
    #expect(told.first?.hint?.nl.contains("aanhalingstekens: '\"Wij\" zijn ''t'") == true)
  }

  @Test func saysThatBracketsNeedQuotes() {
    let (_, told) = CalendarFile.parse(
      SourceFile(
        path: "content/kalender/2017.yaml",
        text: "periodes:\n- thema: x\n  van: 2017-03\n  items:\n  - materiaal: [[Een pagina]]\n"))
    #expect(told.map(\.id) == ["not-a-text"])
    #expect(told.first?.hint?.nl.contains("aanhalingstekens: materiaal: \"…\"") == true)
  }

  @Test func survivesEveryCutAndEveryStrangeByte() {
    let text = "periodes:\n- thema: \"é\"\n  van: 2017-W09\n  items:\n  - {datum: 2017-03-07}\n"
    let bytes = Array(text.utf8)
    let path = "content/kalender/2017.yaml"
    for count in 0...bytes.count {
      _ = CalendarFile.parse(SourceFile(path: path, bytes: Array(bytes.prefix(count))))
    }
    for place in bytes.indices {
      for byte in [0x00, 0x09, 0x22, 0x2A, 0x3A, 0x5B, 0x80, 0xFF] as [UInt8] {
        var changed = bytes
        changed[place] = byte
        _ = CalendarFile.parse(SourceFile(path: path, bytes: changed))
      }
    }
  }
}
