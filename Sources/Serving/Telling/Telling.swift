import Content
import Diagnostics
import Publishing

/// What the one who started the preview is told of the site as it changes: each finding once, when it is new.
package struct Telling: Sendable {
  /// What is told of one state of the site.
  package struct News: Sendable {
    /// What a build says, as far as it was not so before.
    package let findings: [Diagnostic]
    /// One line on the whole.
    package let line: Wording?
    /// The texts that were saved, made, or removed.
    package let files: [String]
  }

  /// The same finding may have moved to another line.
  private struct Kind: Hashable {
    let id: String
    let path: String
    let message: Wording

    init(_ finding: Diagnostic) {
      id = finding.id
      path = finding.path
      message = finding.message
    }
  }

  private var told: [Kind: Int] = [:]
  private var wasHeldBack = false
  private var last: Preview?

  package init() {}

  package mutating func hear(_ preview: Preview) -> News {
    var now: [Kind: Int] = [:]
    let findings = preview.diagnostics.filter { finding in
      let kind = Kind(finding)
      now[kind, default: 0] += 1
      return now[kind, default: 0] > told[kind, default: 0]
    }
    told = now
    defer {
      wasHeldBack = preview.isHeldBack
      last = preview
    }
    guard let last else {
      return News(findings: findings, line: summary(of: preview), files: [])
    }
    let files = Self.changes(from: last.reading?.files ?? [], to: preview.reading?.files ?? [])
      .map(\.visible)
    return News(findings: findings, line: turn(of: preview), files: files)
  }

  private func summary(of preview: Preview) -> Wording {
    let pages = preview.build?.site.pages.count ?? preview.reading?.input.drafts.count ?? 0
    let errors = preview.diagnostics.count { $0.severity == .error }
    let warnings = preview.diagnostics.count { $0.severity == .warning }
    return Wording(
      nl: "\(pages) \(pages == 1 ? "pagina" : "pagina’s"), "
        + "\(errors == 0 ? "geen" : String(errors)) \(errors == 1 ? "fout" : "fouten"), "
        + "\(warnings == 0 ? "geen" : String(warnings)) "
        + "\(warnings == 1 ? "waarschuwing" : "waarschuwingen").",
      en: "\(pages) \(pages == 1 ? "page" : "pages"), "
        + "\(errors == 0 ? "no" : String(errors)) \(errors == 1 ? "error" : "errors"), "
        + "\(warnings == 0 ? "no" : String(warnings)) \(warnings == 1 ? "warning" : "warnings").")
  }

  private func turn(of preview: Preview) -> Wording? {
    if preview.isHeldBack, !wasHeldBack {
      return Wording(
        nl: "Tot dit verholpen is, ziet u wat er het laatst goed was.",
        en: "Until this is mended, you see what was right last.")
    }
    return wasHeldBack && !preview.isHeldBack
      ? Wording(nl: "Alles is weer goed.", en: "All is well again.") : nil
  }

  /// Two lists of texts in the same order differ in few; each is looked at once.
  private static func changes(from old: [SourceFile], to new: [SourceFile]) -> [String] {
    let before = Dictionary(old.map { ($0.path, $0.bytes) }) { $1 }
    let changed = new.filter { before[$0.path] != $0.bytes }.map(\.path)
    guard old.count != new.count - changed.count(where: { before[$0] == nil }) else {
      return changed
    }
    let paths = Set(new.map(\.path))
    return changed + old.map(\.path).filter { !paths.contains($0) }
  }
}
