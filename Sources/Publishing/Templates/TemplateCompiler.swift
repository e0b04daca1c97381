import Diagnostics

/// Compiles one template, and the partials it inserts, for one type of view.
///
/// One loop over tokens with a stack of its own for partials and one for sections: however deep a
/// theme nests, the machine's stack is not touched.
struct TemplateCompiler {
  /// A template or partial that is being read.
  struct Inclusion {
    let name: String
    let file: TemplateLexer.Result
    /// How many sections were open when it was inserted: those it cannot close.
    let base: Int
    /// The operation that starts what it writes, if that may be the same each time.
    let piece: Int?
    var next = 0
  }

  let library: TemplateLibrary
  let memos: PieceMemos
  /// Whether it writes plain text: then nothing is escaped, and nothing is shared with pages.
  let isPlain: Bool
  var builder = TemplateProgramBuilder()
  /// The outermost view, and then the sections that are open.
  var scopes: [TemplateScope]
  var frameCount = 1
  private(set) var inclusions: [Inclusion] = []
  private(set) var problems: [Diagnostic] = []
  private var shapes: [ObjectIdentifier: ViewShape] = [:]
  private var reported: Set<Place> = []
  private var filesWithProblems: Set<String> = []
  private var steps = 0
  private var isStopped = false

  private struct Place: Hashable {
    let path: String
    let offset: Int
  }

  private init(
    library: TemplateLibrary, view: any TemplateView.Type, memos: PieceMemos, isPlain: Bool
  ) {
    self.library = library
    self.memos = memos
    self.isPlain = isPlain
    scopes = [
      TemplateScope(
        context: .view(ViewShape(of: view), frame: 0), name: "", range: 0..<0, opening: nil)
    ]
  }

  /// The program of the template called `name`; nil when there are problems.
  static func compile(
    _ name: String, for view: any TemplateView.Type, library: TemplateLibrary, memos: PieceMemos
  ) -> (TemplateProgram?, [Diagnostic]) {
    guard let (name, file) = library.file(named: name) else {
      return (nil, [.missingTemplate(name, in: library.folder, among: library.templateNames)])
    }
    var compiler = TemplateCompiler(
      library: library, view: view, memos: memos, isPlain: TemplateLibrary.isPlain(name))
    compiler.insert(name, file)
    compiler.run()
    let program = compiler.problems.isEmpty ? compiler.builder.program : nil
    return (program, compiler.problems.sorted())
  }

  /// The file that is being read.
  var source: SourceFile { inclusions[inclusions.count - 1].file.source }

  private mutating func run() {
    while !isStopped, let current = inclusions.last {
      if current.next < current.file.tokens.count {
        inclusions[inclusions.count - 1].next += 1
        compile(current.file.tokens[current.next])
      } else {
        end(current)
      }
    }
  }

  private mutating func compile(_ token: TemplateToken) {
    steps += 1
    guard steps <= TemplateLimits.steps, builder.program.literals.count <= TemplateLimits.literals
    else {
      stop(at: token.range) { .templateTooLarge(in: $0, at: token.range) }
      return
    }
    switch token.kind {
    case .literal: builder.add(literal: source.bytes[token.range])
    case .variable, .unescaped: compileVariable(token)
    case .section: compileSection(token, inverted: false)
    case .inverted: compileSection(token, inverted: true)
    case .close: close(token)
    case .partial: compilePartial(token)
    }
  }

  /// The names of a type of view, asked for once.
  mutating func shape(of type: any TemplateView.Type) -> ViewShape {
    if let shape = shapes[ObjectIdentifier(type)] { return shape }
    let shape = ViewShape(of: type)
    shapes[ObjectIdentifier(type)] = shape
    return shape
  }

  /// Keeps a problem, once for each place: a partial may be inserted many times.
  mutating func report(at range: Range<Int>, _ problem: (SourceFile) -> Diagnostic) {
    report(in: source, at: range, problem)
  }

  /// Reports a problem in another file than the one that is read.
  mutating func report(
    in file: SourceFile, at range: Range<Int>, _ problem: (SourceFile) -> Diagnostic
  ) {
    let place = Place(path: file.path, offset: range.lowerBound)
    guard !isStopped, reported.insert(place).inserted else { return }
    problems.append(problem(file))
    isStopped = problems.count >= TemplateLimits.problems
  }

  /// Reports a problem after which going on makes no sense.
  mutating func stop(at range: Range<Int>, _ problem: (SourceFile) -> Diagnostic) {
    report(at: range, problem)
    isStopped = true
  }
}

