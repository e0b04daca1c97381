import Diagnostics
import Publishing

/// What a build has to say at its end.
enum BuildSummary {
  static func done(_ build: SiteBuild, _ publication: Publication) -> Wording {
    let pages = build.site.pages.count
    let written = publication.written.count
    let removed = publication.removed.count
    return Wording(
      nl: "\(pages) \(pages == 1 ? "pagina" : "pagina’s") gelezen; "
        + "\(written) \(written == 1 ? "bestand" : "bestanden") geschreven, "
        + "\(publication.unchanged) waren al goed, \(removed) opgeruimd.",
      en: "\(pages) \(pages == 1 ? "page" : "pages") read; "
        + "\(written) \(written == 1 ? "file" : "files") written, "
        + "\(publication.unchanged) were right already, \(removed) removed.")
  }

  static func refused(_ diagnostics: [Diagnostic]) -> Wording {
    let count = diagnostics.count { $0.severity == .error }
    return Wording(
      nl: count == 1
        ? "Er is 1 fout. Er is niets geschreven; de oude site staat er nog."
        : "Er zijn \(count) fouten. Er is niets geschreven; de oude site staat er nog.",
      en: count == 1
        ? "There is 1 error. Nothing was written; the old site is still there."
        : "There are \(count) errors. Nothing was written; the old site is still there.")
  }
}
