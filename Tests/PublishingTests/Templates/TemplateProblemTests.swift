import Diagnostics
import Testing

@testable import Publishing

struct TemplateProblemTests {
  @Test(arguments: [
    ("een {{title", ["unclosed-tag 1:5"]),
    ("{{title} {{title}}", ["unclosed-tag 1:1"]),
    ("{{{body}}", ["unclosed-tag 1:1"]),
    ("{{{body}} x", ["unclosed-tag 1:1"]),
    ("{{{body {{title}}", ["unclosed-tag 1:1"]),
    ("a\n{{! nooit dicht", ["unclosed-tag 2:1"]),
    ("{{#pilot}}{{title{{/pilot}}", ["unclosed-tag 1:11"]),
    ("{{#pilot}}a{{/pilot}", ["unclosed-tag 1:12"]),
    ("{{=<% %>=}}", ["unsupported-tag 1:1"]),
    ("a {{$ blok }}{{<ouder}}", ["unsupported-tag 1:3", "unsupported-tag 1:14"]),
    ("{{}}", ["invalid-name 1:1"]),
    ("{{#}}", ["invalid-name 1:1"]),
    ("{{ #each items }}", ["invalid-name 1:5"]),
    (
      "{{a..b}} {{.a}} {{a.}} {{title|upper}}",
      ["invalid-name 1:3", "invalid-name 1:12", "invalid-name 1:19", "invalid-name 1:26"]
    ),
    ("{{{{title}}}}", ["invalid-name 1:4"]),
  ])
  func tellsOfTagsThatCannotBeRead(template: String, expected: [String]) {
    #expect(templateProblems(template) == expected)
  }

  @Test(arguments: [
    ("a\n{{#pilot}}", ["unclosed-section 2:4"]),
    ("{{#pilot}}{{^title}}", ["unclosed-section 1:4", "unclosed-section 1:14"]),
    ("a {{/pilot}}", ["stray-close 1:6"]),
    ("{{#pilot}}{{/title}}{{title}}", ["wrong-close 1:14"]),
    ("{{#pilot}}{{#title}}{{/pilot}}", ["wrong-close 1:24"]),
  ])
  func tellsOfSectionsThatDoNotMatch(template: String, expected: [String]) {
    #expect(templateProblems(template) == expected)
  }

