import Content

extension Work {
  /// The size in which the book is offered.
  var paper: Paper { book?.paper ?? .a4 }
  /// Whether the book may stand in the public folder.
  var isPublic: Bool { book?.isPublic ?? true }
}
