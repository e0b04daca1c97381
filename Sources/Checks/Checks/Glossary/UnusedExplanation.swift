import Content
import Diagnostics

/// Terms of the glossary that no text mentions: nobody reads their explanation, but on the page of all terms.
struct UnusedExplanation: Check {
  static func findings(in site: Site) -> [Diagnostic] {
    let glossary = site.glossary
    return glossary.entries.enumerated().lazy.filter { !site.glossaryUse.isUsed($0.offset) }
      .prefix(Checks.most).map { _, entry in
        Diagnostic(
          id: "unused-explanation", severity: .warning, in: glossary.source, at: entry.term.range,
          message: Wording(
            nl: "‘\(entry.term.value)’ staat in geen enkele tekst van de site of de boeken.",
            en: "'\(entry.term.value)' is in no text of the site or the books."),
          hint: Wording(
            nl: "Zet bij ‘vormen’ hoe het woord er wel staat, zoals het meervoud. Of haal het weg.",
            en: "Put at 'forms' how it is written there, such as the plural. Or remove it."))
      }
  }
}
