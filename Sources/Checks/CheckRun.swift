import Content
import Diagnostics

/// All checks on all pages of a site.
package struct CheckRun: Sendable {
  /// What they found, without what is switched off and what has been told already; in order.
  package let findings: [Diagnostic]
  package let summary: CheckSummary

  /// Looks at the pages of `site`, of which `told` is known already; at those in `paths` alone when there are any. `switches` say
  /// what nobody wants to hear, and `earlier` what there was to read at the last build.
  ///
  /// `site` is of `SiteInput.whole`: it has every page once, also what no reader may see yet. `together` is what was found in it
  /// looking at all pages together, where that is known.
  package static func of(
    _ site: Site, besides told: [Diagnostic], at paths: CheckedPaths = .all,
    switches: CheckingSwitches, since earlier: ReadabilityRecord? = nil,
    together: [Diagnostic]? = nil, threads: Int
  ) async -> CheckRun {
    let pages = site.pages.filter { paths.holds($0.source.path) }
    let readsProse = Checks.readsProse(of: site)
    let looks = await concurrently(pages, threads: threads) { page in
      PageLook(at: page, in: site, readsProse: readsProse)
    }
    let findings = settled(
      ((together ?? Checks.allFindings(in: site)) + looks.flatMap(\.findings)).filter {
        paths.holds($0.path)
      }, besides: told, switches)
    var summary = summary(of: looks, paths, in: site, readsProse)
    let counted = zip(pages, looks).compactMap { page, look in
      look.readability.map { (page: page, readability: $0) }
    }
    if readsProse { summary.readability = ReadabilityReport(of: counted, since: earlier) }
    return CheckRun(findings: findings, summary: summary)
  }

  /// What was found as it is told, in order: without what is switched off, what has been told already, and what another of
  /// them says as well.
  package static func settled(
    _ findings: [Diagnostic], besides told: [Diagnostic], _ switches: CheckingSwitches
  ) -> [Diagnostic] {
    var findings = findings
    switches.apply(to: &findings)
    // The wording may differ from what was told, where it counts what there is of something.
    let places = Set(told.map(\.place))
    findings.removeAll { places.contains($0.place) }
    // A name of the past is to be replaced: what it stands for need not be explained as well.
    let outdated = Set(findings.lazy.filter { $0.id == "outdated-name" }.map(\.spot))
    findings.removeAll { $0.id == "unexplained-abbreviation" && outdated.contains($0.spot) }
    findings.sort()
    // Equal ones are neighbours now; to hash all that is told of a large site takes a tenth of the whole.
    return zip(findings.indices, findings).filter { index, finding in
      index == 0 || findings[index - 1] != finding
    }.map(\.1)
  }

  private static func summary(
    of looks: [PageLook], _ paths: CheckedPaths, in site: Site, _ readsProse: Bool
  ) -> CheckSummary {
    var summary = CheckSummary()
    summary.paths = paths.paths
    summary.pages = looks.count
    for look in looks {
      summary.internalLinks += look.internalLinks
      summary.externalLinks += look.externalLinks
      summary.pictures += look.pictures
    }
    if readsProse {
      summary.words = looks.reduce(0) { $0 + $1.words }
      summary.sentences = looks.reduce(0) { $0 + $1.sentences }
    } else if site.settings.language != .dutch {
      summary.notChecked.append(
        Wording(
          nl: "of de zinnen makkelijk te lezen zijn; dat kan alleen in het Nederlands",
          en: "whether the sentences are easy to read; that is for Dutch texts only"))
    }
    return summary
  }
}

extension Diagnostic {
  /// What it is about.
  fileprivate struct Place: Hashable {
    let id: String
    let path: String
    let position: Position?
  }

  /// Where it is, whatever it is about.
  fileprivate var spot: Place { Place(id: "", path: path, position: position) }

  fileprivate var place: Place { Place(id: id, path: path, position: position) }
}
