import Diagnostics

/// A part of the editors' desk, with its place in the page and, when there is something to do, a sentence at the top of it.
///
/// A new one is a file with a type like this one, and its name in `DeskPage.sections`.
protocol DeskSection {
  /// Of its place in the page, and of its table.
  static var anchor: String { get }
  static var title: Wording { get }
  /// What there is to do now, in a sentence; nil when that is nothing.
  var toDo: ToDo? { get }
  /// What stands below its title.
  func write(to html: inout HTML, in desk: DeskSite)
}

/// Something to do now.
struct ToDo: Hashable {
  enum Weight: String {
    case error, warning, advice
  }

  let weight: Weight
  let sentence: String
}
