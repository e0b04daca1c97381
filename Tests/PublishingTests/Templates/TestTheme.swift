import Diagnostics

@testable import Publishing

/// A page in a small tree: it holds pages of its own type, and parts of another.
struct LeafView: TemplateView {
  var name = ""
  var label = ""

  static let fields: [TemplateField<LeafView>] = [
    .text("name") { $0.name },
    .text("label") { $0.label },
  ]
}

struct TreeView: TemplateView {
  var root = ""
  var title = ""
  var summary = ""
  var body = ""
  var pilot = false
  var leaf: LeafView?
  var leaves: [LeafView] = []
  var items: [TreeView] = []
  /// In an array, because a struct cannot hold itself.
  var inner: [TreeView] = []

  static let fields: [TemplateField<TreeView>] = [
    .text("root") { $0.root },
    .text("title") { $0.title },
    .text("summary") { $0.summary },
    .html("body") { Array($0.body.utf8) },
    .flag("pilot") { $0.pilot },
    .view("leaf") { $0.leaf },
    .list("leaves") { $0.leaves },
    .list("items") { $0.items },
    .view("inner") { $0.inner.first },
  ]
}

/// The folder that the files of `testTheme` are in.
let testFolder = "themes/proef/templates"

/// A theme with a template `pagina` and partials.
func testTheme(
  _ template: String, partials: [String: String] = [:], texts: [String: String] = [:],
  statics: [String: String] = [:]
) -> TemplateLibrary {
  let files = partials.merging(["pagina": template]) { a, _ in a }
    .map { SourceFile(path: "\(testFolder)/\($0.key).html", text: $0.value) }
  return TemplateLibrary(
    files: files, folder: testFolder, texts: texts, textsPath: "themes/proef/strings/nl.yaml",
    statics: statics)
}

/// What the template makes of a view; its problems when it has any.
func renderedTemplate(
  _ template: String, _ view: TreeView = TreeView(), partials: [String: String] = [:],
  texts: [String: String] = [:], statics: [String: String] = [:]
) -> String {
  let (template, problems) = testTheme(
    template, partials: partials, texts: texts, statics: statics
  ).template("pagina", for: TreeView.self)
  guard let template else {
    return DiagnosticsFormatter(language: .english).text(for: problems)
  }
  return String(decoding: template.render(view), as: UTF8.self)
}

/// The problems of a template, each as `id line:column`; with its file when that is a partial.
func templateProblems(
  _ template: String, partials: [String: String] = [:], texts: [String: String] = [:],
  statics: [String: String] = [:]
) -> [String] {
  let (template, problems) = testTheme(
    template, partials: partials, texts: texts, statics: statics
  ).template("pagina", for: TreeView.self)
  if template != nil { return problems.isEmpty ? [] : ["a template in spite of problems"] }
  return problems.map { problem in
    let file = problem.path.dropFirst(testFolder.count + 1)
    let place = problem.position.map { " \($0.line):\($0.column)" } ?? ""
    return problem.id + place + (file == "pagina.html" ? "" : " \(file)")
  }
}

/// The hint with the only problem of a template, in Dutch.
func templateHint(
  _ template: String, partials: [String: String] = [:], texts: [String: String] = [:],
  statics: [String: String] = [:]
) -> String? {
  let problems = testTheme(template, partials: partials, texts: texts, statics: statics)
    .template("pagina", for: TreeView.self).1
  return problems.count == 1 ? problems[0].hint?.nl : nil
}
