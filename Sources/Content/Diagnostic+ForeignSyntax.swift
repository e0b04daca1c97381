import Diagnostics
import Markup

/// What an author is told of the syntax of other tools.
extension Diagnostic {
  static func foreignSyntax(_ syntax: ForeignSyntax, _ use: ForeignUses.Use)
    -> Diagnostic
  {
    let words = syntax.words
    let pages = Wording(
      nl: use.pages == 1 ? "1 pagina" : "\(use.pages) pagina’s",
      en: use.pages == 1 ? "1 page" : "\(use.pages) pages")
    let more =
      use.count == 1
      ? Wording(nl: "", en: "")
      : Wording(
        nl: ", de eerste van \(use.count) op \(pages.nl)",
        en: ", the first of \(use.count) on \(pages.en)")
    return Diagnostic(
      id: words.id, severity: words.severity, in: use.source, at: use.range,
      message: Wording(
        nl: "\(words.what.nl)\(more.nl). \(words.effect.nl)",
        en: "\(words.what.en)\(more.en). \(words.effect.en)"),
      hint: words.hint)
  }
}

extension ForeignSyntax {
  struct Words {
    var id = "foreign-syntax"
    var severity = Diagnostic.Severity.warning
    let what: Wording
    var effect = Wording(
      nl: "Lezers zien het zoals het er staat.", en: "Readers see it as it was typed.")
    let hint: Wording
  }

  private static let boxHint = Wording(
    nl: "Schrijf een kader zo: > [!tip] Titel, met ‘> ’ voor elke regel die erin hoort.",
    en: "Write a box like this: > [!tip] Title, with '> ' before each line of it.")

