import Content
import Diagnostics
import Markup

/// Links to a file elsewhere that do not say what comes: a PDF, a document, a spreadsheet (WCAG 2.2, 2.4.4, with H33).
///
/// Type and size of the site’s own files are added to a link by themselves.
struct DownloadWithoutType: Check {
  static func findings(on page: Page, in site: Site) -> [Diagnostic] {
    var places = LinkPlaces(page)
    var findings: [Diagnostic] = []
    for (link, target) in zip(page.body.links, page.targets) where !link.isImage {
      guard findings.count < Checks.most else { break }
      guard case .external(let address) = target,
        let type = FileAddress.downloadType(in: address), let words = FileAddress.words[type],
        !Self.says(words, link, page.body)
      else { continue }
      findings.append(.downloadWithoutType(type, page.source, at: places.text(of: link)))
    }
    return findings
  }

  /// In bytes: so far from the link the type may stand, as in ‘het rapport (pdf, 2 MB)’.
  private static let reach = 40

  /// Whether the text of the link names the type, or the words right beside it do.
  private static func says(_ words: [String], _ link: Document.Link, _ body: Document) -> Bool {
    let node = Int(link.node)
    var text = Array(body.plainText(body.descendants(of: link.node)).suffix(2_000))
    if link.form == .automatic || text.isEmpty { text = Array(body.bytes(link.destination)) }
    if body.nodes[node - 1].kind == .text {
      text = Array(body.bytes(body.nodes[node - 1].text).suffix(reach)) + [0x20] + text
    }
    let next = Int(body.nodes[node].end)
    if next < body.nodes.count, body.nodes[next].kind == .text {
      text += [0x20] + body.bytes(body.nodes[next].text).prefix(reach)
    }
    let said = String(decoding: text, as: UTF8.self).lowercased().replacing("\u{2019}", with: "'")
    return words.contains { said.contains($0) }
  }
}

extension Diagnostic {
  fileprivate static func downloadWithoutType(
    _ type: String, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    let type = FileAddress.names[type] ?? type
    return Diagnostic(
      id: "download-without-type", severity: .warning, in: source, at: range,
      criterion: "WCAG 2.4.4",
      message: Wording(
        nl: "Deze koppeling opent een bestand (\(type)). Dat staat er niet bij.",
        en: "This link opens a file (\(type)), and does not say so."),
      hint: Wording(
        nl: "Zet het soort bestand in de tekst van de koppeling: [het rapport (\(type))](…).",
        en: "Name the kind of file in the text of the link: [the report (\(type))](…)."))
  }
}
