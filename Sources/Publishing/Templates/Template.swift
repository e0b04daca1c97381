import Synchronization

/// A compiled template for one type of view. Rendering cannot fail: every name was checked before.
package struct Template<View: TemplateView>: Sendable {
  let program: TemplateProgram
  private let length: Length

  init(program: TemplateProgram) {
    self.program = program
    length = Length(2 * program.literals.count + 1024)
  }

  private init(program: TemplateProgram, length: Length) {
    self.program = program
    self.length = length
  }

  /// The same, with other memos in the place of its own.
  func with(_ memos: FreshMemos) -> Template {
    Template(program: program.with(memos), length: length)
  }

  /// Adds the template, filled with the view, to `bytes`.
  package func render(_ view: View, into bytes: inout [UInt8]) {
    program.render(ViewFrame(view), into: &bytes)
  }

  /// The template, filled with the view.
  package func render(_ view: View) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(length.expected)
    render(view, into: &bytes)
    length.learn(bytes.count)
    return bytes
  }
}

/// How long what the template writes tends to be: to take that much memory at once is cheaper than to move what
/// was written each time that there was too little.
private final class Length: Sendable {
  /// In bytes; few pages are longer, and none is copied more than once or twice.
  private static let most = 64 * 1024
  private let longest: Atomic<Int>

  init(_ length: Int) { longest = Atomic(length) }

  var expected: Int { longest.load(ordering: .relaxed) }

  func learn(_ length: Int) {
    let length = min(length + length / 8, Self.most)
    if length > expected { longest.store(length, ordering: .relaxed) }
  }
}