  var words: Words {
    switch self {
    case .shortcode:
      Words(
        what: Wording(
          nl: "Hier staat een shortcode van Hugo ({{< … >}})",
          en: "Here is a shortcode of Hugo ({{< … >}})"),
        hint: Wording(
          nl: "Schrijf er Markdown voor: ![tekst](beeld.png), [tekst](bestand.md), > [!tip].",
          en: "Write Markdown instead: ![text](picture.png), [text](file.md), > [!tip]."))
    case .liquidTag:
      Words(
        what: Wording(
          nl: "Hier staat een opdracht van Jekyll ({% … %})",
          en: "Here is a tag of Jekyll ({% … %})"),
        hint: Wording(
          nl: "Schrijf er Markdown voor: een koppeling is [tekst](bestand.md).",
          en: "Write Markdown instead: a link is [text](file.md)."))
    case .variable:
      Words(
        what: Wording(
          nl: "Hier staat een variabele ({{ … }})", en: "Here is a variable ({{ … }})"),
        hint: Wording(
          nl: "Schrijf wat er moet staan, of zet het tussen ‘`’ als het zo hoort.",
          en: "Write what it should say, or put it between '`' if it is meant so."))
    case .attributes:
      Words(
        what: Wording(
          nl: "Hier staan attributen ({: …} of {#…})", en: "Here are attributes ({: …} or {#…})"),
        hint: Wording(
          nl: "Haal ze weg. Het adres van een kop komt van zijn tekst: ## Onze raad is #onze-raad.",
          en: "Remove them. The address of a heading is made of its text: ## Our plan is #our-plan."
        ))
    case .box:
      Words(
        what: Wording(
          nl: "Hier staat een kader van MkDocs (!!! of ???)",
          en: "Here is a box of MkDocs (!!! or ???)"), hint: Self.boxHint)
    case .tabs:
      Words(
        what: Wording(
          nl: "Hier staat een tabblad van MkDocs (=== \"…\")",
          en: "Here is a tab of MkDocs (=== \"…\")"),
        hint: Wording(
          nl: "Maak van elk tabblad een kop met tekst eronder.",
          en: "Make a heading of each tab, with its text below."))
    case .container:
      Words(
        what: Wording(nl: "Hier staat een blok met :::", en: "Here is a block with :::"),
        hint: Self.boxHint)
    case .highlight:
      Words(
        what: Wording(
          nl: "Hier staat een markering (==…==)", en: "Here is a highlight (==…==)"),
        hint: Wording(
          nl: "Maak het vet: **tekst**.", en: "Make it bold: **text**."))
    case .tag:
      Words(
        what: Wording(
          nl: "Hier staat een label in de tekst (#…)", en: "Here is a tag in the text (#…)"),
        hint: Wording(
          nl:
            "Is het een kop? Zet een spatie achter ‘#’. Zo niet: zet het boven de tekst, bij ‘onderwerpen’.",
          en: "Is it a heading? Put a space after '#'. If not: put it above the text, under 'tags'."
        ))
    case .blockName:
      Words(
        what: Wording(
          nl: "Hier staat de naam van een blok (^…)", en: "Here is the name of a block (^…)"),
        hint: Wording(
          nl: "Haal de naam weg. Verwijzen kan naar een kop: [[pagina#kop]].",
          en: "Remove the name. One can refer to a heading: [[page#heading]]."))
    case .blockReference:
      Words(
        id: "block-reference",
        what: Wording(
          nl: "Hier wordt naar een blok verwezen ([[…#^…]])",
          en: "Here is a reference to a block ([[…#^…]])"),
        effect: Wording(
          nl: "De koppeling leidt naar het begin van de pagina.",
          en: "The link leads to the start of the page."),
        hint: Wording(
          nl: "Zet een kop boven dat stuk, en schrijf [[pagina#kop]].",
          en: "Put a heading above that part, and write [[page#heading]]."))
    case .embeddedPage:
      Words(
        id: "embedded-page",
        what: Wording(
          nl: "Hier wordt een andere pagina ingevoegd (![[…]])",
          en: "Here another page is put in (![[…]])"),
        effect: Wording(
          nl: "Lezers zien een koppeling naar die pagina.",
          en: "Readers see a link to that page."),
        hint: Wording(
          nl: "Haal het uitroepteken weg, of neem de tekst zelf over.",
          en: "Remove the exclamation mark, or copy the text itself."))
    case .comment:
      Words(
        id: "comment-left-out",
        what: Wording(
          nl: "Hier staat een opmerking tussen %%", en: "Here is a comment between %%"),
        effect: Wording(nl: "Die komt niet op de site.", en: "It is not published."),
        hint: Wording(
          nl: "Is het gewone tekst? Haal dan de tekens %% weg.",
          en: "Is it ordinary text? Then remove the signs %%."))
    case .openComment:
      Words(
        id: "comment-not-closed",
        what: Wording(
          nl: "Hier begint een opmerking met %% die nergens eindigt",
          en: "A comment starts here with %% and does not end"),
        effect: Wording(nl: "Lezers zien die tekst.", en: "Readers see that text."),
        hint: Wording(
          nl: "Zet ook %% achter de opmerking.", en: "Put %% after the comment too."))
    case .tomlFrontMatter, .jsonFrontMatter:
      Words(
        id: "foreign-front-matter", severity: .error,
        what: self == .tomlFrontMatter
          ? Wording(
            nl: "Hier staan de gegevens boven de tekst in TOML (+++)",
            en: "Here the fields above the text are in TOML (+++)")
          : Wording(
            nl: "Hier staan de gegevens boven de tekst in JSON ({ … })",
            en: "Here the fields above the text are in JSON ({ … })"),
        effect: Wording(
          nl: "Trompet leest alleen YAML, tussen regels van ‘---’.",
          en: "Trompet reads YAML only, between lines of '---'."),
        hint: Wording(
          nl: "Hugo zet alle pagina’s om met: hugo convert toYAML --output omgezet",
          en: "Hugo converts all pages with: hugo convert toYAML --output converted"))
    }
  }
}
