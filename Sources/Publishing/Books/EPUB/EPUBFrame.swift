import Content
import Markup

/// The documents of an e-book, round the texts that stand in them.
enum EPUBFrame {
  static func titlePage(of book: BookEdition, _ words: BookWords) -> EPUB.Document {
    let details = book.work.book
    var xml = XHTML.start(title: book.title, language: words.language)
    xml.start("section", ["class": "title-page", "epub:type": "titlepage", "id": "titelblad"])
    xml.element("h1", book.title)
    if let subtitle = details?.subtitle, !subtitle.isEmpty {
      xml.element("p", subtitle, ["class": "title-page-subtitle", "role": "doc-subtitle"])
    }
    if book.edition == .trainer {
      xml.element("p", words.trainersEdition, ["class": "title-page-edition"])
    }
    let authors = book.words.list(details?.authors ?? [])
    if !authors.isEmpty { xml.element("p", authors, ["class": "title-page-authors"]) }
    let foot = [book.site.settings.name] + [details?.year.map(String.init)].compactMap(\.self)
    xml.element("p", foot.joined(separator: ", "), ["class": "title-page-foot"])
    return EPUB.Document(name: "title", title: book.title, bytes: xml.finished())
  }

  static func colophon(of book: BookEdition, _ words: BookWords) -> EPUB.Document {
    let details = book.work.book
    var xml = section("colophon", role: "doc-colophon", title: words.colophon, id: "colofon", words)
    let subtitle = details?.subtitle ?? ""
    xml.element("p", subtitle.isEmpty ? book.title : "\(book.title). \(subtitle)")
    let edition = [details?.edition ?? "", details?.year.map(String.init) ?? ""]
    let printing = edition.filter { !$0.isEmpty }.joined(separator: ", ")
    if !printing.isEmpty { xml.element("p", printing) }
    let authors = book.words.list(details?.authors ?? [])
    if !authors.isEmpty { xml.element("p", "\(words.writtenBy) \(authors)") }
    let funders = book.words.list(details?.funders ?? [])
    if !funders.isEmpty { xml.element("p", "\(words.fundedBy) \(funders)") }
    for paragraph in details?.colophon ?? [] { xml.element("p", paragraph) }
    let address = book.publicAddress
    if address.isEmpty {
      xml.element("p", book.site.settings.name)
    } else {
      xml.start("p")
      xml.element("a", book.site.settings.name, ["href": address])
      xml.end()
    }
    return EPUB.Document(name: "colophon", title: words.colophon, bytes: xml.finished())
  }

  static func preface(_ body: [UInt8], id: String, _ words: BookWords) -> EPUB.Document {
    var xml = section("preface", role: "doc-preface", title: words.preface, id: id, words)
    xml.append(finished: body)
    return EPUB.Document(name: "preface", title: words.preface, bytes: xml.finished())
  }

  static func part(_ part: BookEdition.Part, name: String, _ words: BookWords) -> EPUB.Document {
    var xml = XHTML.start(title: part.title, language: words.language)
    xml.start(
      "section",
      [
        "class": "part", "epub:type": "part", "role": "doc-part", "id": part.id,
        "aria-labelledby": "_title",
      ])
    xml.start("h1", ["id": "_title"])
    xml.element("span", words.part(part.number), ["class": "part-number"])
    xml.element("span", part.title)
    return EPUB.Document(name: name, title: part.title, bytes: xml.finished())
  }

  static func chapter(
    _ chapter: BookEdition.Chapter, _ body: [UInt8], name: String, _ words: BookWords
  ) -> EPUB.Document {
    var xml = XHTML.start(title: chapter.title, language: words.language)
    xml.start(
      "section",
      [
        "class": "chapter", "epub:type": "chapter", "role": "doc-chapter", "id": chapter.id,
        "aria-labelledby": "_title",
      ])
    xml.start("h1", ["id": "_title"])
    if !chapter.number.isEmpty {
      xml.element("span", words.chapter(chapter.number), ["class": "chapter-number"])
    }
    xml.element("span", chapter.title, ["class": "chapter-title"])
    xml.end()
    if !chapter.summary.isEmpty { xml.element("p", chapter.summary, ["class": "lead"]) }
    xml.append(finished: body)
    return EPUB.Document(name: name, title: chapter.title, bytes: xml.finished())
  }

