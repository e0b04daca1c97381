import Content
import Diagnostics
import Testing

@testable import Publishing

/// A site in English, from its templates to the last word that Trompet puts in it.
@Suite struct EnglishTests {
  private static let settings = """
    -- content/site.yaml --
    name: Heard together
    slogan: Be heard in your town
    language: en
    url: https://trompet.example/
    issued: 2016-11-30
    per-sheet: 2
    menu: [artikelen/index.md, webinars/index.md, themas/index.md]
    footer: [about.md]
    channels:
      - name: X
        limit: 280

    """

  private static let pages = """
    -- content/index.md --
    ---
    title: Welcome
    summary: For who wants to be heard.
    ---
    Hello.
    -- content/about.md --
    ---
    title: About
    order: 3
    ---
    Links: [[First]] and [slides](slides.pdf).

    ```lijst
    soort: artikel
    ```

    ```schrijfruimte
    regels: 3
    ```
    -- content/slides.pdf --
    slides
    -- content/artikelen/index.md --
    ---
    title: Articles
    ---
    -- content/artikelen/first.md --
    ---
    title: First
    number: 1
    date: 2016-11-05
    lastmod: 2016-11-06
    summary: The first one.
    authors: [Ann, Bob, Carol]
    audience: [Families]
    themes: [visible]
    groups: [north]
    tags: [schools, town]
    aliases: [/old/first/]
    belongs-to: ["[[Second]]"]
    ---
    \(String(repeating: "Words to read, many times over. ", count: 80))

    ## One

    > [!tip]
    > Ask.

    > [!let-op]- Careful
    > Careful.

    > [!example]
    > So.

    > [!question]+
    > Why?

    > [!exercise]
    > Do.

    ## Two

    Done[^1], and it's 'fine'; the '90s.

    [^1]: A note.

    - [x] Done
    - [ ] Not done

    ## Three

    | a | b |
    |---|---|
    | 1 | 2 |

    See [[Second]].
    -- content/artikelen/second.md --
    ---
    title: Second
    date: 2015-03
    summary: Another one.
    themes: [visible]
    tags: [town]
    ---
    See [[First]].
    -- content/artikelen/third.md --
    ---
    title: Third
    summary: One without a date.
    tags: [town]
    ---
    -- content/webinars/index.md --
    ---
    title: Webinars
    ---
    -- content/webinars/talk.md --
    ---
    title: Talk
    number: 1
    date: 2016-05-11
    start-time: 19.30
    end-time: 20.30
    speakers: [Ann, Bob]
    recording: https://video.example/1
    learns: [To listen]
    materials:
      - file: ../slides.pdf
        title: Slides
    views: 1,234
    counted-on: 2016-11-01
    summary: A talk.
    themes: [visible]
    groups: [north]
    ---
    Hello.
    -- content/handreikingen/index.md --
    ---
    title: Guides
    ---
    -- content/handreikingen/guide/index.md --
    ---
    title: Guide
    summary: A guide.
    ---
    -- content/handreikingen/guide/boek.yaml --
    subtitle: How to
    edition: First
    year: 2016
    authors: [Ann]
    funders: [A fund]
    parts:
      - title: Start
        chapters: [one.md, two.md]
    -- content/handreikingen/guide/one.md --
    ---
    title: Step one
    summary: One.
    ---
    -- content/handreikingen/guide/two.md --
    ---
    title: Step two
    summary: Two.
    ---
    -- content/cursusboeken/course/index.md --
    ---
    title: Course
    summary: A course.
    ---
    -- content/cursusboeken/course/lesson.md --
    ---
    title: Lesson
    summary: A lesson.
    ---
    -- content/themas/index.md --
    ---
    title: Themes
    ---
    -- content/themas/visible.md --
    ---
    title: Visible
    question: Who sees you?
    colour: paars
    sign: oog
    summary: To be seen.
    ---
    -- content/themas/bare.md --
    ---
    title: Bare
    summary: Without material.
    ---
    -- content/ledengroepen/index.md --
    ---
    title: Groups
    ---
    -- content/ledengroepen/north.md --
    ---
    title: North
    region: North
    pilot: true
    summary: In the north.
    ---

    """

  private func site() async throws -> SiteInMemory {
    let colours = try colours()
    let pages = Self.pages.replacing("colour: paars", with: "colour: \(colours.colour)")
      .replacing("sign: oog", with: "sign: \(colours.sign)")
    return try await build(Self.settings + pages, theme: StandardTheme.files(), checks: true)
  }

  /// One of each that the theme has.
  private func colours() throws -> (colour: String, sign: String) {
    let (theme, _) = Theme.load(StandardTheme.files(), language: .english)
    return (try #require(theme.colours.first), try #require(theme.signs.keys.sorted().first))
  }

  /// What a reader sees or hears of a page: its text, and the attributes that hold words.
  private func words(of html: String) -> String {
    var words = ""
    var rest = html[...]
    while let tag = rest.firstRange(of: "<") {
      words += rest[..<tag.lowerBound] + " "
      let end = rest[tag.upperBound...].firstIndex(of: ">") ?? rest.endIndex
      let inside = rest[tag.upperBound..<end]
      if inside.hasPrefix("style") || inside.hasPrefix("script") {
        let close = rest[end...].firstRange(of: "</\(inside.prefix(5))")
        rest = rest[(close?.lowerBound ?? rest.endIndex)...].dropFirst()
        continue
      }
      for name in ["aria-label", "title", "alt", "content", "label"] {
        guard let start = inside.firstRange(of: " \(name)=\"") else { continue }
        words += inside[start.upperBound...].prefix { $0 != "\"" } + " "
      }
      rest = rest[end...].dropFirst()
    }
    return words + rest
  }

  private func strings(_ language: Language) throws -> [String: String] {
    let file = try #require(
      StandardTheme.files().layers[0].texts.first {
        $0.path.hasSuffix("strings/\(language.rawValue).yaml")
      })
    var fields = Fields(file: file)
    return fields.allTexts().mapValues(\.value)
  }

