/// A compiled template for one type of view. Rendering cannot fail: every name was checked before.
package struct Template<View: TemplateView>: Sendable {
  let program: TemplateProgram

  /// Adds the template, filled with the view, to `bytes`.
  package func render(_ view: View, into bytes: inout [UInt8]) {
    program.render(ViewFrame(view), into: &bytes)
  }

  /// The template, filled with the view.
  package func render(_ view: View) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2 * program.literals.count + 1024)
    render(view, into: &bytes)
    return bytes
  }
}