  @Test func keepsSectionsWithinTheirFile() {
    #expect(
      templateProblems("{{#pilot}}{{> p}}{{/pilot}}", partials: ["p": "{{/pilot}}"]) == [
        "stray-close 1:4 p.html"
      ])
    #expect(
      templateProblems("{{> p}}{{/pilot}}", partials: ["p": "{{#pilot}}"]) == [
        "unclosed-section 1:4 p.html", "stray-close 1:11",
      ])
  }

  @Test(arguments: [
    ("é {{ titel }}", ["unknown-name 1:6"]),
    ("\n  {{#leeves}}{{/leeves}}", ["unknown-name 2:6"]),
    ("{{^leeves}}{{/leeves}}", ["unknown-name 1:4"]),
    ("{{{bodi}}}{{&bodi}}", ["unknown-name 1:4", "unknown-name 1:14"]),
    ("{{name}}{{#leaf}}{{name}}{{/leaf}}", ["unknown-name 1:3"]),
    ("{{leaf.nam}}", ["unknown-name 1:3"]),
    ("{{leaf.title}}", ["unknown-name 1:3"]),
    (
      "{{text.x}} {{static.x}} {{text}} {{static}}",
      ["unknown-name 1:3", "unknown-static 1:14", "unknown-name 1:27", "unknown-name 1:36"]
    ),
  ])
  func tellsOfNamesThatAreNotThere(template: String, expected: [String]) {
    #expect(templateProblems(template) == expected)
  }

  @Test func tellsOfOneSlipOnce() {
    // Inside a section with a wrong name no name can be judged.
    #expect(
      templateProblems("{{#leeves}}{{name}}{{.}}{{/leeves}}{{nam}}") == [
        "unknown-name 1:4", "unknown-name 1:38",
      ])
    // A partial that is inserted twice has its slip once.
    #expect(
      templateProblems("{{> p}}{{> p}}", partials: ["p": "a {{titel}}"]) == [
        "unknown-name 1:5 p.html"
      ])
  }

  @Test func suggestsTheNearestName() {
    #expect(templateHint("{{titel}}") == "Bedoelt u ‘title’?")
    #expect(templateHint("{{#leaf}}{{titel}}{{/leaf}}") == "Bedoelt u ‘title’?")
    #expect(templateHint("{{leaf.lable}}") == "Bedoelt u ‘leaf.label’?")
    #expect(templateHint("{{tekst.menu}}", texts: ["menu": "Menu"]) == "Bedoelt u ‘text.menu’?")
    #expect(
      templateHint("{{statics.a.css}}", statics: ["a.css": "1"]) == "Bedoelt u ‘static.a.css’?")
    #expect(templateHint("{{text.menuu}}", texts: ["menu": "Menu"]) == "Bedoelt u ‘text.menu’?")
    #expect(
      templateHint("{{static.css/a.cs}}", statics: ["css/a.css": "1"])
        == "Bedoelt u ‘static.css/a.css’?")
    #expect(
      templateHint("{{text.onbekend}}", texts: ["menu": ""])?.contains(
        "themes/proef/strings/nl.yaml")
        == true)
    #expect(
      templateHint("{{#leaf}}{{volkomenanders}}{{/leaf}}") == "Hier zijn er wel: name, label.")
  }

  @Test func tellsOfPartialsThatAreNotThere() {
    let partials = ["partials/kaart": "x"]
    #expect(
      templateProblems("a {{> partials/kart }}", partials: partials) == ["unknown-partial 1:7"])
    #expect(
      templateHint("{{> partials/kart}}", partials: partials) == "Bedoelt u ‘partials/kaart’?")
    #expect(templateHint("{{> kaart}}", partials: partials) == "Bedoelt u ‘partials/kaart’?")
  }

  @Test func tellsOfPartialsThatInsertThemselves() throws {
    let library = testTheme(
      "{{> a}}", partials: ["a": "x{{> b}}", "b": "{{#pilot}}{{> a}}{{/pilot}}"])
    let problems = library.template("pagina", for: TreeView.self).1
    let problem = try #require(problems.first)
    #expect(problems.count == 1)
    #expect(problem.id == "partial-loop")
    #expect(problem.path == "\(testFolder)/b.html")
    #expect(problem.position == Position(line: 1, column: 15))
    #expect(problem.message.en.contains("a → b → a"))
    #expect(Self.ids("{{> pagina}}") == ["partial-loop"])
  }

  private static func ids(_ template: String) -> [String] {
    testTheme(template).template("pagina", for: TreeView.self).1.map(\.id)
  }

  @Test func tellsOfATemplateThatIsNotThere() throws {
    let (template, problems) = testTheme("").template("pagin", for: TreeView.self)
    #expect(template == nil)
    #expect(problems.map(\.id) == ["missing-template"])
    #expect(problems.map(\.path) == ["\(testFolder)/pagin.html"])
    #expect(problems.first?.hint?.nl == "Bedoelt u ‘pagina.html’?")
  }

  @Test(arguments: [
    ("{{body}}", "html-in-double-braces 1:3"),
    ("{{#body}}{{.}}{{/body}}", "html-in-double-braces 1:12"),
    ("{{{title}}}", "text-in-triple-braces 1:4"),
    ("{{&title}}", "text-in-triple-braces 1:4"),
    ("{{#title}}{{{.}}}{{/title}}", "text-in-triple-braces 1:14"),
    ("{{{text.menu}}}", "text-in-triple-braces 1:4"),
    ("{{&static.a.css}}", "text-in-triple-braces 1:4"),
    ("{{pilot}}", "not-a-text 1:3"),
    ("{{leaves}}", "not-a-text 1:3"),
    ("{{{leaf}}}", "not-a-text 1:4"),
    ("{{leaves.name}}", "not-a-view 1:3"),
    ("{{title.length}}", "not-a-view 1:3"),
    ("{{#text.menu}}{{/text.menu}}", "not-a-section 1:4"),
    ("{{^static.a.css}}{{/static.a.css}}", "not-a-section 1:4"),
    ("{{.}}", "no-current-text 1:3"),
    ("{{#leaves}}{{.}}{{/leaves}}", "no-current-text 1:14"),
    ("{{#title}}{{#leaf}}{{.}}{{/leaf}}{{/title}}", "no-current-text 1:22"),
    ("{{^title}}{{.}}{{/title}}", "no-current-text 1:13"),
  ])
  func tellsOfValuesOfTheWrongKind(template: String, expected: String) {
    #expect(
      templateProblems(template, texts: ["menu": "Menu"], statics: ["a.css": "1"]) == [expected])
  }

  @Test func saysHowToWriteHTML() {
    #expect(templateHint("{{body}}") == "Schrijf {{{body}}}.")
    #expect(templateHint("{{{title}}}") == "Schrijf {{title}}.")
  }

  @Test(arguments: ["{titel}", "{body}", "{leaves}", "{pilot}", "{title.x}", "{leaf.x}"])
  func tellsOfPlaceholdersThatAreNotATextHere(placeholder: String) throws {
    let problems = testTheme("a {{text.van}}", texts: ["van": "x \(placeholder)"])
      .template("pagina", for: TreeView.self).1
    #expect(problems.map(\.id) == ["unknown-placeholder"])
    #expect(problems.map(\.position) == [Position(line: 1, column: 5)])
    #expect(try #require(problems.first).message.nl.contains("‘van’ staat ‘\(placeholder)’"))
  }

  @Test func tellsOfTemplatesInStrings() {
    #expect(
      templateProblems("{{text.van}}", texts: ["van": "x {{title}}"]) == ["braces-in-text 1:3"])
  }

  @Test func tellsOfStaticFilesWhereThereIsNoPage() {
    let library = testTheme("{{static.a.css}}", statics: ["a.css": "1"])
    #expect(library.template("pagina", for: LeafView.self).1.map(\.id) == ["static-without-root"])
  }

  @Test func tellsOfAllProblemsAtOnceInTheirOrder() {
    #expect(
      templateProblems("{{titel}}\n{{> q}}\n{{a\n{{body}}", partials: ["q": "{{a b}} {{/x}}"]) == [
        "unknown-name 1:3", "unclosed-tag 3:1", "html-in-double-braces 4:3",
        "invalid-name 1:3 q.html", "stray-close 1:12 q.html",
      ])
  }

  @Test func marksTheNameInItsLine() {
    #expect(
      renderedTemplate("a\n<p>{{ titel }}</p>") == """
        themes/proef/templates/pagina.html:2:7: error: There is no 'titel' here. [unknown-name]
        2 | <p>{{ titel }}</p>
          |       ^^^^^
          Did you mean 'title'?

        """)
  }
}
