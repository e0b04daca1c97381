/// A view on the stack of a template that is being rendered, whatever its type.
class Frame {}

/// A view of a known type on the stack.
///
/// A class, because a page's view has many fields: what is passed on is one pointer, not a copy.
final class ViewFrame<View: TemplateView>: Frame {
  let view: View

  init(_ view: View) { self.view = view }

  /// The frame itself, as the type that the template was compiled for.
  static func around(_ frame: Frame) -> ViewFrame<View> {
    guard let frame = frame as? ViewFrame<View> else {
      preconditionFailure("a template was compiled to read a field from a view of another type")
    }
    return frame
  }
}
