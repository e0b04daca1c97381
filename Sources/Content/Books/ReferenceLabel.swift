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
    return page.labels[anchor]
  }
}
