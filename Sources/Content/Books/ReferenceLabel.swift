/// What a reference to something in a work calls it: its sort and its number.
package enum ReferenceLabel: Hashable, Sendable {
  case chapter(String)
  case section(String)
  case exercise(String)
  case figure(String)
  case table(String)

  package var number: String {
    switch self {
    case .chapter(let number), .section(let number), .exercise(let number), .figure(let number),
      .table(let number):
      number
    }
  }
}

extension Site {
  /// What a page of a work, or something on it by its id, is called; nil for what has no number.
  package func label(of page: PageID, anchor: String?) -> ReferenceLabel? {
    let page = self[page]
    guard let numbers = page.numbers else { return nil }
    guard let anchor else { return numbers.chapter.isEmpty ? nil : .chapter(numbers.chapter) }
    if let index = page.body.headings.firstIndex(where: { $0.id == anchor }) {
      return numbers.headings[index].map { .section($0) }
    }
    if let exercise = page.body.exercises.first(where: { $0.id == anchor }) {
      return numbers.exercises[Int(exercise.callout)].map { .exercise($0) }
    }
    if let figure = page.body.figures.first(where: { $0.id == anchor }) {
      return numbers.figures[Int(figure.link)].map { .figure($0) }
    }
    let table = page.body.tables.first { $0.id == anchor }
    return table.flatMap { numbers.tables[$0.node] }.map { .table($0) }
  }
}
