import Content

@testable import Checks

extension CheckedSite {
  /// What `check` says of one page with this text, each as its place in the text and its id: `1:5 vague-link-text`.
  static func told(
    by check: any Check.Type, of text: String, fields: String = "", folder: String = "artikelen",
    settings: String = "", files: [String] = [], today: String = "2017-03-01"
  ) async throws -> [String] {
    let front = "---\ntitel: Een\n" + (fields.isEmpty ? "" : fields + "\n") + "---\n"
    let site = try await read(
      """
      -- content/site.yaml --
      naam: Koor
      \(settings)
      -- content/\(folder)/een.md --
      \(front)\(text)
      -- content/artikelen/twee.md --
      ---
      titel: Twee
      ---
      ## Kop
      -- content/artikelen/koor.png --
      \(files.map { "-- content/artikelen/\($0) --" }.joined(separator: "\n"))
      """, today: today)
    let lines = front.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    let page = site.site.pages.filter { $0.source.path.hasSuffix("/een.md") }
    return
      (page.flatMap { check.findings(on: $0, in: site.site) } + check.findings(in: site.site))
      .filter { $0.path.hasSuffix("/een.md") }
      .map { finding in
        let place = finding.position.map { "\($0.line - lines):\($0.column)" } ?? "-"
        return "\(place) \(finding.id)"
      }
  }
}
