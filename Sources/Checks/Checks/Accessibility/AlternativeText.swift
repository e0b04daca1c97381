import Content
import Diagnostics
import Markup

/// Words in the place of a picture from which nobody learns what there is to see, or too many of them
/// (WCAG 2.2, 1.1.1).
struct AlternativeText: Check {
  /// In characters. Who listens cannot stop halfway, or go back a line.
  static let longest = 300

  static func findings(on page: Page, in site: Site) -> [Diagnostic] {
    var search = SourceSearch(page)
    var findings: [Diagnostic] = []
    for place in page.body.shownLinks where page.body.links[place].isImage {
      guard findings.count < Checks.most else { break }
      let link = page.body.links[place]
      let words = page.body.plainText(page.body.descendants(of: link.node)).trimmed
      guard !words.isEmpty, !page.body.isDecoration(link.node),
        let name = fileName(of: page.targets[place], in: site)
      else { continue }
      let problem: Problem
      if words.count > longest, words.count(where: { $0 & 0xC0 != 0x80 }) > longest {
        problem = .long
      } else if words.count <= mostBytes {
        let text = String(decoding: words, as: UTF8.self)
        if FileNameWords.isFileName(text, of: name) {
          problem = .fileName(text)
        } else if VagueWords.alternatives.contains(VagueWords.key(words)) || isMadeByWord(text) {
          problem = .vague(text)
        } else {
          continue
        }
      } else {
        continue
      }
      let block = page.body.nodes[Int(link.node)].source.range
      findings.append(problem.diagnostic(page.source, at: search.range(of: words, in: block)))
    }
    return findings
  }

  /// No words that say nothing are longer.
  private static let mostBytes = 200

  fileprivate enum Problem {
    case vague(String)
    case fileName(String)
    case long
  }

  /// What Word and PowerPoint put there by themselves.
  private static func isMadeByWord(_ text: String) -> Bool {
    let text = text.lowercased()
    return ["automatisch gegenereerde beschrijving", "description automatically generated"]
      .contains { text.contains($0) }
  }

  /// Nil for what is no picture: a page, or a film, to which a link leads; and for what is not there, as has been told.
  private static func fileName(of target: LinkTarget, in site: Site) -> String? {
    switch target {
    case .asset(let index): site.assets[index].isImage ? site.assets[index].name : nil
    case .external(let address): FileAddress.name(in: address)
    case .nowhere, .page: nil
    }
  }
}

extension AlternativeText.Problem {
  fileprivate func diagnostic(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    let hint = Wording(
      nl:
        "Vertel wat er te zien is. Is de afbeelding alleen versiering? Schrijf dan ![decoratief](…).",
      en: "Tell what there is to see. Only decoration? Then write ![decorative](…).")
    switch self {
    case .vague(let text):
      return Diagnostic(
        id: "vague-alternative", severity: .warning, in: source, at: range,
        criterion: "WCAG 1.1.1",
        message: Wording(
          nl: "De beschrijving ‘\(text)’ zegt niet wat er op deze afbeelding te zien is.",
          en: "The description '\(text)' does not say what this picture shows."),
        hint: hint)
    case .fileName(let text):
      return Diagnostic(
        id: "file-name-as-alternative", severity: .warning, in: source, at: range,
        criterion: "WCAG 1.1.1",
        message: Wording(
          nl: "De beschrijving van deze afbeelding is een bestandsnaam: ‘\(text)’.",
          en: "The description of this picture is the name of a file: '\(text)'."),
        hint: hint)
    case .long:
      return Diagnostic(
        id: "long-alternative", severity: .advice, in: source, at: range,
        criterion: "WCAG 1.1.1",
        message: Wording(
          nl: "Deze beschrijving is lang. Wie ernaar luistert, kan niet even terug.",
          en: "This description is long. Who listens to it cannot go back a line."),
        hint: Wording(
          nl:
            "Zeg in een of twee zinnen wat er te zien is. Zet de rest in de tekst bij de afbeelding.",
          en: "Say in a sentence or two what there is to see. Put the rest in the text beside it."))
    }
  }
}
