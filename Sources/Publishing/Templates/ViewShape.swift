/// The names of one type of view, for the compiler of templates.
struct ViewShape: Sendable {
  /// In the order in which the view declares them.
  let names: [String]
  let readers: [String: FieldReader]
  /// Where what a partial writes for the view is kept, if that is the same each time.
  let memo: (@Sendable (_ partial: String, PieceMemos) -> PieceMemo)?

  init(of type: any TemplateView.Type) { self = type.shape }

  fileprivate init<View>(_ fields: [TemplateField<View>]) {
    memo = (View.self as? any RecurringView.Type)?.memo
    names = fields.map(\.name)
    readers = Dictionary(fields.map { ($0.name, $0.reader) }) { first, _ in
      assertionFailure("\(View.self) declares a name twice")
      return first
    }
  }
}

extension TemplateView {
  fileprivate static var shape: ViewShape { ViewShape(fields) }
}

extension RecurringView {
  fileprivate static var memo: @Sendable (String, PieceMemos) -> PieceMemo {
    { $1.memo(of: $0, for: Self.self) }
  }
}