  static func glossary(_ entries: [Glossary.Entry], _ words: BookWords) -> EPUB.Document {
    var xml = section(
      "glossary", role: "doc-glossary", title: words.glossary, id: "begrippen", words)
    xml.start("dl")
    for entry in entries {
      let term = entry.abbreviation.map { "\(entry.term.value) (\($0.value))" } ?? entry.term.value
      xml.start("dt", ["epub:type": "glossterm", "id": "begrip-\(entry.slug)"])
      xml.element("dfn", term)
      xml.end()
      xml.element("dd", entry.explanation, ["epub:type": "glossdef"])
    }
    xml.end()
    return EPUB.Document(name: "glossary", title: words.glossary, bytes: xml.finished())
  }

  /// The numbers of sections lead to the very places: an e-book has no pages.
  static func index(
    _ entries: [IndexEntry], _ places: EPUBPlaces, _ words: BookWords
  ) -> EPUB.Document {
    var xml = section("index", role: "doc-index", title: words.index, id: "register", words)
    xml.start("ul", ["epub:type": "index-entry-list"])
    let numbers = Dictionary(
      entries.enumerated().map { ($1.term, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    for (number, entry) in entries.enumerated() {
      xml.start("li", ["epub:type": "index-entry", "id": "register-\(number + 1)"])
      xml.append(finished: line(of: entry, places, numbers, words))
      xml.end()
    }
    return EPUB.Document(name: "index", title: words.index, bytes: xml.finished())
  }

  /// An entry of the index; `numbers` are those of the entries that another may lead to.
  private static func line(
    of entry: IndexEntry, _ places: EPUBPlaces, _ numbers: [String: Int], _ words: BookWords
  ) -> [UInt8] {
    var line: [UInt8] = []
    line.append("<span class=\"term\" epub:type=\"index-term\">")
    line.appendEscaped(entry.term)
    line.append("</span>")
    if !entry.abbreviation.isEmpty { line.appendEscaped(" (\(entry.abbreviation))") }
    for (place, locator) in entry.locators.enumerated() {
      line.append(place == 0 ? " " : ", ")
      let href = places.href(ofMark: locator.mark, on: locator.page) ?? ""
      line.append("<a class=\"locator\" epub:type=\"index-locator\" href=\"")
      line.appendEscapedAddress(href.utf8)
      line.append("\">")
      line.appendEscaped(locator.label)
      line.append("</a>")
    }
    let others = entry.see.map { [$0] } ?? entry.seeAlso
    guard !others.isEmpty else { return line }
    line.append(entry.locators.isEmpty ? ", <span" : "; <span")
    line.append(" class=\"see\" epub:type=\"index-xref-")
    line.append(entry.see == nil ? "related\">" : "preferred\">")
    line.appendEscaped(entry.see == nil ? words.seeAlso : words.see)
    for (place, other) in others.enumerated() {
      line.append(place == 0 ? " " : "; ")
      guard let number = numbers[other] else {
        line.appendEscaped(other)
        continue
      }
      line.append("<a href=\"#register-\(number)\">")
      line.appendEscaped(other)
      line.append("</a>")
    }
    line.append("</span>")
    return line
  }

  /// A document with a section and its heading, both still open for what comes in it.
  private static func section(
    _ type: String, role: String, title: String, id: String, _ words: BookWords
  ) -> XML {
    var xml = XHTML.start(title: title, language: words.language)
    xml.start(
      "section",
      [
        "class": type, "epub:type": type, "role": role, "id": id, "aria-labelledby": "_title",
      ])
    xml.element("h1", title, ["id": "_title"])
    return xml
  }
}
