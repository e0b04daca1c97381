import Diagnostics
import Markup

extension Book {
  /// In bytes: a register of a thousand terms with their forms fits in it many times.
  static let longest = 512 * 1024
  /// A book that is printed more often is a slip of the hand.
  private static let mostCopies = 1_000_000

  /// `source.path` ends in `boek.yaml`; `folder` is its folder below `content/`.
  package static func parse(_ source: SourceFile, folder: String) -> (Book?, [Diagnostic]) {
    var fields = Fields(file: source, atMost: longest)
    let loose = fields.locatedTexts("hoofdstukken")
    var parts = fields.list("delen") { item -> Part? in
      let chapters = item.locatedTexts("hoofdstukken")
      let title = item.located("titel")
      let place = title?.range ?? item.firstKey
      // An empty list says that chapters are to come.
      if !item.holds("hoofdstukken") {
        item.report(.partWithoutChapters(title?.value ?? "", source, at: place))
      }
      return Part(
        title: Typography.improved(title?.value ?? ""), chapters: chapters)
    }
    if !loose.isEmpty { parts.insert(Part(title: "", chapters: loose), at: 0) }

    func improved(_ name: String) -> String { Typography.improved(fields.text(name) ?? "") }
    func paragraphs(_ name: String) -> [String] {
      fields.texts(name).flatMap(PlainText.paragraphs).map(Typography.improved)
    }
    // Elsewhere `cover` is a key of other tools that says nothing.
    let cover = fields.located("omslag") ?? fields.located("cover")
    let book = Book(
      folder: folder, title: improved("titel"), subtitle: improved("ondertitel"),
      edition: improved("editie"), year: fields.integer("jaar", from: 1, to: 9999),
      authors: fields.texts("auteurs"), funders: fields.texts("financiers"),
      colophon: paragraphs("colofon"), cover: cover, backCover: paragraphs("achterkant"),
      paper: paper(&fields), paperStock: improved("papier"), binding: improved("bindwijze"),
      copies: fields.integer("oplage", from: 1, to: mostCopies),
      isEasyToRead: fields.flag("makkelijk-lezen") ?? false,
      isPublic: fields.flag("openbaar") ?? true, parts: parts, register: register(&fields),
      source: source, isReadable: fields.isReadable)
    return (book, fields.diagnostics + fields.unknown().map(\.diagnostic))
  }

  private static func paper(_ fields: inout Fields) -> Paper {
    guard let text = fields.located("formaat") else { return .a4 }
    if let paper = Paper(rawValue: text.value.lowercased()) { return paper }
    fields.report(.unknownPaper(text.value, fields.source, at: text.range))
    return .a4
  }

  /// A term alone is a text; one with more to it is a group.
  private static func register(_ fields: inout Fields) -> [IndexTerm] {
    fields.mixedList("register") { text in
      IndexTerm(term: text.improved)
    } group: { item in
      guard let term = item.located("term") else {
        // An empty value has been told when it is no text.
        if item.diagnostics.isEmpty {
          item.report(.entryWithoutTerm("term", item.source, at: item.firstKey))
        }
        _ = (item.texts("ook"), item.text("zie"), item.texts("zie-ook"))
        return nil
      }
      return IndexTerm(
        term: term.improved, forms: item.locatedTexts("ook").map(\.improved),
        see: item.located("zie")?.improved,
        seeAlso: item.locatedTexts("zie-ook").map(\.improved))
    }
  }
}

extension Located<String> {
  /// The same with the punctuation of print, which is what the text of a page has.
  var improved: Located<String> {
    Located(Typography.improved(PlainText.line(value)), range)
  }
}
