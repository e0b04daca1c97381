import Content
import Diagnostics

/// A heading that is more than one level below the one before it (WCAG 2.2, 1.3.1).
struct SkippedHeadingLevel: Check {
  static func findings(on page: Page, in site: Site) -> [Diagnostic] {
    let headings = page.body.headings
    // The page's own title stands above the first one.
    var level = headings.contains { $0.level == 1 } ? 0 : 1
    var told = 0
    return headings.compactMap { heading in
      defer { level = heading.level }
      guard heading.level > level + 1, told < Checks.most else { return nil }
      told += 1
      let marks = String(repeating: "#", count: level + 1)
      return Diagnostic(
        id: "skipped-heading-level", severity: .warning, in: page.source,
        at: page.body.nodes[Int(heading.node)].source.range, criterion: "WCAG 1.3.1",
        message: Wording(
          nl: "Deze kop slaat een niveau over.", en: "This heading skips a level."),
        hint: Wording(
          nl: "Schrijf \(marks) in plaats van \(String(repeating: "#", count: heading.level)).",
          en: "Write \(marks) instead of \(String(repeating: "#", count: heading.level))."))
    }
  }
}
