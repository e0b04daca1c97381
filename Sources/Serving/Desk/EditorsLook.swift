import Checks
import Content
import Diagnostics
import Publishing

/// The site as its editors look at it: with every page that there is, and what the checks say of them.
///
/// An actor, because what was found out for one answer is used for the next.
actor EditorsLook {
  private var memory = SiteMemory()
  private var kept: WholeSite?

  /// A site with every page, of a version of its texts.
  struct WholeSite: Sendable {
    let version: Int
    let site: Site
    let switches: CheckingSwitches
    /// What was found looking at all pages together.
    let together: [Diagnostic]
  }

  /// Nil when nothing could be read.
  func whole(_ preview: Preview) -> WholeSite? {
    if let kept, kept.version == preview.version { return kept }
    guard let input = preview.reading?.input else { return nil }
    // Where nothing is hidden from readers, the site that they see is the very one.
    let site =
      if let build = preview.build, !preview.isHeldBack, input.isWhole, !input.hasDraftYears {
        build.site
      } else {
        Site.assemble(input.whole, remembering: &memory).0
      }
    let whole = WholeSite(
      version: preview.version, site: site, switches: CheckingSwitches(of: input),
      together: Checks.allFindings(in: site))
    kept = whole
    return whole
  }
}

extension SiteInput {
  /// Whether there are years of the calendar that readers do not see.
  var hasDraftYears: Bool { calendars.contains(where: \.isDraft) }
}
