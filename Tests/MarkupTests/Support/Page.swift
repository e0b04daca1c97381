@testable import Markup

/// The HTML of a page's text, with every link going where its author wrote.
func page(_ text: String) -> String { page(Document.parse(Array(text.utf8))) }

func page(_ document: Document) -> String {
  let links = document.links.map { link in
    RenderedLink(href: document.destination(of: link), text: document.destination(of: link))
  }
  return page(document, links: links)
}

func page(_ document: Document, links: [RenderedLink], blocks: [Int32: [UInt8]] = [:]) -> String {
  let rendering = PageRendering(links: links, blocks: blocks, words: .forTests)
  return String(decoding: document.html(rendering), as: UTF8.self)
}

extension RenderingWords {
  static let forTests = RenderingWords(
    callouts: ["tip": "Tip", "let-op": "Let op"], footnotes: "Noten",
    backToText: "Terug naar de tekst", taskDone: "gedaan", taskOpen: "nog te doen", table: "Tabel",
    figure: "Figuur",
    exercise: "Opdracht",
    facts: .init(group: "groep van", to: "tot", minutes: "minuten", materials: "nodig:"),
    explanation: "Uitleg")
}
