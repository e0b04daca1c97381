import Diagnostics
import Testing

@testable import Publishing

struct TemplateRenderingTests {
  private let tree = TreeView(
    root: "../", title: "Jan & <Piet>", summary: "\"a\" 'b'", body: "<p>Tekst & meer</p>",
    pilot: true, leaf: LeafView(name: "blad", label: "groen"),
    leaves: [LeafView(name: "een"), LeafView(name: "twee", label: "geel")],
    items: [TreeView(title: "kind", items: [TreeView(title: "kleinkind")])])

  @Test(arguments: [
    ("geen haken", "geen haken"),
    ("{{title}}", "Jan &amp; &lt;Piet&gt;"),
    ("{{ summary }}", "&quot;a&quot; &#39;b&#39;"),
    (
      "{{{body}}}|{{& body}}|{{{ body }}}",
      "<p>Tekst & meer</p>|<p>Tekst & meer</p>|<p>Tekst & meer</p>"
    ),
    ("a{{! een {{ opmerking }}b", "ab"),
    ("a { b } {c}} }} d", "a { b } {c}} }} d"),
  ])
  func writesTextsEscapedAndHTMLAsItIs(template: String, expected: String) {
    #expect(renderedTemplate(template, tree) == expected)
  }

  @Test(arguments: [
    ("{{#leaves}}[{{name}}{{#label}}:{{.}}{{/label}}]{{/leaves}}", "[een][twee:geel]"),
    ("{{#leaf}}{{name}}{{/leaf}}{{^leaf}}geen{{/leaf}}", "blad"),
    ("{{#pilot}}ja{{/pilot}}{{^pilot}}nee{{/pilot}}", "ja"),
    ("{{#body}}<div>{{{.}}}</div>{{/body}}", "<div><p>Tekst & meer</p></div>"),
    ("{{#title}}<h1>{{.}}</h1>{{/title}}", "<h1>Jan &amp; &lt;Piet&gt;</h1>"),
    ("{{#title}}{{#pilot}}{{.}}{{/pilot}}{{/title}}", "Jan &amp; &lt;Piet&gt;"),
    ("{{#title}}{{#.}}x{{/.}}{{/title}}", "x"),
    ("{{# leaves }}{{name}}{{/ leaves }}", "eentwee"),
  ])
  func showsSectionsOfWhatIsFilled(template: String, expected: String) {
    #expect(renderedTemplate(template, tree) == expected)
  }

  @Test(arguments: [
    "{{#leaves}}x{{/leaves}}", "{{#leaf}}x{{/leaf}}", "{{#pilot}}x{{/pilot}}",
    "{{#body}}x{{/body}}",
    "{{#title}}x{{/title}}", "{{#inner}}x{{/inner}}", "{{#leaf.name}}x{{/leaf.name}}",
    "{{#inner.inner.items}}x{{/inner.inner.items}}",
  ])
  func showsInvertedSectionsOfWhatIsEmpty(section: String) {
    #expect(renderedTemplate(section, TreeView()) == "")
    let inverted = section.replacing("#", with: "^", maxReplacements: 1)
    #expect(renderedTemplate(inverted, TreeView()) == "x")
    let full = TreeView(
      title: "t", body: "b", pilot: true, leaf: LeafView(name: "n"), leaves: [LeafView()],
      inner: [TreeView(inner: [TreeView(items: [TreeView()])])])
    #expect(renderedTemplate(section, full) == "x")
    #expect(renderedTemplate(inverted, full) == "")
  }

