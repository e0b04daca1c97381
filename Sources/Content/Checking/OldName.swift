import Diagnostics

/// A law or a body that has another name now, as `oude-namen` in `site.yaml` has it:
///
/// ```yaml
/// controle:
///   oude-namen:
///     - naam: Wet werk en bijstand
///       nu: Participatiewet
///       sinds: 2015-01
/// ```
package struct OldName: Hashable, Sendable {
  /// The name that it had.
  package let name: Located<String>
  /// What is to be written instead; empty when there is nothing in its place.
  package let now: String
  package let since: PartialDate?
}

extension OldName {
  /// So many names are read.
  private static let most = 10_000

  static func read(_ fields: inout Fields) -> [OldName] {
    var count = 0
    return fields.list("oude-namen") { item in
      count += 1
      guard count <= most else {
        item.passOver()
        return nil
      }
      let name = item.located("naam")
      let now = PlainText.line(item.text("nu") ?? "")
      let since = item.date("sinds")
      let plain = name.map { Located(PlainText.line($0.value), $0.range) }
      guard let plain, !plain.value.isEmpty else {
        if name != nil || !item.holds("naam") {
          item.report(.oldNameWithoutName(item.source, at: name?.range ?? item.firstKey))
        }
        return nil
      }
      return OldName(name: plain, now: now, since: since)
    }
  }
}
