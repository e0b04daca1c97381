import Content
import Diagnostics

/// What an editor should know of a move.
extension Diagnostic {
  static func kindChanges(_ page: Page, to kind: Wording) -> Diagnostic {
    Diagnostic(
      id: "kind-changes", severity: .warning, path: page.source.path,
      message: Wording(
        nl: "In de nieuwe map is dit een pagina van een andere soort: \(kind.nl.lowercased()).",
        en: "In the new folder this is a page of another kind: \(kind.en.lowercased())."),
      hint: Wording(
        nl: "Kijk na of de gegevens boven de tekst nog kloppen.",
        en: "See whether what stands above the text is still right."))
  }

  static func titleChanges(_ page: Page, to title: String) -> Diagnostic {
    Diagnostic(
      id: "title-changes", severity: .warning, path: page.source.path,
      message: Wording(
        nl: "Deze pagina heet naar haar bestand: ‘\(page.title)’ wordt ‘\(title)’.",
        en: "This page is called after its file: '\(page.title)' becomes '\(title)'."),
      hint: Wording(
        nl: "Zet bovenaan: ‘---’, ‘titel: …’ en weer ‘---’, elk op een regel.",
        en: "Put at the top: '---', 'title: …' and '---' again, each on a line."))
  }

  static func filesHaveNoOldAddress(_ first: String, _ count: Int) -> Diagnostic {
    Diagnostic(
      id: "file-without-old-address", severity: .advice, path: "content/" + first,
      message: count == 1
        ? Wording(
          nl: "Dit bestand krijgt een ander adres, en het oude leidt nergens meer heen.",
          en: "This file gets another address, and the old one leads nowhere.")
        : Wording(
          nl:
            "Dit bestand en \(count - 1) andere krijgen een ander adres, en het oude leidt nergens meer heen.",
          en:
            "This file and \(count - 1) others get another address, and the old one leads nowhere."),
      hint: Wording(
        nl:
          "Laat het staan als andere sites ernaar verwijzen. Alleen pagina’s houden hun oude adres.",
        en: "Leave it where it is if other sites link to it. Only pages keep their old address."))
  }

  static func chapterLeaves(_ reference: Reference) -> Diagnostic {
    Diagnostic(
      id: "chapter-leaves", severity: .warning, in: reference.source,
      at: reference.range ?? 0..<0,
      message: Wording(
        nl:
          "‘\(reference.value)’ is hierna geen hoofdstuk van dit werk meer, en gaat uit de lijst.",
        en: "'\(reference.value)' is no chapter of this work after this, and leaves the list."))
  }

  static func chapterArrives(_ name: String, _ source: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "chapter-arrives", severity: .warning, path: source.path,
      message: Wording(
        nl: "‘\(name)’ komt achteraan in de lijst van hoofdstukken.",
        en: "'\(name)' comes last in the list of chapters."),
      hint: Wording(
        nl: "Zet de regel op haar plaats als het hoofdstuk eerder gelezen wordt.",
        en: "Put the line in its place if the chapter is to be read earlier."))
  }
}
