import Testing

/// What an editor reads in the terminal about a link, to the letter.
@Suite struct LinkProblemTests {
  private let pages = """
    -- content/artikelen/warmte.md --
    ---
    titel: Warm houden
    ---
    ## Wat het kost

    ## Wat het oplevert
    -- content/artikelen/concept.md --
    ---
    titel: Nog niet klaar
    concept: ja
    ---
    -- content/webinars/warmte.md --
    ---
    titel: Kijken
    ---
    -- content/stukken/verslag.pdf --
    x
    """

  private func told(_ line: String) async throws -> String {
    try await build(
      "\(pages)\n-- content/artikelen/bron.md --\n---\ntitel: Bron\n---\n\(line)\n"
    ).told
  }

  @Test func namesTheNearestPage() async throws {
    #expect(
      try await told("Zie [dit](warmt.md).") == """
        content/artikelen/bron.md:4:11: fout: Er is geen pagina ‘content/artikelen/warmt.md’. [broken-link]
        4 | Zie [dit](warmt.md).
          |           ^^^^^^^^
          Bedoelt u ‘/artikelen/warmte.md’?

        """)
  }

  @Test func namesTheNearestFile() async throws {
    #expect(
      try await told("Zie [dit](../stukken/verslga.pdf).") == """
        content/artikelen/bron.md:4:11: fout: Er is geen bestand ‘content/stukken/verslga.pdf’. [broken-link]
        4 | Zie [dit](../stukken/verslga.pdf).
          |           ^^^^^^^^^^^^^^^^^^^^^^
          Bedoelt u ‘/stukken/verslag.pdf’?

        """)
  }

  @Test func namesThePageInOtherLetterCase() async throws {
    #expect(
      try await told("Zie [dit](Warmte.md).") == """
        content/artikelen/bron.md:4:11: fout: De hoofdletters kloppen niet: het bestand heet ‘artikelen/warmte.md’. [wrong-case-in-link]
        4 | Zie [dit](Warmte.md).
          |           ^^^^^^^^^
          Neem de naam precies over; op veel webservers maakt dat verschil.

        """)
  }

  @Test func turnsBackslashesRound() async throws {
    #expect(
      try await told(#"Zie [dit](..\webinars\warmte.md)."#) == #"""
        content/artikelen/bron.md:4:11: fout: In een koppeling staan mappen met ‘/’ ertussen, niet met ‘\’. [backslash-in-link]
        4 | Zie [dit](..\webinars\warmte.md).
          |           ^^^^^^^^^^^^^^^^^^^^^
          Schrijf: ../webinars/warmte.md

        """#)
    #expect(try await told(#"Zie [dit](..\..\x.md)."#).contains("Schrijf: ../../x.md"))
  }

  @Test func saysThatAHeadingIsNotThere() async throws {
    #expect(
      try await told("Zie [dit](warmte.md#wat-het-kostte).") == """
        content/artikelen/bron.md:4:11: fout: Op ‘content/artikelen/warmte.md’ staat geen kop ‘#wat-het-kostte’. [broken-anchor]
        4 | Zie [dit](warmte.md#wat-het-kostte).
          |           ^^^^^^^^^^^^^^^^^^^^^^^^
          Bedoelt u ‘#wat-het-kost’?

        """)
    #expect(
      try await told("Zie [dit](warmte.md#iets-heel-anders).").contains(
        "Wel: #wat-het-kost, #wat-het-oplevert."))
    #expect(
      try await told("Zie [dit](../webinars/warmte.md#x).").contains(
        "Die pagina heeft geen koppen."))
  }

  @Test func saysThatAPageIsNotPublicYet() async throws {
    #expect(
      try await told("Zie [dit](concept.md).") == """
        content/artikelen/bron.md:4:11: fout: ‘content/artikelen/concept.md’ is een concept, en staat nog niet op de site. [link-to-draft]
        4 | Zie [dit](concept.md).
          |           ^^^^^^^^^^
          Haal ‘concept: ja’ daar weg, of laat de koppeling nog even weg.

        """)
    for link in ["[[Nog niet klaar]]", "[[concept]]", "[x](concept)", "[[artikelen/concept]]"] {
      #expect(try await told(link).contains("[link-to-draft]"), "\(link)")
    }
  }

  @Test func staysInsideTheContentFolder() async throws {
    #expect(
      try await told("Zie [dit](../../README.md).") == """
        content/artikelen/bron.md:4:11: fout: Deze koppeling wijst naar buiten de map content. [link-outside-content]
        4 | Zie [dit](../../README.md).
          |           ^^^^^^^^^^^^^^^
          Zet het bestand in de map content, of haal een ‘../’ weg.

        """)
    #expect(try await told("[x](%2e%2e/%2e%2e/x.md)").contains("[link-outside-content]"))
    #expect(try await told("[x](/../x.md)").contains("[link-outside-content]"))
  }

  @Test func namesAllThatAWikiLinkCanMean() async throws {
    #expect(
      try await told("Zie [[warmte]].") == """
        content/artikelen/bron.md:4:7: fout: ‘warmte’ kan meer dan één ding zijn: artikelen/warmte.md, webinars/warmte.md. [ambiguous-link]
        4 | Zie [[warmte]].
          |       ^^^^^^
          Schrijf de map erbij: [[artikelen/warmte]]

        """)
    // And what it says to write is right.
    #expect(try await told("Zie [[artikelen/warmte]].") == "")
  }

  @Test func namesWhatAWikiLinkIsNearTo() async throws {
    #expect(
      try await told("Zie [[Warm huoden|dit]].") == """
        content/artikelen/bron.md:4:7: fout: Er is geen pagina en geen bestand met de naam ‘Warm huoden’. [broken-wiki-link]
        4 | Zie [[Warm huoden|dit]].
          |       ^^^^^^^^^^^
          Bedoelt u ‘[[Warm houden]]’?

        """)
  }

  @Test func saysThatALinkHasNoAddress() async throws {
    #expect(try await told("Zie [dit]().").hasPrefix("content/artikelen/bron.md:4:"))
    #expect(
      try await told("Zie [dit]().").contains("Deze koppeling heeft geen adres. [empty-link]"))
  }

  @Test func saysThatAPageIsNoPicture() async throws {
    #expect(try await told("![x](warmte.md)").contains("[page-as-image]"))
  }

  @Test func warnsOfAPictureOfAnotherSite() async throws {
    let told = try await told("![x](https://x.nl/y.png)")
    #expect(
      told.hasPrefix("content/artikelen/bron.md:4:6: let op: Deze afbeelding komt van een andere"))
  }

  @Test(arguments: [
    "[x](javascript:alert(1))", "[x](JaVaScript:alert(1))", "[x](&#106;avascript:alert(1))",
    "[x](javascript&colon;alert(1))", "<javascript:alert(1)>", "![x](javascript:alert(1))",
    "[x][y]\n\n[y]: javascript:alert(1)", "[x](vbscript:x)", "[x](data:text/html,x)",
    "[x](file:///etc/passwd)", "[x](java&Tab;script:alert(1))", "[x](java&NewLine;script:x)",
    "[[javascript:alert(1)]]", "[x](\u{1}javascript:alert(1))",
  ])
  func refusesWhatRunsAProgram(markdown: String) async throws {
    let site = try await build("-- content/een.md --\n---\ntitel: Een\n---\n\(markdown)\n")
    #expect(site.diagnostics.hasErrors, "\(site.told)")
    #expect(site.files == [])
  }

  @Test func saysWhichAddressesCanBeUsed() async throws {
    #expect(
      try await told("Zie [dit](javascript:alert(1)).") == """
        content/artikelen/bron.md:4:11: fout: Koppelingen die met ‘javascript:’ beginnen, komen niet op de site. [unsafe-link]
        4 | Zie [dit](javascript:alert(1)).
          |           ^^^^^^^^^^^^^^^^^^^
          Wat kan: een webadres (https:), mail (mailto:), bellen (tel:) of een bestand van de site.

        """)
  }

  @Test(arguments: [#"C:\Users\Jan\verslag.docx"#, "file:///home/jan/verslag.docx"])
  func saysThatAFileIsOnTheEditorsOwnComputer(destination: String) async throws {
    let told = try await told("Zie [dit](\(destination)).")
    #expect(
      told.contains("een plek op uw eigen computer. Lezers kunnen daar niet bij. [local-file]"))
  }

  @Test func tellsAllProblemsOfALineEachAtItsPlace() async throws {
    let site = try await build(
      "\(pages)\n-- content/bron.md --\n---\ntitel: Bron\n---\nÉén [a](x.md), [b](y.md) en [[z]].\n"
    )
    let places = site.diagnostics.compactMap(\.position).map { "\($0.line):\($0.column)" }
    #expect(places == ["4:9", "4:20", "4:31"])
  }

  @Test func pointsAtLinksInQuotesListsTablesAndNotes() async throws {
    let site = try await build(
      """
      -- content/bron.md --
      ---
      titel: Bron
      ---
      > - lui
      vervolgd [a](weg.md)

      | a | b |
      | - | - |
      | x | [a](weg.md) |

      Noot.[^1]

      [^1]: Zie [a](weg.md).

      Een [verwijzing][v].

      [v]: weg.md
      """)
    let places = site.diagnostics.compactMap(\.position).map { "\($0.line):\($0.column)" }
    #expect(site.ids == Array(repeating: "broken-link", count: 4))
    #expect(places.prefix(3) == ["5:14", "9:11", "13:15"])
    #expect([15, 17].contains(site.diagnostics.last?.position?.line))
  }

  @Test func tellsOfAMenuThatLeadsNowhere() async throws {
    let site = try await build(
      "\(pages)\n-- content/site.yaml --\nadres: https://x.nl/\nmenu: [artikelen/warmt.md]\n")
    #expect(
      site.told == """
        content/site.yaml:2:8: fout: Er is geen pagina ‘content/artikelen/warmt.md’ voor ‘menu’. [broken-menu]
        2 | menu: [artikelen/warmt.md]
          |        ^^^^^^^^^^^^^^^^^^
          Bedoelt u ‘artikelen/warmte.md’?

        """)
  }

  @Test func explainsWhyAWikiLinkIsNone() async throws {
    let open = try await told("Zie [[Warm houden en nog wat.")
    #expect(
      open == """
        content/artikelen/bron.md:4:5: let op: Hier begint een koppeling met ‘[[’ die niet met ‘]]’ eindigt. [wiki-link-not-closed]
        4 | Zie [[Warm houden en nog wat.
          |     ^^^^^^^^^^^^^^^^^^^^^^^^^
          Zet ‘]]’ achter de naam: [[naam]]

        """)
    let marked = try await told("Zie [[Warm houden|de *mooie* tekst]].")
    #expect(
      marked == """
        content/artikelen/bron.md:4:5: let op: Tussen ‘[[’ en ‘]]’ staat opmaak, en dan wordt het geen koppeling. [wiki-link-not-closed]
        4 | Zie [[Warm houden|de *mooie* tekst]].
          |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          Haal sterretjes en andere tekens daar weg, of schrijf: [tekst](bestand.md)

        """)
    let inTable = try await told("| a | b |\n| - | - |\n| [[Warm houden|x]] | y |")
    #expect(inTable.contains("Schrijf in een tabel ‘\\|’ in plaats van ‘|’: [[pagina\\|tekst]]."))
  }
}
