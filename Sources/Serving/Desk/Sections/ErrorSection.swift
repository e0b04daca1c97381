import Content
import Diagnostics

/// What keeps the site from being made.
struct ErrorSection: DeskSection {
  static let anchor = "fouten"
  static let title = Wording(nl: "Fouten", en: "Errors")

  private let errors: [Diagnostic]
  private let language: Language

  init(_ desk: DeskSite) {
    errors = desk.preview.diagnostics.errors()
    language = desk.language
  }

  var toDo: ToDo? {
    guard !errors.isEmpty else { return nil }
    let count = errors.count
    return ToDo(
      weight: .error,
      sentence: Wording(
        nl: count == 1
          ? "Er is 1 fout. Zolang die er is, kan de site niet worden gemaakt."
          : "Er zijn \(count) fouten. Zolang die er zijn, kan de site niet worden gemaakt.",
        en: count == 1
          ? "There is 1 error. The site cannot be made until it is mended."
          : "There are \(count) errors. The site cannot be made until they are mended.")[language])
  }

  func write(to html: inout HTML, in desk: DeskSite) {
    guard !errors.isEmpty else {
      html.element("p", Wording(nl: "Er zijn geen fouten.", en: "There are no errors.")[language])
      return
    }
    ErrorList(errors: errors, language: language).write(to: &html)
  }
}
