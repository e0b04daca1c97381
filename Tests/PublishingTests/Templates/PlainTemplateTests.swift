import Diagnostics
import Testing

@testable import Publishing

@Suite("Templates of plain text")
struct PlainTemplateTests {
  private func rendered(
    _ template: String, _ view: TreeView = TreeView(), others: [String: String] = [:],
    texts: [String: String] = [:]
  ) -> String {
    let files = others.merging(["los.txt": template]) { a, _ in a }
      .map { SourceFile(path: "\(testFolder)/\($0.key)", text: $0.value) }
    let library = TemplateLibrary(
      files: files, folder: testFolder, texts: texts, textsPath: "themes/proef/strings/nl.yaml",
      statics: ["x.css": "abc"])
    let (made, problems) = library.template("los.txt", for: TreeView.self)
    guard let made else { return DiagnosticsFormatter(language: .dutch).text(for: problems) }
    return String(decoding: made.render(view), as: UTF8.self)
  }

  private let view = TreeView(
    root: "../", title: "Een & <twee> \"drie\"", leaf: LeafView(name: "'n blad"),
    leaves: [LeafView(name: "a<b"), LeafView(name: "c&d")])

  @Test("write names, strings and what is in them as they are")
  func writeAsItIs() {
    #expect(rendered("{{title}}", view) == "Een & <twee> \"drie\"")
    #expect(rendered("{{leaf.name}}{{#leaves}} {{name}};{{/leaves}}", view) == "'n blad a<b; c&d;")
    #expect(rendered("{{#title}}[{{.}}]{{/title}}", view) == "[Een & <twee> \"drie\"]")
    #expect(
      rendered("{{text.hallo}}", view, texts: ["hallo": "<b> & {title}"])
        == "<b> & Een & <twee> \"drie\"")
    #expect(rendered("{{static.x.css}}", view) == "../static/x.css?v=abc")
  }

  @Test("insert others, of either sort, as plain text too")
  func insertOthers() {
    #expect(rendered("{{> stuk.txt}}!", view, others: ["stuk.txt": "{{title}}"]).hasSuffix("e\"!"))
    #expect(
      rendered("{{> stuk}}", view, others: ["stuk.html": "<b>{{title}}"]).hasPrefix("<b>Een & <"))
  }

  @Test("are told apart from a page of the same name, where everything is escaped")
  func areApart() {
    let files = ["los.txt": "{{title}}", "los.html": "{{title}}"].map {
      SourceFile(path: "\(testFolder)/\($0.key)", text: $0.value)
    }
    let library = TemplateLibrary(
      files: files, folder: testFolder, texts: [:], textsPath: "nl.yaml", statics: [:])
    let page = library.template("los", for: TreeView.self).0
    #expect(
      page.map { String(decoding: $0.render(view), as: UTF8.self) }?.contains("&amp;") == true)
  }

  @Test("keep nothing that a page wrote of the same view, and give it nothing")
  func keepNothing() {
    let files = ["los.txt": "{{> stuk}}", "bladzijde.html": "{{> stuk}}", "stuk.html": "{{title}}"]
      .map { SourceFile(path: "\(testFolder)/\($0.key)", text: $0.value) }
    let library = TemplateLibrary(
      files: files, folder: testFolder, texts: [:], textsPath: "nl.yaml", statics: [:])
    let memos = PieceMemos()
    let page = library.template("bladzijde", for: KeptView.self, memos: memos).0
    let plain = library.template("los.txt", for: KeptView.self, memos: memos).0
    for _ in 0..<2 {
      #expect(page.map { String(decoding: $0.render(KeptView()), as: UTF8.self) } == "a &amp; b")
      #expect(plain.map { String(decoding: $0.render(KeptView()), as: UTF8.self) } == "a & b")
    }
  }

  @Test("tell of mistakes as any other does")
  func tellOfMistakes() {
    #expect(rendered("x\n{{titel}}").contains("\(testFolder)/los.txt:2:3"))
    #expect(rendered("x\n{{titel}}").contains("‘title’"))
    #expect(rendered("{{body}}").contains("html-in-plain-text"))
    #expect(rendered("{{{body}}}").contains("html-in-plain-text"))
    #expect(rendered("{{text.x}}").contains("unknown-name"))
    let library = testTheme("")
    let problems = library.template("kanalen/bericht.txt", for: TreeView.self).1
    #expect(problems.map(\.path) == ["\(testFolder)/kanalen/bericht.txt"])
  }

  @Test(
    "are what a file below templates/ that ends in .txt is, but for a word to people",
    arguments: [
      ("templates/kanalen/x.txt", ThemePart.template("kanalen/x.txt")),
      ("templates/LEESMIJ.txt", .document), ("templates/kanalen/readme.txt", .document),
      ("notities.txt", .document), ("templates/x.html", .template("x")),
    ])
  func areFound(path: String, part: ThemePart) {
    #expect(ThemePart(path[...]) == part)
  }
}

/// A view whose pieces are kept.
private struct KeptView: RecurringView {
  var recurrence: Recurrence { Recurrence(number: 1, root: "") }

  static let fields: [TemplateField<KeptView>] = [.text("title") { _ in "a & b" }]
}
