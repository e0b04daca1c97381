import Content
import Markup

/// A work as one book to print, as its template sees it.
struct BookView: TemplateView {
  let book: BookEdition
  let form: BookForm
  let style: [UInt8]
  // Made once, though the contents ask for them too.
  let preface: BookChapterView?
  let parts: [BookPartView]
  let terms: BookTerms

  init(_ book: BookEdition, form: BookForm) {
    self.book = book
    self.form = form
    let context = book.context
    style = context.stock.printStyle(for: form)
    let terms = book.terms(on: form.paper)
    self.terms = terms
    preface =
      book.hasPreface
      ? BookChapterView(book.front, number: "", in: book, terms, form: form) : nil
    let chapters = book.chapters.map {
      BookChapterView($0.page, number: $0.number, in: book, terms, form: form)
    }
    parts = book.parts.map {
      BookPartView(
        id: $0.id, number: String($0.number), title: $0.title,
        chapters: Array(chapters[$0.chapters]))
    }
  }

  private var details: Book? { book.work.book }
  private var words: Words { book.words }

  static let fields: [TemplateField<BookView>] = [
    .text("language") { $0.words.language.rawValue },
    .text("title") { $0.book.title },
    .text("subtitle") { $0.details?.subtitle ?? "" },
    .text("kindTitle") { type(of: $0.book.front.kind).title[$0.words.language] },
    .text("summary") { $0.book.front.matter.summary },
    .text("canonical") { $0.book.publicAddress },
    .html("style") { $0.style },
    .text("paper") { $0.form.paper.rawValue },
    .flag("easy") { $0.form.isEasy },
    .flag("bleed") { $0.form.bleeds },
    .flag("trainer") { $0.book.edition == .trainer },
    .text("edition") { $0.details?.edition ?? "" },
    .text("year") { $0.details?.year.map(String.init) ?? "" },
    .text("authorLine") { $0.words.list($0.details?.authors ?? []) },
    .text("fundersLine") { $0.words.list($0.details?.funders ?? []) },
    .text("siteName") { $0.book.site.settings.name },
    .text("siteUrl") { $0.book.context.addresses.base },
    .text("siteAddress") { ChapterAddresses.shown($0.book.context.addresses.base) },
    .text("cover") { view in
      view.book.work.cover.flatMap(view.book.context.pictures.address) ?? ""
    },
    .list("back") { ($0.details?.backCover ?? []).map { TextView(text: $0) } },
    .list("colophon") { ($0.details?.colophon ?? []).map { TextView(text: $0) } },
    .view("preface") { $0.preface },
    .list("parts") { $0.parts },
    .list("glossary") { $0.terms.glossary.map { GlossaryEntryView(entry: $0) } },
    .list("index") { view in
      view.terms.index.map { IndexEntryView(entry: $0, book: view.book) }
    },
    .list("notes") { _ in
      (1...BookView.notesPages).map { NotesPageView(number: $0) }
    },
  ]

  /// Blank pages at the end; a booklet keeps as many as make its number of pages a multiple of four.
  private static let notesPages = 3
}

/// A part of a book, with its chapters.
struct BookPartView: TemplateView {
  let id: String
  let number: String
  let title: String
  let chapters: [BookChapterView]

  static let fields: [TemplateField<BookPartView>] = [
    .text("id") { $0.id },
    .text("number") { $0.number },
    .text("title") { $0.title },
    .list("chapters") { $0.chapters },
  ]
}

/// A page to make notes on.
struct NotesPageView: TemplateView {
  let number: Int

  static let fields: [TemplateField<NotesPageView>] = [
    .text("id") { "notities-\($0.number)" }
  ]
}
