import Content
import Diagnostics
import Markup

/// Makes an e-book of a work: the documents in their order, and what leads to them.
struct EPUBMaker {
  let book: BookEdition
  let links: EPUBLinks
  private let pictures: EPUBPictures
  private let style: EPUBStyle
  private let terms: BookTerms
  let words: BookWords

  init(_ book: BookEdition) {
    self.book = book
    let pictures = EPUBPictures(of: book.work.pictures(in: book.site), in: book.context.pictures)
    self.pictures = pictures
    style = book.context.stock.styleOfEBooks
    terms = book.terms(on: book.work.paper)
    words = BookWords(of: book.context)
    var files: [PageID: String] = [:]
    if book.hasPreface { files[book.front.id] = "preface.xhtml" }
    for (index, chapter) in book.chapters.enumerated() {
      files[chapter.page.id] = "chapter-\(index + 1).xhtml"
    }
    links = EPUBLinks(book: book, files: files, pictures: pictures)
  }

  /// `pages` are those of the printed book, in their order: what the page is called, and an anchor of the print HTML
  /// that stands on it.
  func epub(pages: [(label: String, anchor: String)] = []) -> EPUB {
    var epub = EPUB(metadata: metadata, words: words)
    epub.resources = style.resources + pictures.resources
    addOpening(to: &epub)
    addText(to: &epub)
    addEnding(to: &epub)
    epub.landmarks.insert(
      .init(type: "toc", title: words.contents, href: "nav.xhtml#contents"), at: 0)
    let places = EPUBPlaces(of: epub.documents, links)
    epub.pages = pages.compactMap { page in
      places.href(of: page.anchor).map { EPUB.Entry(title: page.label, href: $0) }
    }
    return epub
  }

  /// The cover, the title page, the colophon and the contents.
  private func addOpening(to epub: inout EPUB) {
    let cover = EPUBCover(of: book)
    epub.resources.append(cover.resource)
    epub.documents += [
      cover.document(words),
      EPUBFrame.titlePage(of: book, words),
      EPUBFrame.colophon(of: book, words),
      .init(name: "nav", title: words.contents, bytes: []),
    ]
    epub.landmarks.append(.init(type: "cover", title: words.cover, href: "cover.xhtml"))
    epub.landmarks.append(.init(type: "titlepage", title: words.titlePage, href: "title.xhtml"))
    epub.contents.append(.init(title: words.colophon, href: "colophon.xhtml"))
  }

  private func addText(to epub: inout EPUB) {
    if book.hasPreface {
      epub.documents.append(
        EPUBFrame.preface(body(of: book.front), id: book.id(of: book.front.id) ?? "", words))
      epub.contents.append(.init(title: words.preface, href: "preface.xhtml"))
      epub.landmarks.append(.init(type: "preface", title: words.preface, href: "preface.xhtml"))
    }
    for part in book.parts {
      let entries = part.chapters.map { entry(of: book.chapters[$0]) }
      if part.title.isEmpty {
        epub.contents += entries
      } else {
        let name = "part-\(part.number)"
        epub.documents.append(EPUBFrame.part(part, name: name, words))
        epub.contents.append(
          .init(
            title: "\(words.part(part.number)). \(part.title)", href: "\(name).xhtml",
            entries: entries))
      }
      for index in part.chapters {
        let chapter = book.chapters[index]
        epub.documents.append(
          EPUBFrame.chapter(
            chapter, body(of: chapter.page), name: "chapter-\(index + 1)", words))
      }
    }
    if let first = book.parts.first {
      let href = first.title.isEmpty ? "chapter-1.xhtml" : "part-\(first.number).xhtml"
      epub.landmarks.append(.init(type: "bodymatter", title: words.start, href: href))
    }
  }

  /// The glossary and the index.
  private func addEnding(to epub: inout EPUB) {
    if !terms.glossary.isEmpty {
      epub.documents.append(EPUBFrame.glossary(terms.glossary, words))
      epub.contents.append(.init(title: words.glossary, href: "glossary.xhtml"))
      epub.landmarks.append(.init(type: "glossary", title: words.glossary, href: "glossary.xhtml"))
    }
    if !terms.index.isEmpty {
      let places = EPUBPlaces(of: epub.documents, links)
      epub.documents.append(EPUBFrame.index(terms.index, places, words))
      epub.contents.append(.init(title: words.index, href: "index.xhtml"))
      epub.landmarks.append(.init(type: "index", title: words.index, href: "index.xhtml"))
    }
  }

  private func body(of page: Page) -> [UInt8] {
    BookBody(
      book: book, page: page, links: links, marks: terms.marks(on: page.id), isEasy: isEasy,
      medium: .ebook
    ).html()
  }

  private var isEasy: Bool { book.work.book?.isEasyToRead ?? false }

  /// A chapter in the contents, with its sections.
  private func entry(of chapter: BookEdition.Chapter) -> EPUB.Entry {
    let page = chapter.page
    let sections = page.body.headings.enumerated().compactMap { index, heading -> EPUB.Entry? in
      guard let number = page.numbers?.headings[index],
        heading.level + page.body.headingShift == 2
      else { return nil }
      return EPUB.Entry(
        title: "\(number) \(heading.text)",
        href: (links.files[page.id] ?? "") + "#" + links.idPrefix(of: page.id) + heading.id)
    }
    let title = chapter.number.isEmpty ? chapter.title : "\(chapter.number) \(chapter.title)"
    return EPUB.Entry(title: title, href: links.files[page.id] ?? "", entries: sections)
  }

  private var metadata: EPUB.Metadata {
    let details = book.work.book
    let printed = details?.edition ?? ""
    return EPUB.Metadata(
      identifier: EPUBIdentifier.urn(
        of: "\(book.context.addresses.base)\n\(book.address.path)\n\(book.edition.rawValue)"),
      title: title, subtitle: details?.subtitle ?? "", edition: printed,
      authors: details?.authors ?? [], publisher: book.site.settings.name,
      funders: details?.funders ?? [], description: book.front.matter.summary,
      language: book.words.language, year: details?.year, modified: modified,
      source: book.publicAddress,
      pageSource: words.printedBook(title))
  }

  /// A reader who has both editions must be able to tell them apart.
  private var title: String {
    book.edition == .trainer ? "\(book.title) (\(words.trainersEdition))" : book.title
  }

  /// When one of its pages changed last; never by the clock.
  private var modified: PartialDate? {
    let pages = [book.front] + book.chapters.map(\.page)
    let dates = pages.flatMap { [$0.matter.revised, $0.matter.date].compactMap(\.self) }
    return dates.max() ?? book.site.settings.issued
      ?? book.work.book?.year.flatMap { try? PartialDate(year: $0) }
  }
}
