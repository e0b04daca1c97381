import Content

/// How a book is printed, whatever stands in it.
struct BookForm: Hashable, Sendable {
  var paper = Paper.a4
  /// Whether colour runs on past the edge, with marks where a printer cuts.
  var bleeds = false
  /// Large letters, nothing hyphenated, a line for each line of the author.
  var isEasy = false
}

extension Paper {
  /// In millimetres.
  var size: (width: Int, height: Int) {
    switch self {
    case .a4: (210, 297)
    case .a5: (148, 210)
    }
  }
}
