/// Puts a program together, operation by operation.
struct TemplateProgramBuilder {
  private(set) var program = TemplateProgram()
  /// Operations before this one may be jumped over to reach the next, so that a literal here must not
  /// be joined to them.
  private var barrier = 0

  mutating func add(literal bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = program.literals.count
    program.literals.append(contentsOf: bytes)
    if program.operations.count > barrier,
      case .literal(let first, let count) = program.operations.last
    {
      program.operations[program.operations.count - 1] =
        .literal(start: first, count: count + Int32(bytes.count))
    } else {
      program.operations.append(.literal(start: Int32(start), count: Int32(bytes.count)))
    }
  }

  mutating func add(text read: @escaping @Sendable (Frame) -> String, frame: Int) {
    program.operations.append(.text(frame: Int32(frame), reader: Int32(program.texts.count)))
    program.texts.append(program.own(Reader(read)))
  }

  mutating func add(address read: @escaping @Sendable (Frame) -> SiteLink?, frame: Int) {
    program.operations.append(.address(frame: Int32(frame), reader: Int32(program.addresses.count)))
    program.addresses.append(program.own(Reader(read)))
  }

  mutating func add(html read: @escaping @Sendable (Frame) -> [UInt8], frame: Int) {
    program.operations.append(.html(frame: Int32(frame), reader: Int32(program.htmls.count)))
    program.htmls.append(program.own(Reader(read)))
  }

  /// Starts what only shows when a field is filled, or else empty. The number is for `close`.
  mutating func open(_ reader: FieldReader, frame: Int, inverted: Bool) -> Int {
    let (frame, test) = (Int32(frame), Int32(program.tests.count))
    program.tests.append(program.own(Reader(reader.isEmpty)))
    program.operations.append(
      inverted
        ? .skipIfFilled(frame: frame, test: test, end: 0)
        : .skipIfEmpty(frame: frame, test: test, end: 0))
    return program.operations.count - 1
  }

  /// Starts what is repeated for each item, with `depth` frames around it. The number is for `close`.
  mutating func open(
    each read: @escaping @Sendable (Frame) -> [Frame], frame: Int, depth: Int
  ) -> Int {
    program.operations.append(
      .enter(frame: Int32(frame), list: Int32(program.lists.count), end: 0))
    program.lists.append(program.own(Reader(read)))
    program.depth = max(program.depth, depth + 1)
    return program.operations.count - 1
  }

  /// Ends what the operation `opening` started.
  mutating func close(_ opening: Int) {
    switch program.operations[opening] {
    case .skipIfEmpty(let frame, let test, _):
      program.operations[opening] = .skipIfEmpty(frame: frame, test: test, end: here)
    case .skipIfFilled(let frame, let test, _):
      program.operations[opening] = .skipIfFilled(frame: frame, test: test, end: here)
    case .enter(let frame, let list, _):
      program.operations.append(.next(start: Int32(opening + 1)))
      program.operations[opening] = .enter(frame: frame, list: list, end: here)
    case .literal, .text, .address, .html, .next, .piece, .keep:
      preconditionFailure("only what was opened can be closed")
    }
    barrier = program.operations.count
  }

  /// Starts what is the same each time for the view in `frame`. The number is for `closePiece`.
  mutating func openPiece(_ memo: PieceMemo, frame: Int) -> Int {
    program.operations.append(
      .piece(frame: Int32(frame), memo: Int32(program.memos.count), end: 0))
    program.memos.append(program.own(memo))
    return program.operations.count - 1
  }

  /// Ends a piece. One that uses views outside its own is none: it is rendered each time.
  ///
  /// Of pieces of one view in each other one is enough. A section leaves it to the partial in it, which other sections
  /// share; a partial takes in those that it inserts itself.
  mutating func closePiece(_ opening: Int, isSection: Bool) {
    guard case .piece(let frame, let memo, _) = program.operations[opening] else {
      preconditionFailure("only what was opened can be closed")
    }
    let inside = opening + 1..<program.operations.count
    let inner = inside.filter { program.operations[$0].isPiece(of: frame) }
    if program.operations[inside].contains(where: { $0.looksOutside(frame) })
      || (isSection && !inner.isEmpty)
    {
      program.operations[opening] = .nothing
    } else {
      for index in inner {
        guard case .piece(_, _, let end) = program.operations[index] else { continue }
        program.operations[index] = .nothing
        program.operations[Int(end) - 1] = .nothing
      }
      program.operations.append(.keep(memo: memo))
      program.operations[opening] = .piece(frame: frame, memo: memo, end: here)
    }
    barrier = program.operations.count
  }

  private var here: Int32 { Int32(program.operations.count) }
}

extension TemplateProgram.Operation {
  fileprivate static var nothing: Self { .literal(start: 0, count: 0) }

  fileprivate func isPiece(of frame: Int32) -> Bool {
    if case .piece(frame, _, _) = self { true } else { false }
  }

  /// Whether it uses a view that lies further out than `frame`.
  fileprivate func looksOutside(_ frame: Int32) -> Bool {
    switch self {
    case .text(let own, _), .address(let own, _), .html(let own, _), .skipIfEmpty(let own, _, _),
      .skipIfFilled(let own, _, _), .enter(let own, _, _), .piece(let own, _, _):
      own < frame
    case .literal, .next, .keep: false
    }
  }
}
