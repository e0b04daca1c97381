import Content
import Markup

/// A chapter of a book, or what stands before the first.
struct BookChapterView: TemplateView {
  let id: String
  let number: String
  let page: Page
  let body: [UInt8]
  let sections: [BookSectionView]
  let addresses: [BookAddressView]

  init(_ page: Page, number: String, in book: BookEdition, _ terms: BookTerms, form: BookForm) {
    let id = book.id(of: page.id) ?? ""
    let addresses = ChapterAddresses(of: page, in: book)
    let links = PrintLinks(book: book, addresses: addresses)
    self.id = id
    self.number = number
    self.page = page
    body = BookBody(
      book: book, page: page, links: links, marks: terms.marks(on: page.id), isEasy: form.isEasy
    ).html()
    sections = Self.sections(of: page, links)
    self.addresses = addresses.entries.map { BookAddressView(entry: $0, stock: book.context.stock) }
  }

  static let fields: [TemplateField<BookChapterView>] = [
    .text("id") { $0.id },
    .text("number") { $0.number },
    .text("title") { $0.page.title },
    .flag("forTrainers") { $0.page.matter.edition == .trainer },
    .text("summary") { $0.page.matter.summary },
    .html("body") { $0.body },
    .list("sections") { $0.sections },
    .list("addresses") { $0.addresses },
  ]

  /// Those with a number.
  private static func sections(of page: Page, _ links: PrintLinks) -> [BookSectionView] {
    guard let numbers = page.numbers else { return [] }
    let shift = page.body.headingShift
    return page.body.headings.enumerated().compactMap { index, heading in
      guard heading.level + shift == 2, let number = numbers.headings[index] else { return nil }
      return BookSectionView(
        number: number, title: heading.text,
        url: links.href(to: page.id, anchor: heading.id, from: page.id))
    }
  }
}

/// A section in the contents of a book.
struct BookSectionView: TemplateView {
  let number: String
  let title: String
  let url: String

  static let fields: [TemplateField<BookSectionView>] = [
    .text("number") { $0.number },
    .text("title") { $0.title },
    .text("url") { $0.url },
  ]
}

/// An address at the end of a chapter.
struct BookAddressView: TemplateView {
  let entry: ChapterAddresses.Entry
  let stock: BookStock

  static let fields: [TemplateField<BookAddressView>] = [
    .text("text") { $0.entry.text },
    .text("url") { $0.entry.address },
    .text("shown") { ChapterAddresses.shown($0.entry.address) },
    .text("code") { $0.code },
  ]

  /// What is watched or filled in is opened with a telephone.
  private var code: String {
    entry.thing == .page ? "" : stock.code(of: entry.address)
  }
}
