/// A view on the stack of a template that is being rendered, whatever its type.
class Frame {}

/// A view of a known type on the stack.
///
/// A class, because a page's view has many fields: what is passed on is one pointer, not a copy.
final class ViewFrame<View: TemplateView>: Frame {
  let view: View

  init(_ view: View) { self.view = view }

  /// The frame itself, as the type that the template was compiled for: the compiler gives a reader only
  /// frames of its own view. Checked in debug builds; a check here would run for every field of every page.
  @inline(__always)
  static func around(_ frame: Frame) -> ViewFrame<View> {
    unsafeDowncast(frame, to: ViewFrame<View>.self)
  }
}
