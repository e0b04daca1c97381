/// A name that a view declares, and how its value is fetched when a template asks for it.
package struct TemplateField<View: TemplateView>: Sendable {
  /// As templates write it; without dots, spaces and braces.
  package let name: String
  let reader: FieldReader

  package var kind: TemplateFieldKind { reader.kind }

  /// A text; rendering escapes it.
  package static func text(
    _ name: String, _ get: @escaping @Sendable (View) -> String
  ) -> Self {
    Self(name: name, reader: .text { get(ViewFrame<View>.around($0).view) })
  }

  /// Where a link leads to; a text to templates. What recurs on many pages has its addresses this way.
  package static func address(
    _ name: String, _ get: @escaping @Sendable (View) -> SiteLink?
  ) -> Self {
    Self(name: name, reader: .address { get(ViewFrame<View>.around($0).view) })
  }

  /// Finished HTML, which rendering copies as it is.
  package static func html(
    _ name: String, _ get: @escaping @Sendable (View) -> [UInt8]
  ) -> Self {
    Self(name: name, reader: .html { get(ViewFrame<View>.around($0).view) })
  }

  /// Something that is so, or not.
  package static func flag(
    _ name: String, _ get: @escaping @Sendable (View) -> Bool
  ) -> Self {
    Self(name: name, reader: .flag { get(ViewFrame<View>.around($0).view) })
  }

  /// Views of one type, in the order in which they are shown.
  package static func list<Item: TemplateView>(
    _ name: String, _ get: @escaping @Sendable (View) -> [Item]
  ) -> Self {
    Self(
      name: name,
      reader: .list(
        Item.self, isEmpty: { get(ViewFrame<View>.around($0).view).isEmpty },
        frames: { get(ViewFrame<View>.around($0).view).map(ViewFrame.init) }))
  }

  /// A view that may be missing.
  package static func view<Item: TemplateView>(
    _ name: String, _ get: @escaping @Sendable (View) -> Item?
  ) -> Self {
    Self(
      name: name,
      reader: .view(Item.self) { get(ViewFrame<View>.around($0).view).map(ViewFrame.init) })
  }
}
