/// The names of one type of view, for the compiler of templates.
struct ViewShape: Sendable {
  /// In the order in which the view declares them.
  let names: [String]
  let readers: [String: FieldReader]

  init(of type: any TemplateView.Type) { self = type.shape }

  fileprivate init<View>(_ fields: [TemplateField<View>]) {
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
