import Diagnostics
import Testing

@testable import Publishing

/// Themes come from elsewhere: whatever is in them, there is an answer, and soon.
struct TemplateHostileTests {
  @Test(arguments: [
    ("{{#pilot}}", "template-too-deep"),
    ("{{#items}}", "template-too-deep"),
    ("{{#nergens}}", "template-too-deep"),
    ("{{/pilot}}", "stray-close"),
    ("{{", "unclosed-tag"),
    ("{{{", "unclosed-tag"),
    ("{{{a}} ", "unclosed-tag"),
    ("{{!", "unclosed-tag"),
    ("{{ ", "unclosed-tag"),
    ("{{a b}}", "invalid-name"),
    ("{{nergens}}", "unknown-name"),
    ("{{body}}", "html-in-double-braces"),
    ("{{> nergens}}", "unknown-partial"),
    ("{{title}}", "template-too-large"),
    ("{{> leeg}}", "template-too-large"),
  ])
  func answersAHundredThousandTags(tag: String, id: String) {
    let library = testTheme(
      String(repeating: tag, count: TemplateLimits.steps + 1), partials: ["leeg": ""])
    let (template, problems) = library.template("pagina", for: TreeView.self)
    #expect(template == nil)
    #expect(problems.contains { $0.id == id })
    #expect(problems.count <= 2 * TemplateLimits.problems)
  }

  @Test func stopsPartialsThatBlowUp() {
    for content in ["", "x", "{{title}}", "{{#pilot}}y{{/pilot}}"] {
      var partials: [String: String] = ["p0": content]
      for level in 1...40 {
        partials["p\(level)"] = String(repeating: "{{> p\(level - 1)}}", count: 10)
      }
      let problems = testTheme("{{> p40}}", partials: partials).template(
        "pagina", for: TreeView.self
      ).1
      #expect(problems.map(\.id) == ["template-too-large"])
    }
    let large = String(repeating: "x", count: 1_000_000)
    #expect(
      testTheme(String(repeating: "{{> p}}", count: 1000), partials: ["p": large])
        .template("pagina", for: TreeView.self).1.map(\.id) == ["template-too-large"])
  }

  @Test func stopsPartialsAndNamesThatGoTooDeep() {
    var partials: [String: String] = ["p0": ""]
    for level in 1...1000 { partials["p\(level)"] = "{{> p\(level - 1)}}" }
    #expect(
      testTheme("{{> p1000}}", partials: partials).template("pagina", for: TreeView.self).1.map(
        \.id)
        == ["template-too-deep"])
    let name = String(repeating: "inner.", count: 100_000) + "title"
    #expect(templateProblems("{{\(name)}}") == ["template-too-deep 1:3"])
    #expect(
      templateProblems("{{text.a}}", texts: ["a": "{\(name)}"]) == ["unknown-placeholder 1:3"])
  }

  @Test func allowsWhatRealThemesNest() {
    let template =
      String(repeating: "{{#pilot}}", count: 60) + "x" + String(repeating: "{{/pilot}}", count: 60)
    #expect(renderedTemplate(template, TreeView(pilot: true)) == "x")
  }

  @Test func rendersViewsThatAreVeryDeepWithoutTheMachinesStack() {
    // The template decides how deep rendering goes, not the view.
    let template =
      String(repeating: "{{#items}}", count: 60) + "{{title}}"
      + String(repeating: "{{/items}}", count: 60)
    var tree = TreeView(title: "bodem")
    for _ in 0..<60 { tree = TreeView(items: [tree]) }
    #expect(renderedTemplate(template, tree) == "bodem")
  }

  @Test(arguments: [
    "{{! x }}", "{{title}}\n", "{{#pilot}} {{/pilot}}", "  \n \t ", "{ }",
    "{{#pilot}}\n\n{{/pilot}}\n",
  ])
  func takesTimeInProportion(piece: String) {
    func time(_ count: Int) -> Duration {
      let text = String(repeating: piece, count: count)
      let times: [Duration] = (0..<3).map { _ in
        ContinuousClock().measure { _ = testTheme(text).template("pagina", for: TreeView.self) }
      }
      return times.min() ?? .zero
    }
    let (small, large) = (time(3_000), time(30_000))
    // Ten times as much takes ten times as long, give or take; what is quadratic takes a hundred.
    #expect(large < small * 40 + Duration.milliseconds(5))
  }
}
