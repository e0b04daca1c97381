import Checks
import Content
import Diagnostics
import Publishing

/// Asks other sites whether what a site links to is still there. Only `trompet check --external` does.
struct OutsideCheck {
  let findings: [Diagnostic]
  let summary: OutsideSummary

  /// Of the pages for which `isWanted` is true. Answers are kept in the folder of the output for a day.
  init(
    of site: Site, in folder: SiteFolder, now: Int, where isWanted: (Page) -> Bool
  ) {
    let language = site.settings.language
    let links = OutsideLinks(of: site, where: isWanted)
    var problems: [Diagnostic] = []
    var kept = KeptAnswers()
    var output: PublishedFolder?
    do throws(Diagnostic) {
      let found = try folder.published()
      if let record = try found.answersRecord() {
        guard let read = KeptAnswers(record: record, now: now) else {
          throw .strangeAnswers(found)
        }
        kept = read
      }
      output = found
    } catch {
      problems.append(error.asAdvice)
    }
    let isSeen = TerminalLine.isSeen
    let report = OutsideReport.make(
      of: links, kept: kept, now: now, agent: Self.agent(of: site)
    ) { done, all in
      guard isSeen else { return }
      let text = Wording(
        nl: "\(done) van \(all) adressen op andere sites …",
        en: "\(done) of \(all) addresses on other sites …")[language]
      TerminalLine.show(String(text.prefix(TerminalLine.room)))
    }
    if isSeen { TerminalLine.show("") }
    if let output, report.hasNews {
      do throws(Diagnostic) {
        try output.keep(answers: report.kept.bytes)
      } catch {
        problems.append(error)
      }
    }
    findings = report.findings + problems
    summary = report.summary
  }

  /// How we make ourselves known: those who run a server can see who asks, and from which site.
  private static func agent(of site: Site) -> String {
    let address = site.settings.address
    return "Trompet/\(Trompet.configuration.version)"
      + (address.isEmpty ? " (link check)" : " (link check; +\(address))")
  }
}

extension Diagnostic {
  /// The same, where it only keeps us from doing something that nobody asked for.
  fileprivate var asAdvice: Diagnostic {
    var advice = self
    advice.severity = .advice
    return advice
  }
}
