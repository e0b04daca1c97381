import Content
import Diagnostics
import Markup
import Publishing

@testable import Checks

/// A site put together from a string, to look at what the checks say of it.
struct CheckedSite {
  let site: Site
  /// Of reading and assembling: what is wrong before there is anything to check.
  let problems: [Diagnostic]

  /// Each file starts below a line `-- content/path.md --`.
  static func read(_ text: String, today: String = "2017-03-01") async throws -> CheckedSite {
    let reading = try await reading(text, today: today)
    let (site, problems) = Site.assemble(reading.input)
    return CheckedSite(site: site, problems: reading.diagnostics + problems)
  }

  /// What has been read, before it is put together.
  static func input(_ text: String, today: String = "2017-03-01") async throws -> SiteInput {
    try await reading(text, today: today).input
  }

  private static func reading(_ text: String, today: String) async throws -> Reading {
    var files: [(path: String, lines: [Substring])] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        files.append((String(line.dropFirst(3).dropLast(3)), []))
      } else if !files.isEmpty {
        files[files.count - 1].lines.append(line)
      }
    }
    let sources = files.map { path, lines in
      SourceFile(path: path, text: lines.joined(separator: "\n") + "\n")
    }
    let texts = sources.filter { Reading.isText(String($0.path.dropFirst("content/".count))) }
    let assets = sources.filter { !texts.contains($0) }.map { file in
      Asset(path: String(file.path.dropFirst("content/".count)), size: file.bytes.count)
    }
    return await Reading.parse(texts, assets: assets, today: try PartialDate(today))
  }

  /// What `check` says of all pages, in their order.
  func findings(of check: any Check.Type) -> [Diagnostic] {
    check.findings(in: site)
      + site.pages.flatMap {
        check.findings(on: $0, in: site) + check.findings(on: $0, Prose($0.body), in: site)
      }
  }
}
