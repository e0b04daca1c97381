import ArgumentParser
import Checks
import Content
import Diagnostics
import Publishing

/// What is found in a site: by a build, and by all checks.
final class SiteCheck: Sendable {
  let findings: [Diagnostic]
  let summary: CheckSummary
  /// What it was found in.
  let site: Site

  var language: Language { site.settings.language }

  private init(_ findings: [Diagnostic], _ summary: CheckSummary, in site: Site) {
    self.findings = findings
    self.summary = summary
    self.site = site
  }

  /// Reads the whole site; tells of `paths` alone when there are any. Ends the program when there is no site, or no such path.
  ///
  /// Asks other sites whether they still have what is linked to when there is a `moment` to do so, in seconds since 1970.
  static func run(
    _ folder: SiteFolder, _ paths: [String], today: PartialDate, askingOthersAt moment: Int? = nil
  ) async throws -> SiteCheck {
    let threads = PublishOptions.processors
    do throws(Diagnostic) {
      let reading = try await folder.read(threads: threads, today: today)
      let input = reading.input
      let chosen = CheckedPaths(try folder.paths(of: paths, among: input.files))
      // A build puts a site together without what its readers may not see; where there is nothing of that sort it is
      // the very site that is looked at.
      let isWhole = input.isWhole
      var built: Site?
      let (_, told) = SiteBuild.prepare(
        reading, theme: folder.theme(of: input.settings), content: folder.content, options: .init(),
        checking: { site in
          guard isWhole else { return Checks.findingsOnPages(of: site) }
          built = site
          return []
        })
      // What is wrong with how it hangs together is told of what a build puts together: a page that is not published yet may
      // lead to another that is not.
      let site = built ?? Site.assemble(input.whole).0
      let switches = CheckingSwitches(of: input)
      let run = await CheckRun.of(
        site, besides: told, at: chosen, switches: switches, since: earlier(in: folder),
        threads: threads)
      var findings = told.filter { chosen.holds($0.path) } + run.findings
      var summary = run.summary
      if let links = Self.uncheckedLinks(of: input, at: chosen) { summary.notChecked.append(links) }
      if let moment {
        let others = OutsideCheck(of: site, in: folder, now: moment) {
          chosen.holds($0.source.path)
        }
        var outside = others.findings
        switches.apply(to: &outside)
        findings += outside
        summary.outside = others.summary
      } else if summary.externalLinks > 0 {
        summary.notChecked.append(
          Wording(
            nl: "of andere sites er nog zijn; dat doet trompet check --external",
            en: "whether other sites are still there; trompet check --external does that"))
      }
      return SiteCheck(findings.sorted(), summary, in: site)
    } catch {
      Console.report([error], in: folder.language)
      throw ExitCode.failure
    }
  }

  /// What there was to read at the last build; nil without one in the usual folder.
  private static func earlier(in folder: SiteFolder) -> ReadabilityRecord? {
    do throws(Diagnostic) {
      return try folder.published().note.flatMap(ReadabilityRecord.init)
    } catch {
      // A build would say what is wrong with the folder; here there is no trend then.
      return nil
    }
  }

  private static func uncheckedLinks(of input: SiteInput, at paths: CheckedPaths) -> Wording? {
    let count = input.unpublishedFiles.count { paths.holds($0) }
    guard count > 0 else { return nil }
    return Wording(
      nl: count == 1
        ? "of koppelingen ergens heen leiden, op 1 pagina die nu niet op de site staat"
        : "of koppelingen ergens heen leiden, op \(count) pagina’s die nu niet op de site staan",
      en: count == 1
        ? "whether links lead somewhere, on 1 page that is not on the site now"
        : "whether links lead somewhere, on \(count) pages that are not on the site now")
  }
}
