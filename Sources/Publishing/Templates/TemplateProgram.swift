/// What a template was compiled to: a flat list of operations over one buffer of literal bytes.
///
/// Frames are numbered from the outermost, 0. The compiler knows how deep each operation is, so that
/// no name is looked up while rendering.
struct TemplateProgram: Sendable {
  enum Operation: Sendable {
    /// Copies `count` bytes of `literals`.
    case literal(start: Int32, count: Int32)
    /// Writes text number `reader` of a frame, escaped.
    case text(frame: Int32, reader: Int32)
    /// Writes address number `reader` of a frame, escaped.
    case address(frame: Int32, reader: Int32)
    /// Writes HTML number `reader` of a frame as it is.
    case html(frame: Int32, reader: Int32)
    /// Goes on at `end` when test number `test` says that a field is empty.
    case skipIfEmpty(frame: Int32, test: Int32, end: Int32)
    /// Goes on at `end` when test number `test` says that a field is not empty.
    case skipIfFilled(frame: Int32, test: Int32, end: Int32)
    /// Puts the first item of list number `list` on the stack; goes on at `end` when it has none.
    case enter(frame: Int32, list: Int32, end: Int32)
    /// Replaces the item on top of the stack by the next one and goes on at `start`, or removes it.
    case next(start: Int32)
    /// Writes what was kept for the view in a frame and goes on at `end`, or notes where it starts.
    case piece(frame: Int32, memo: Int32, end: Int32)
    /// Keeps what was written since the piece was started.
    case keep(memo: Int32)
  }

  var operations: [Operation] = []
  var literals: [UInt8] = []
  var texts: [Unmanaged<Reader<String>>] = []
  var addresses: [Unmanaged<Reader<SiteLink?>>] = []
  var htmls: [Unmanaged<Reader<[UInt8]>>] = []
  /// Each says whether a field is empty.
  var tests: [Unmanaged<Reader<Bool>>] = []
  /// A view that may be missing is a list of one item or none.
  var lists: [Unmanaged<Reader<[Frame]>>] = []
  var memos: [Unmanaged<PieceMemo>] = []
  /// Keeps all of these alive.
  var owned: [any AnyObject & Sendable] = []
  /// How many frames there can be at once.
  var depth = 1
}

extension TemplateProgram {
  /// Takes something along, to be looked at without counting references to it.
  mutating func own<Object: AnyObject & Sendable>(_ object: Object) -> Unmanaged<Object> {
    owned.append(object)
    return .passUnretained(object)
  }

  /// The same, with other memos in the place of its own.
  func with(_ fresh: FreshMemos) -> TemplateProgram {
    guard !memos.isEmpty else { return self }
    var program = self
    program.owned.removeAll { $0 is PieceMemo }
    program.memos = memos.map { program.own(fresh.memo(like: $0.takeUnretainedValue())) }
    return program
  }
}

/// Fetches one value from a frame.
final class Reader<Value>: Sendable {
  let value: @Sendable (Frame) -> Value

  init(_ value: @escaping @Sendable (Frame) -> Value) { self.value = value }
}