  @Test func aThemeSaysTheSameThingsInEveryLanguage() throws {
    let all = try Language.allCases.map { Set(try strings($0).keys) }
    #expect(all.allSatisfy { $0 == all[0] && !$0.isEmpty })
    #expect(try strings(.dutch).values.allSatisfy { !$0.isEmpty })
    #expect(try strings(.english).values.allSatisfy { !$0.isEmpty })
  }

  @Test func hasNoDutchWordOnAnyPage() async throws {
    let site = try await site()
    #expect(DiagnosticsFormatter(language: .english).text(for: site.diagnostics) == "")
    let english = try strings(.english)
    let dutch = try strings(.dutch).filter { english[$0.key] != $0.value }.values.flatMap { text in
      // What stands round the places for numbers, and not the names of those.
      text.split(omittingEmptySubsequences: false, whereSeparator: "{}".contains).enumerated()
        .filter { $0.offset.isMultiple(of: 2) }.map { " \($0.element) " }.filter { $0.count > 5 }
    }
    let small = [
      "de", "het", "een", "van", "voor", "niet", "op", "bij", "naar", "en", "bladzijde", "uur",
      "tot", "hoofdstuk", "artikelen", "stuk", "stukken", "minuten", "zonder", "onderwerpen",
      "Voorpagina", "Noten", "gedaan", "mei", "maart", "jaar", "thema", "pagina", "kop",
    ].map { " \($0) " }
    #expect(site.rendered.count > 30)
    for (path, text) in site.rendered where path != "robots.txt" {
      // Folders and files keep their names.
      let spoken = words(of: text.replacing("\"en\"", with: "")).split(
        whereSeparator: \.isWhitespace
      ).filter {
        !$0.contains("/")
      }
      let letters = spoken.joined(separator: " ").split {
        !$0.isLetter && $0 != "’" && $0 != "-"
      }
      let shown = " " + letters.joined(separator: " ") + " "
      for word in Set(dutch + small) {
        let isThere = shown.contains(word)
        #expect(!isThere, "\(word) on \(path)")
      }
    }
  }

  @Test func saysInItsMarkupThatItIsEnglish() async throws {
    let site = try await site()
    for (path, text) in site.rendered where path.hasSuffix(".html") {
      #expect(text.contains("<html lang=\"en\">"), "\(path)")
    }
    for (path, text) in site.rendered where path.hasSuffix("atom.xml") {
      #expect(text.contains("xml:lang=\"en\""), "\(path)")
    }
  }

  @Test func writesNumbersDatesTimesAndAddressesInEnglish() async throws {
    let site = try await site()
    let talk = try #require(site["webinars/talk/"])
    #expect(talk.contains("11 May 2016"))
    #expect(talk.contains("19:30 to 20:30"))
    #expect(talk.contains("viewed 1,234 times"))
    #expect(talk.contains("Ann and Bob"))
    let first = try #require(site["artikelen/first/"])
    #expect(first.contains("minute read"))
    #expect(first.contains("it’s ‘fine’; the ’90s"))
    for title in ["Tip", "Note", "Example", "Question", "Exercise"] {
      #expect(first.contains(">\(title)<"), "\(title)")
    }
    let files = site.files
    for path in [
      "topics/index.html", "topics/town/index.html", "topics/town/sheet/2/index.html",
      "artikelen/year/2016/index.html", "artikelen/undated/index.html",
      "artikelen/sheet/2/index.html",
    ] { #expect(files.contains(path), "\(path)") }
    #expect(!files.contains { $0.contains("onderwerpen") || $0.contains("blad/") })
  }

  @Test func aLanguageThatTrompetDoesNotSpeakIsToldOf() async throws {
    let site = try await build(
      "-- content/site.yaml --\ntaal: fr\n-- content/een.md --\n---\ntitel: Een\n---\n")
    #expect(
      site.told == """
        content/site.yaml:1:7: fout: Trompet spreekt de taal ‘fr’ niet. [unknown-language]
        1 | taal: fr
          |       ^^
          Schrijf nl voor Nederlands, of en voor Engels.

        """)
  }

  @Test(arguments: Kinds().names)
  func aNewPageIsInEnglishToo(kind: String) async throws {
    let files = try NewPage(
      kind: kind, title: "New", date: PartialDate("2016-05-11"), language: .english
    ).files().map { SourceFile(path: "content/" + $0.path, bytes: $0.bytes) }
    let text = files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    #expect(text.contains("# Remove this line to publish the page.\ndraft: true\n"))
    let keys = text.split(separator: "\n").map { $0.drop { $0 == " " || $0 == "-" } }
      .map { String($0.prefix { $0 != ":" }) }
    let dutch: Set = [
      "titel", "samenvatting", "onderwerpen", "themas", "concept", "datum", "nummer", "auteurs",
      "doelgroep", "sprekers", "opname", "begintijd", "eindtijd", "leert", "regio", "vraag",
      "kleur", "teken", "materiaal", "delen", "hoofdstukken", "ondertitel", "jaar",
    ]
    #expect(dutch.isDisjoint(with: keys))
    let site = try await build(
      "-- content/site.yaml --\ntaal: en\n-- content/een.md --\n---\ntitel: Een\n---\n",
      and: files.map {
        SourceFile(
          path: $0.path,
          text: String(decoding: $0.bytes, as: UTF8.self).replacing("draft: true\n", with: ""))
      })
    #expect(site.told == "")
    #expect(site.build?.site.pages.count == 2)
  }
}
