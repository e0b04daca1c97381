import Content
import Diagnostics
import Markup

/// The words that Trompet itself puts in a page, in the language of the site.
///
/// What a template says stands in the theme's `strings/`; here is what depends on a number, a date or a
/// list, and what stands inside the text of a page.
package struct Words: Sendable {
  package let language: Language

  package init(language: Language) { self.language = language }

  /// `4 minuten lezen`; nothing for a page that is read at a glance.
  package func readingTime(words: Int) -> String {
    guard words >= 150 else { return "" }
    let minutes = max(1, (words + 100) / 200)
    return switch language {
    case .dutch: minutes == 1 ? "1 minuut lezen" : "\(minutes) minuten lezen"
    case .english: "\(minutes) minute read"
    }
  }

  /// `een, twee en drie`.
  package func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let and = language == .dutch ? "en" : "and"
    return items.dropLast().joined(separator: ", ") + " \(and) \(last)"
  }

  /// `1 artikel`, `16 artikelen`.
  func count(_ number: Int, of kind: any PageKind.Type) -> String {
    let name = number == 1 ? kind.title[language] : kind.plural[language]
    return "\(figure(number)) \(name.lowercased())"
  }

  /// The name of a list of pages of any kind.
  var everything: String { Wording(nl: "Alles", en: "Everything")[language] }

  /// `12 stukken`: pages of any kind.
  func pieces(_ number: Int) -> String {
    let name =
      switch language {
      case .dutch: number == 1 ? "stuk" : "stukken"
      case .english: number == 1 ? "piece" : "pieces"
      }
    return "\(figure(number)) \(name)"
  }

  /// `1.234` in Dutch, `1,234` in English.
  package func figure(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += language == .dutch ? "." : "," }
      text.append(digit)
    }
    return number < 0 ? "-" + text : text
  }

  /// `11 mei 2016`, `mei 2016`, `2016`: as much as is known.
  package func date(_ date: PartialDate) -> String {
    guard let month = date.month else { return String(date.year) }
    return (date.day.map { "\($0) " } ?? "") + "\(self.month(month)) \(date.year)"
  }

  /// `19.30 tot 20.30 uur`, `19:30 to 20:30`.
  func time(from start: ClockTime, to end: ClockTime?) -> String {
    switch language {
    case .dutch: (end.map { "\(start.dutch) tot \($0.dutch)" } ?? start.dutch) + " uur"
    case .english: end.map { "\(start.english) to \($0.english)" } ?? start.english
    }
  }

  /// `120 kB`, `3,4 MB`: of 1,000 bytes, as editors' file managers count.
  func size(_ bytes: Int) -> String {
    if bytes < 1_000_000 { return "\(max(1, (bytes + 500) / 1_000)) kB" }
    let tenths = (bytes + 50_000) / 100_000
    let comma = language == .dutch ? "," : "."
    return tenths % 10 == 0 ? "\(tenths / 10) MB" : "\(tenths / 10)\(comma)\(tenths % 10) MB"
  }

  /// `PDF, 120 kB`.
  func file(_ asset: Asset) -> String {
    "\(asset.fileExtension.uppercased()), \(size(asset.size))"
  }

  /// The text before the first chapter of a book.
  var preface: String { Wording(nl: "vooraf", en: "preface")[language] }

  /// Which of the addresses at the end of a chapter is meant.
  func address(_ number: Int) -> String {
    Wording(nl: "adres \(number)", en: "address \(number)")[language]
  }

  var chapter: String { language == .dutch ? "hoofdstuk" : "chapter" }
  var home: String { language == .dutch ? "Voorpagina" : "Home" }
  var undated: String { language == .dutch ? "Zonder datum" : "Undated" }
  var topics: String { language == .dutch ? "Onderwerpen" : "Topics" }
  var notFound: String { language == .dutch ? "Niet gevonden" : "Not found" }

  func page(_ number: Int) -> String {
    language == .dutch ? "bladzijde \(number)" : "page \(number)"
  }

  var bookAsPDF: String {
    Wording(nl: "Het boek om te printen", en: "The book to print")[language]
  }
  var bookAsEPUB: String {
    Wording(nl: "Het boek voor een e-reader of telefoon", en: "The book for an e-reader or phone")[
      language]
  }
  var bookAsPage: String {
    Wording(nl: "Het hele boek op één bladzijde", en: "The whole book on one page")[language]
  }

  /// `45 bladzijden`: of a printed book.
  func pages(_ number: Int) -> String {
    let name =
      number == 1
      ? Wording(nl: "bladzijde", en: "page") : Wording(nl: "bladzijden", en: "pages")
    return "\(figure(number)) \(name[language])"
  }

  var spaceToWrite: String {
    language == .dutch ? "Ruimte om te schrijven" : "Space to write"
  }

  /// `opdracht 3`, `paragraaf 2.1`: what a reference says, in the middle of a sentence.
  func reference(_ label: ReferenceLabel) -> String {
    let word =
      switch label {
      case .chapter: Wording(nl: "hoofdstuk", en: "chapter")
      case .section: Wording(nl: "paragraaf", en: "section")
      case .exercise: Wording(nl: "opdracht", en: "exercise")
      case .figure: Wording(nl: "figuur", en: "figure")
      case .table: Wording(nl: "tabel", en: "table")
      }
    return "\(word[language]) \(label.number)"
  }

  var rendering: RenderingWords {
    switch language {
    case .dutch:
      RenderingWords(
        callouts: Self.dutchCallouts, footnotes: "Noten", backToText: "Terug naar de tekst",
        taskDone: "gedaan", taskOpen: "nog te doen", table: "Tabel", figure: "Figuur",
        exercise: "Opdracht",
        facts: .init(group: "groep van", to: "tot", minutes: "minuten", materials: "nodig:"),
        explanation: "Uitleg")
    case .english:
      RenderingWords(
        callouts: Self.englishCallouts, footnotes: "Notes", backToText: "Back to the text",
        taskDone: "done", taskOpen: "to do", table: "Table", figure: "Figure",
        exercise: "Exercise",
        facts: .init(group: "group of", to: "to", minutes: "minutes", materials: "you need:"),
        explanation: "Explanation")
    }
  }

  /// GitHub's and Obsidian's names too, so that texts from there need no change.
  private static let dutchCallouts = [
    "tip": "Tip", "let-op": "Let op", "voorbeeld": "Voorbeeld", "oefening": "Oefening",
    "trainer": "Voor de trainer", "note": "Let op", "warning": "Pas op", "important": "Belangrijk",
    "caution": "Voorzichtig", "info": "Weten", "example": "Voorbeeld", "quote": "Citaat",
    "question": "Vraag", "vraag": "Vraag", "samenvatting": "Samenvatting",
    "summary": "Samenvatting", "abstract": "Samenvatting", "tldr": "Samenvatting", "hint": "Tip",
    "todo": "Te doen", "success": "Gelukt", "check": "Gelukt", "done": "Gelukt", "help": "Vraag",
    "faq": "Vraag", "attention": "Let op", "failure": "Mislukt", "fail": "Mislukt",
    "missing": "Ontbreekt", "danger": "Gevaar", "error": "Fout", "bug": "Fout", "cite": "Citaat",
    "exercise": "Oefening",
  ]
  private static let englishCallouts = [
    "tip": "Tip", "let-op": "Note", "voorbeeld": "Example", "oefening": "Exercise",
    "trainer": "For the trainer", "note": "Note", "warning": "Warning", "important": "Important",
    "caution": "Caution", "info": "Info", "example": "Example", "quote": "Quote",
    "question": "Question", "vraag": "Question", "samenvatting": "Summary", "summary": "Summary",
    "abstract": "Summary", "tldr": "Summary", "hint": "Tip", "todo": "To do", "success": "Success",
    "check": "Success", "done": "Done", "help": "Question", "faq": "Question", "attention": "Note",
    "failure": "Failure", "fail": "Failure", "missing": "Missing", "danger": "Danger",
    "error": "Error", "bug": "Bug", "cite": "Quote", "exercise": "Exercise",
  ]
}
