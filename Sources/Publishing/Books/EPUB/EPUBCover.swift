import Content
import Diagnostics
import Markup

/// The cover of an e-book: the picture that `boek.yaml` names, else a drawing of the theme with the title in it.
struct EPUBCover {
  /// What libraries show of the book.
  let resource: EPUB.Resource
  private let title: String
  private let drawing: [UInt8]?

  init(of book: BookEdition) {
    title = book.title
    if let cover = book.work.cover,
      let (bytes, form) = book.context.pictures.forEBook(cover)
    {
      drawing = nil
      resource = EPUB.Resource(
        file: "cover." + form.fileExtension, mediaType: form.mediaType, properties: "cover-image",
        bytes: bytes, isCompressed: form != .svg)
    } else {
      var svg = book.context.templates.bookCover.render(BookCoverView(book: book))
      svg.makeFitForXML()
      drawing = svg
      resource = EPUB.Resource(
        file: "cover.svg", mediaType: "image/svg+xml", properties: "cover-image", bytes: svg)
    }
  }

  func document(_ words: BookWords) -> EPUB.Document {
    var xml = XHTML.start(title: words.cover, language: words.language, kind: "cover")
    xml.start("section", ["epub:type": "cover", "id": "omslag", "aria-label": words.cover])
    if let drawing {
      // In the page itself, where it has the theme's own letters.
      xml.start(
        "div", ["class": "cover-drawing", "role": "img", "aria-label": words.cover(of: title)])
      xml.append(finished: drawing)
    } else {
      xml.element("img", "", ["src": resource.file, "alt": words.cover(of: title)])
    }
    return EPUB.Document(
      name: "cover", title: words.cover, properties: drawing == nil ? "" : "svg",
      bytes: xml.finished())
  }
}

/// What a drawing for a cover shows: texts with their places in it, for a drawing does not wrap.
struct BookCoverView: TemplateView {
  let book: BookEdition

  /// The drawing is 1200 wide and 1800 high; texts begin at 140.
  private static let width = 940

  static let fields: [TemplateField<BookCoverView>] = [
    .text("language") { $0.book.words.language.rawValue },
    .text("title") { $0.book.title },
    .text("kindTitle") { type(of: $0.book.front.kind).title[$0.book.words.language] },
    .flag("trainer") { $0.book.edition == .trainer },
    .list("titleLines") { $0.titleLines },
    .list("subtitleLines") { $0.subtitleLines },
    .list("footLines") { $0.footLines },
  ]

  private var title: TextFitting {
    TextFitting(book.title, sizes: [124, 108, 96, 84, 72, 60], width: Self.width, most: 6)
  }

  private var titleLines: [CoverLineView] { Self.lines(title, top: 300) }

  private var subtitleLines: [CoverLineView] {
    let top = 300 + title.lines.count * title.size * 115 / 100 + 20
    return Self.lines(
      TextFitting(
        book.work.book?.subtitle ?? "", sizes: [52, 44], width: Self.width, most: 4), top: top)
  }

  /// From the bottom up: what there is most of stays within the drawing.
  private var footLines: [CoverLineView] {
    let details = book.work.book
    let about = [
      book.words.list(details?.authors ?? []), details?.edition ?? "",
      details?.year.map(String.init) ?? "",
    ].filter { !$0.isEmpty }
    let lines = about.flatMap {
      TextFitting($0, sizes: [42], width: Self.width, most: 2).lines
    }.prefix(5)
    let top = 1720 - (lines.count - 1) * 56
    return lines.enumerated().map { CoverLineView(text: $1, y: top + $0 * 56, size: 42) }
  }

  private static func lines(_ fitting: TextFitting, top: Int) -> [CoverLineView] {
    fitting.lines.enumerated().map { index, line in
      CoverLineView(
        text: line, y: top + fitting.size * 3 / 4 + index * fitting.size * 115 / 100,
        size: fitting.size)
    }
  }
}

/// A line of text in a drawing.
struct CoverLineView: TemplateView {
  let text: String
  /// Of its base line.
  let y: Int
  let size: Int

  static let fields: [TemplateField<CoverLineView>] = [
    .text("text") { $0.text },
    .text("y") { String($0.y) },
    .text("size") { String($0.size) },
  ]
}
