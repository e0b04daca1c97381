import Testing

@testable import Publishing

@Suite("The kit of a period")
struct ChannelKitTests {
  private let folder = KitSite.folder

  private func items(_ items: String, message: String = "Laat zien dat u er bent.") -> String {
    """
    periodes:
      - thema: zichtbaarheid
        van: 2017-03
        boodschap: \(message)
        doelgroep: [ledengroepen, cliëntenraden]
        items:
    \(items)
    """
  }

  private func files(_ site: SiteInMemory) -> [String] {
    site.files.filter { $0.hasPrefix(folder) && $0.hasSuffix(".txt") }
      .map { String($0.dropFirst(folder.count)) }
  }

  @Test(
    "has a text for each item, by channel and date, and one about the theme where there is none")
  func hasTexts() async throws {
    let site = try await KitSite.build(
      """
      periodes:
        - thema: zichtbaarheid
          van: 2017-03
          kanalen: [Facebook, Wijkblad, Nieuwsbrief KP]
          items:
            - kanaal: Facebook
              datum: 2017-03-09
              materiaal: artikelen/oud.md
            - kanaal: Facebook
              datum: 2017-03-02
              materiaal: webinars/kijken.md
            - kanaal: Facebook
              materiaal: artikelen/oud.md#een-kop
      """)
    #expect(site.told == "")
    #expect(
      files(site) == [
        "facebook-2.txt", "facebook-3.txt", "facebook.txt", "nieuwsbrief.txt", "wijkblad.txt",
      ])
    #expect(
      site[folder + "facebook.txt"] == """
        Samen kijken
        Een webinar.

        Naar het webinar: https://trompet.example/webinars/kijken/

        """)
    #expect(
      site[folder + "facebook-2.txt"] == """
        Een oud artikel
        De eerste zin. De tweede zin is langer, en gaat over van alles en nog wat.

        Lees meer: https://trompet.example/artikelen/oud/

        """)
    #expect(try #require(site[folder + "facebook-3.txt"]).contains("/artikelen/oud/#een-kop"))
    #expect(
      site[folder + "wijkblad.txt"] == """
        Zichtbaar & wel

        Over gezien worden. En over laten zien.

        Lees meer: https://trompet.example/themas/zichtbaarheid/

        """)
  }

  @Test("announces a webinar that is still to come, with its day and time")
  func announcesAWebinar() async throws {
    let site = try await KitSite.build(
      items(
        """
            - {kanaal: Facebook, datum: 2017-03-02, materiaal: webinars/straks.md}
            - {kanaal: Nieuwsbrief KP, datum: 2017-03-07, materiaal: webinars/straks.md}
        """),
      files: """

        -- content/webinars/straks.md --
        ---
        titel: Samen praten
        datum: 2017-03-30
        begintijd: 19.30
        eindtijd: 20.30
        samenvatting: Praat u mee?
        themas: [zichtbaarheid]
        ---

        Tekst.
        """)
    #expect(site.told == "")
    #expect(try #require(site[folder + "facebook.txt"]).contains("Samen praten\nPraat u mee?"))
    let letter = try #require(site[folder + "nieuwsbrief.txt"])
    #expect(letter.contains("Samen praten\nWebinar, 30 maart 2017, 19.30 tot 20.30 uur\n"))
  }

  @Test("names nothing that is not published on the day: then it is about the theme")
  func namesNothingUnpublished() async throws {
    let periods = items(
      """
          - {kanaal: Facebook, datum: 2017-03-07, materiaal: artikelen/nieuw.md}
          - {kanaal: Facebook, datum: 2017-03-20, materiaal: artikelen/nieuw.md}
          - {kanaal: X, datum: 2017-03-28, materiaal: artikelen/later.md}
          - {kanaal: Nieuwsbrief KP, datum: 2017-03-07, materiaal: artikelen/later.md}
          - {kanaal: Nieuwsbrief KP, datum: 2017-03-08, materiaal: artikelen/nieuw.md}
      """)
    for today in ["2017-02-01", "2017-05-01"] {
      let site = try await KitSite.build(periods, today: today)
      #expect(!site.ids.contains { $0 != "unpublished-material" }, "\(site.told)")
      let first = try #require(site[folder + "facebook.txt"])
      #expect(first.contains("Wie kent ons?") && first.contains("/themas/zichtbaarheid/"))
      #expect(try #require(site[folder + "facebook-2.txt"]).contains("Het nieuwe stuk"))
      for file in site.files where file.hasPrefix(folder) && !file.hasSuffix("facebook-2.txt") {
        let text = try #require(site[file])
        for word in [
          "Iets van later", "later.md", "artikelen/later", "Geheim", "staat er nog niet",
        ]
        where !(file == folder + "index.html" && word == "staat er nog niet") {
          #expect(!text.contains(word), "\(today) \(file): \(word)")
        }
      }
    }
  }

  @Test("takes an editor's own text as it is typed, with the address for {link}")
  func takesOwnText() async throws {
    let site = try await KitSite.build(
      items(
        """
            - kanaal: Facebook
              materiaal: artikelen/oud.md
              tekst: |

                Zomaar  <een> & {tekst}   \("")
                  met {link} erin.

            - kanaal: X
              tekst: Kijk op kansplus.nl.
        """))
    #expect(
      site[folder + "facebook.txt"]
        == "Zomaar  <een> & {tekst}   \n  met https://trompet.example/artikelen/oud/ erin.\n")
    let page = try #require(site[folder])
    #expect(page.contains("Zomaar  &lt;een&gt; &amp; {tekst}"))
    #expect(!page.contains("Link erbij: https://trompet.example/artikelen/oud/"))
    // A text that leads elsewhere is left alone; what it is about stands beside it.
    #expect(site[folder + "x.txt"] == "Kijk op kansplus.nl.\n")
    #expect(page.contains("Link erbij: https://trompet.example/themas/zichtbaarheid/"))
  }

  @Test("puts the address below an editor's own text that has none, and counts it")
  func addsAddress() async throws {
    let site = try await KitSite.build(
      items(
        """
            - {kanaal: Facebook, materiaal: artikelen/oud.md, tekst: Alleen dit.}
            - {kanaal: X, tekst: "Een zin die past. Deze zin past niet. \(long(90))"}
        """))
    #expect(
      site[folder + "facebook.txt"] == "Alleen dit.\nhttps://trompet.example/artikelen/oud/\n")
    let page = try #require(site[folder])
    #expect(!page.contains("Link erbij"))
    #expect(site.told.contains("is 32 tekens te lang voor X: 152 van 120, met de link erbij."))
    // What can go is the editor's words, not the address.
    #expect(site.told.contains("Dit past er niet meer op: ‘aaa"), "\(site.told)")
    #expect(!site.told.contains("https://"))
  }

  @Test("leaves out what does not fit: the summary first, never the message")
  func leavesOut() async throws {
    let item = "    - {kanaal: X, materiaal: artikelen/oud.md}"
    let whole = try await KitSite.build(items(item, message: "Kom."))
    #expect(whole.told == "")
    #expect(
      whole[folder + "x.txt"] == """
        Kom.

        Een oud artikel
        De eerste zin. De tweede zin is langer, en gaat over van alles en nog wat.
        https://trompet.example/artikelen/oud/

        """)
    let shorter = try await KitSite.build(items(item, message: "Kom kijken, \(long(30))"))
    #expect(shorter.told == "")
    let text = try #require(shorter[folder + "x.txt"])
    #expect(text.contains("De eerste zin.\n") && !text.contains("De tweede"))
    let shortest = try await KitSite.build(items(item, message: "Kom kijken, \(long(60))"))
    #expect(shortest.told == "")
    #expect(try #require(shortest[folder + "x.txt"]).contains("Een oud artikel\nhttps://"))
  }

  private func long(_ length: Int) -> String { String(repeating: "a", count: length) }

  @Test("tells of a text that is too long, where it stands and what to cut")
  func tellsOfLongTexts() async throws {
    let own = try await KitSite.build(
      items(
        """
            - kanaal: X
              tekst: >-
                Dit is een zin die past. Maar dit is een zin die er helemaal niet meer bij kan, omdat hij door blijft gaan tot na
                het einde.
        """))
    #expect(own.ids == ["text-too-long"])
    for part in [
      "content/kalender/2017.yaml:8:14",
      "Deze tekst is 28 tekens te lang voor X: 148 van 120, met de link erbij.",
      "Dit past er niet meer op: ‘blijft gaan tot na het einde.’. Stop bijvoorbeeld na ‘is een zin die past.’",
    ] {
      #expect(own.told.contains(part), "\(own.told)")
    }

    let made = try await KitSite.build(
      items(
        "    - {kanaal: X, materiaal: artikelen/oud.md}",
        message: "Een lange zin met \(long(80)) en dan nog meer."))
    #expect(made.ids == ["text-too-long"])
    #expect(made.told.contains("2017.yaml:7:8"), "\(made.told)")
    #expect(made.told.contains("Haal uit de boodschap"), "\(made.told)")

    let theme = try await KitSite.build(
      """
      periodes:
        - thema: zichtbaarheid
          van: 2017-03
          kanalen: [X]
          boodschap: Een lange zin met \(long(80)) en dan nog meer.
      """)
    #expect(theme.told.contains("2017.yaml:5:16"), "\(theme.told)")
  }

  @Test("tells a hundred texts at most, and stays quick with a thousand")
  func staysQuick() async throws {
    let many = (0..<1_000).map { _ in
      "    - {kanaal: X, tekst: \(long(200))}"
    }.joined(separator: "\n")
    let site = try await KitSite.build(items(many))
    #expect(site.ids.count == 100)
    #expect(site.files(with: long(200)).count == 1_001)
  }

  @Test("refuses a message without end, which would stand in every text")
  func refusesEndlessMessage() async throws {
    let site = try await KitSite.build(items("    - kanaal: X", message: long(10_001)))
    #expect(site.ids == ["message-too-long"])
    #expect(site.build == nil)
  }

  @Test("is not made without the site's address, which is said")
  func needsAddress() async throws {
    let site = try await KitSite.build(items("    - kanaal: X"), base: nil)
    #expect(files(site) == [])
    #expect(site[folder] == nil)
    #expect(site.told.contains("er zijn geen teksten voor de kanalen"))
    #expect(site.files(with: "pakketten/") == [])
    #expect(site.files(with: "href=\"\"") == [])
  }

  @Test("takes the template of a site for its channel, and tells of mistakes in it")
  func takesOwnTemplate() async throws {
    func own(_ text: String, as path: String = "kanalen/wijkblad.txt") -> Theme.Files {
      var own = Theme.Files(folder: "themes/eigen", texts: [], statics: [])
      own.add(
        "templates/\(path)", static: { .init(path: $0, bytes: []) }, text: { Array(text.utf8) })
      var both = Theme.Files.standard
      both.lay(own)
      return both
    }
    let site = try await KitSite.build(
      items("    - {kanaal: Wijkblad, datum: 2017-03-07}"),
      theme: own(
        "{{siteName}} & {{theme}}: \"{{message}}\"\n\n\n{{kindTitle}}\n\n{{when}}, {{date.long}}\n")
    )
    #expect(site.told == "")
    #expect(
      site[folder + "wijkblad.txt"]
        == "De Trompet & Zichtbaar & wel: \"Laat zien dat u er bent.\"\n\nThema\n\nmaart 2017, dinsdag 7 maart 2017\n"
    )

    let wrong = try await KitSite.build(items("    - kanaal: X"), theme: own("Lees\n{{sumary}}\n"))
    #expect(wrong.told.contains("themes/eigen/templates/kanalen/wijkblad.txt:2:3"))
    #expect(wrong.told.contains("‘summary’"))

    let stray = try await KitSite.build(
      items("    - kanaal: X"), theme: own("tekst", as: "kanalen/wijkbald.txt"))
    #expect(stray.ids == ["unused-template"])
    #expect(stray.told.contains("kanalen/wijkblad.txt"))
  }

  @Test("says the theme's question once, also where it is the message still")
  func saysQuestionOnce() async throws {
    let site = try await KitSite.build(
      items("    - {kanaal: Facebook}", message: "Wie kent ons?"))
    #expect(
      site[folder + "facebook.txt"] == """
        Zichtbaar & wel

        Over gezien worden. En over laten zien.

        Wie kent ons?

        Lees meer: https://trompet.example/themas/zichtbaarheid/

        """)
    let letter = try #require(site[folder + "nieuwsbrief.txt"])
    #expect(letter.components(separatedBy: "Wie kent ons?").count == 2)
  }

  @Test("says nothing of who sees to it")
  func hidesOwners() async throws {
    let site = try await KitSite.build(
      items("    - {kanaal: X, eigenaar: roerdomp, status: tekst klaar}"))
    #expect(site.files(with: "roerdomp") == [])
    #expect(try #require(site[folder]).contains("tekst klaar"))
  }

  @Test("speaks English on an English site")
  func speaksEnglish() async throws {
    let site = try await build(
      """
      -- content/site.yaml --
      taal: en
      kanalen:
        - naam: X
          limiet: 280
      -- content/themas/seen.md --
      ---
      titel: Being seen
      ---

      Text.
      -- content/kalender/2017.yaml --
      periods:
        - theme: seen
          from: 2017-03
      """, theme: StandardTheme.files())
    #expect(site.told == "")
    #expect(
      site["calendar/2017/kits/03-seen/x.txt"]
        == "Being seen\nhttps://trompet.example/themas/seen/\n")
    let page = try #require(site["calendar/2017/kits/03-seen/"])
    #expect(page.contains("Copy the text for X") && page.contains("34 of 280 characters"))
    #expect(site.files.contains("calendar/2017/kits/03-seen/newsletter.html"))
  }
}
