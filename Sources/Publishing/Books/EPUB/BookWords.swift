import Diagnostics

/// The words of an e-book round its texts: those that the theme has for the printed book too, and what only a reading
/// system shows.
struct BookWords: Sendable {
  let language: Language
  /// The strings of the theme.
  let texts: [String: String]

  init(language: Language, texts: [String: String]) {
    self.language = language
    self.texts = texts
  }

  init(of context: SiteContext) {
    self.init(language: context.words.language, texts: context.theme.library.texts)
  }

  // MARK: - Of the theme

  var contents: String { text("work-contents") }
  var colophon: String { text("book-colophon") }
  var preface: String { text("book-preface") }
  var glossary: String { text("book-glossary") }
  var index: String { text("book-index") }
  var see: String { text("book-see") }
  var seeAlso: String { text("book-see-also") }
  var trainersEdition: String { text("book-trainer") }
  var writtenBy: String { text("book-authors") }
  var fundedBy: String { text("funders") }

  func part(_ number: Int) -> String { text("book-part", number: String(number)) }
  func chapter(_ number: String) -> String { text("chapter", number: number) }

  /// Every theme lies over the standard one, which has them all.
  private func text(_ key: String, number: String = "") -> String {
    ThemeText(texts[key] ?? key).pieces.map { piece in
      switch piece {
      case .literal(let text): text
      case .placeholder(let name): name == "number" ? number : ""
      case .braces: ""
      }
    }.joined()
  }

  // MARK: - Of reading systems

  var landmarks: String { Wording(nl: "Wegwijzers", en: "Landmarks")[language] }
  var pages: String { Wording(nl: "Bladzijden", en: "Pages")[language] }
  var cover: String { Wording(nl: "Omslag", en: "Cover")[language] }
  var titlePage: String { Wording(nl: "Titelblad", en: "Title page")[language] }
  var start: String { Wording(nl: "Begin van het boek", en: "Start of the book")[language] }

  func cover(of title: String) -> String {
    Wording(nl: "Omslag van ‘\(title)’", en: "Cover of '\(title)'")[language]
  }

  func printedBook(_ title: String) -> String {
    Wording(nl: "\(title), gedrukte uitgave", en: "\(title), printed edition")[language]
  }
}