  @Test func looksNamesUpInTheViewsAround() {
    #expect(
      renderedTemplate("{{#leaves}}{{name}} van {{root}}; {{/leaves}}", tree)
        == "een van ../; twee van ../; ")
    // The nearest view with the name counts, also when its text is empty.
    #expect(
      renderedTemplate("{{#items}}{{title}}{{root}}{{#leaf}}x{{/leaf}}{{/items}}", tree) == "kind")
    #expect(
      renderedTemplate("{{#items}}{{#items}}{{title}}{{/items}}{{title}}{{/items}}", tree)
        == "kleinkindkind")
  }

  @Test func goesBackToTheViewAroundAfterASection() {
    #expect(
      renderedTemplate(
        "{{#items}}{{#leaves}}{{/leaves}}{{#items}}{{/items}}{{title}}{{/items}}{{root}}", tree)
        == "kind../")
  }

  @Test func followsDots() {
    #expect(renderedTemplate("{{leaf.name}}", tree) == "blad")
    #expect(renderedTemplate("{{inner.leaf.name}}|", TreeView()) == "|")
    let deep = TreeView(inner: [
      TreeView(body: "<b>", leaf: LeafView(name: "diep"), leaves: [LeafView(name: "a")])
    ])
    #expect(renderedTemplate("{{inner.leaf.name}}{{{inner.body}}}", deep) == "diep<b>")
    #expect(renderedTemplate("{{#inner.leaves}}{{name}}{{/inner.leaves}}", deep) == "a")
    #expect(renderedTemplate("{{#inner.leaf}}{{name}}{{/inner.leaf}}", deep) == "diep")
    // What is before the dot is not a view around the section: `title` is that of the page.
    let page = TreeView(title: "pagina", inner: [TreeView(title: "binnen", leaves: [LeafView()])])
    #expect(renderedTemplate("{{#inner.leaves}}{{title}}{{/inner.leaves}}", page) == "pagina")
  }

  @Test func showsOnceWhatGoesAroundAList() {
    let template = "{{#leaves.any}}<ul>{{#leaves}}{{name}}{{/leaves}}</ul>{{/leaves.any}}"
    #expect(renderedTemplate(template, tree) == "<ul>eentwee</ul>")
    #expect(renderedTemplate(template, TreeView()) == "")
    #expect(renderedTemplate("{{^inner.leaves.any}}geen{{/inner.leaves.any}}", tree) == "geen")
    #expect(templateProblems("{{#leaves.any.name}}{{/leaves.any.name}}") == ["not-a-view 1:4"])
    #expect(templateProblems("{{leaves.any}}") == ["not-a-text 1:3"])
  }

  @Test func putsPartialsInPlace() {
    #expect(
      renderedTemplate(
        "{{#leaves}}{{> partials/blad}}{{/leaves}}", tree,
        partials: ["partials/blad": "<{{name}}{{>partials/slot.html}}", "partials/slot": ">"])
        == "<een><twee>")
    #expect(renderedTemplate("{{> a}}{{> a}}", tree, partials: ["a": "{{root}}"]) == "../../")
  }

  @Test func putsStringsOfTheThemeInPlace() {
    let texts = [
      "lees-meer": "Lees meer & <nog> meer", "van": "{leaf.name} van {title}: { } {x y} {",
      "leeg": "",
    ]
    #expect(
      renderedTemplate("{{text.lees-meer}}", tree, texts: texts)
        == "Lees meer &amp; &lt;nog&gt; meer")
    #expect(
      renderedTemplate(
        "{{#items}}{{text.van}}{{/items}}",
        TreeView(items: [TreeView(title: "<", leaf: LeafView(name: "b"))]),
        texts: texts)
        == "b van &lt;: { } {x y} {")
    #expect(renderedTemplate("[{{text.leeg}}]", tree, texts: texts) == "[]")
  }

  @Test func pointsAtStaticFilesFromThePage() {
    #expect(
      renderedTemplate(
        "{{#leaves}}{{static.css/trompet.css}} {{/leaves}}", tree,
        statics: ["css/trompet.css": "1f&"])
        == "../static/css/trompet.css?v=1f&amp; ../static/css/trompet.css?v=1f&amp; ")
  }

  @Test func addsToWhatIsThere() throws {
    let template = try #require(
      testTheme("b{{title}}").template("pagina.html", for: TreeView.self).0)
    var bytes = Array("a".utf8)
    template.render(TreeView(title: "c"), into: &bytes)
    template.render(TreeView(title: "d"), into: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "abcbd")
  }

  @Test func dropsAByteOrderMark() {
    #expect(renderedTemplate("\u{FEFF}{{#pilot}}\na\n{{/pilot}}\n", tree) == "a\n")
  }

  @Test func fetchesOnlyWhatIsShown() throws {
    let library = TemplateLibrary(
      files: [SourceFile(path: "t/p.html", text: "{{#shown}}{{costly}}{{/shown}}")], folder: "t",
      texts: [:], textsPath: "", statics: [:])
    let template = try #require(library.template("p", for: Lazy.self).0)
    #expect(template.render(Lazy(shown: false)).isEmpty)
  }

  private struct Lazy: TemplateView {
    let shown: Bool

    static let fields: [TemplateField<Lazy>] = [
      .flag("shown") { $0.shown },
      .text("costly") { _ in
        Issue.record("fetched though it is not shown")
        return ""
      },
    ]
  }

  @Test func joinsLiteralsThatFollowEachOther() throws {
    let library = testTheme(
      "a{{! x }}b{{> p}}{{text.t}}{{#pilot}}c{{/pilot}}d{{! y }}e", partials: ["p": "x{{! }}y"],
      texts: ["t": "z"])
    let program = try #require(library.template("pagina", for: TreeView.self).0).program
    #expect(String(decoding: program.literals, as: UTF8.self) == "abxyzcde")
    // abxyz, the test, c, de
    #expect(program.operations.count == 4)
  }

  @Test func listsTheNamesOfAView() {
    let names = TemplateLibrary.names(of: TreeView.self)
    #expect(
      names.map { "\($0.name) \($0.kind)" } == [
        "root text", "title text", "summary text", "body html", "pilot flag", "leaf view",
        "leaves list", "items list", "inner view",
      ])
    #expect(
      names.map { $0.items.map { "\($0)" } }.suffix(4) == [
        "LeafView", "LeafView", "TreeView", "TreeView",
      ])
  }
}