// Partials.
extension TemplateCompiler {
  private mutating func compilePartial(_ token: TemplateToken) {
    guard let (name, file) = library.file(named: token.name) else {
      let names = library.templateNames
      report(at: token.range) { .unknownPartial(token.name, in: $0, at: token.range, among: names) }
      return
    }
    if let first = inclusions.firstIndex(where: { $0.name == name }) {
      let chain = inclusions[first...].map(\.name) + [name]
      report(at: token.range) { .partialLoop(chain, in: $0, at: token.range) }
      return
    }
    guard inclusions.count < TemplateLimits.depth else {
      stop(at: token.range) { .templateTooDeep(in: $0, at: token.range) }
      return
    }
    insert(name, file)
  }

  private mutating func insert(_ name: String, _ file: TemplateLexer.Result) {
    if !file.problems.isEmpty, filesWithProblems.insert(name).inserted {
      problems += file.problems.prefix(TemplateLimits.problems)
    }
    inclusions.append(
      Inclusion(name: name, file: file, base: scopes.count, piece: openPiece(name)))
  }

  /// Starts what may be the same each time that the innermost view is seen: a partial, or the inside of a
  /// section.
  private mutating func openPiece(_ partial: String) -> Int? {
    if isPlain { return nil }
    for scope in scopes.reversed() {
      switch scope.context {
      case .view(let shape, let frame):
        return shape.memo.map { builder.openPiece($0(partial, memos), frame: frame) }
      case .value, .same, .unknown: continue
      }
    }
    return nil
  }

  private mutating func end(_ inclusion: Inclusion) {
    while scopes.count > inclusion.base, let scope = scopes.last {
      // A closing tag that could not be read has been told of already.
      if inclusion.file.problems.isEmpty {
        report(at: scope.range) { .unclosedSection(scope.name, in: $0, at: scope.range) }
      }
      closeScope()
    }
    if let piece = inclusion.piece { builder.closePiece(piece, isSection: false) }
    inclusions.removeLast()
  }
}

// Sections.
extension TemplateCompiler {
  private mutating func compileSection(_ token: TemplateToken, inverted: Bool) {
    guard scopes.count <= TemplateLimits.depth else {
      stop(at: token.range) { .templateTooDeep(in: $0, at: token.range) }
      return
    }
    guard let (reader, frame) = sectionField(token) else {
      open(token, .unknown, nil)
      return
    }
    switch reader {
    case .list(let type, _, let read) where !inverted: enter(token, type, read, frame: frame)
    case .view(let type, let read) where !inverted:
      enter(token, type, { read($0).map { [$0] } ?? [] }, frame: frame)
    case .text where !inverted, .address where !inverted, .html where !inverted:
      open(
        token, .value(reader, frame: frame), builder.open(reader, frame: frame, inverted: false))
    default: open(token, .same, builder.open(reader, frame: frame, inverted: inverted))
    }
  }

  private mutating func enter(
    _ token: TemplateToken, _ type: any TemplateView.Type,
    _ read: @escaping @Sendable (Frame) -> [Frame], frame: Int
  ) {
    open(
      token, .view(shape(of: type), frame: frameCount),
      builder.open(each: read, frame: frame, depth: frameCount))
    frameCount += 1
    scopes[scopes.count - 1].piece = openPiece("\(source.path):\(token.range.lowerBound)")
  }

  private mutating func open(
    _ token: TemplateToken, _ context: TemplateScope.Context, _ opening: Int?
  ) {
    scopes.append(
      TemplateScope(context: context, name: token.name, range: token.range, opening: opening))
  }

  private mutating func close(_ token: TemplateToken) {
    let base = inclusions[inclusions.count - 1].base
    guard scopes.count > base, let scope = scopes.last else {
      report(at: token.range) { .strayClose(token.name, in: $0, at: token.range) }
      return
    }
    if scope.name != token.name {
      report(at: token.range) {
        .wrongClose(token.name, of: scope.name, from: scope.range, in: $0, at: token.range)
      }
      // Go on with the section that was meant, so that one slip is told once.
      if let meant = scopes[base...].lastIndex(where: { $0.name == token.name }) {
        while scopes.count > meant + 1 { closeScope() }
      }
    }
    closeScope()
  }

  private mutating func closeScope() {
    let scope = scopes.removeLast()
    if let piece = scope.piece { builder.closePiece(piece, isSection: true) }
    if let opening = scope.opening { builder.close(opening) }
    if case .view = scope.context { frameCount -= 1 }
  }
}
