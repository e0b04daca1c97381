/// Fetches the value of one field from a frame, whatever the type of the view there.
enum FieldReader: Sendable {
  case text(@Sendable (Frame) -> String)
  /// A text to templates.
  case address(@Sendable (Frame) -> SiteLink?)
  case html(@Sendable (Frame) -> [UInt8])
  case flag(@Sendable (Frame) -> Bool)
  /// The type of the items is asked for its fields only when a template enters the list, so that
  /// views may hold views of their own type.
  case list(
    any TemplateView.Type, isEmpty: @Sendable (Frame) -> Bool, frames: @Sendable (Frame) -> [Frame])
  case view(any TemplateView.Type, @Sendable (Frame) -> Frame?)

  var kind: TemplateFieldKind {
    switch self {
    case .text, .address: .text
    case .html: .html
    case .flag: .flag
    case .list: .list
    case .view: .view
    }
  }

  /// The type of view that a section with this field looks into.
  var itemType: (any TemplateView.Type)? {
    switch self {
    case .text, .address, .html, .flag: nil
    case .list(let type, _, _), .view(let type, _): type
    }
  }

  /// Whether an inverted section shows, for a given frame.
  var isEmpty: @Sendable (Frame) -> Bool {
    switch self {
    case .text(let read): { read($0).isEmpty }
    case .address(let read): { read($0) == nil }
    case .html(let read): { read($0).isEmpty }
    case .flag(let read): { !read($0) }
    case .list(_, let isEmpty, _): isEmpty
    case .view(_, let read): { read($0) == nil }
    }
  }

  /// The same field, read by way of a view that may be missing: `date.text` is `text` by way of `date`.
  func by(way outer: @escaping @Sendable (Frame) -> Frame?) -> FieldReader {
    switch self {
    case .text(let read): .text { outer($0).map(read) ?? "" }
    case .address(let read): .address { outer($0).flatMap(read) }
    case .html(let read): .html { outer($0).map(read) ?? [] }
    case .flag(let read): .flag { outer($0).map(read) ?? false }
    case .list(let type, let isEmpty, let frames):
      .list(
        type, isEmpty: { outer($0).map(isEmpty) ?? true }, frames: { outer($0).map(frames) ?? [] })
    case .view(let type, let read): .view(type) { outer($0).flatMap(read) }
    }
  }
}
