extension CheckReport {
  /// As data; `docs/checking.md` says what stands in it. Keys and findings stand in the same order whenever the input is the
  /// same.
  package var json: [UInt8] {
    var json = JSON(capacity: 200 + findings.count * 300)
    json.object { json in
      json.member("version", 1)
      json.object("tool") { tool in
        tool.member("name", "Trompet")
        tool.member("version", version)
      }
      json.member("language", language.rawValue)
      json.member("root", root)
      json.list("findings") { list in
        for finding in findings { list.object { write(finding, to: &$0) } }
      }
      json.object("summary") { write(summary, to: &$0) }
    }
    return json.bytes + [0x0A]
  }

  private func write(_ finding: Diagnostic, to json: inout JSON) {
    json.member("id", finding.id)
    json.member("severity", finding.severity.rawValue)
    json.member("criterion", ifAny: finding.criterion ?? "")
    json.member("path", ifAny: finding.path)
    if let start = finding.position {
      json.member("line", start.line)
      json.member("column", start.column)
    }
    if let end = finding.end {
      json.member("endLine", end.line)
      json.member("endColumn", end.column)
    }
    json.member("message", finding.message[language])
    json.member("hint", ifAny: finding.hint?[language] ?? "")
    json.member("excerpt", ifAny: finding.excerpt?.text ?? "")
  }

  private func write(_ page: ReadabilityReport.Page, to json: inout JSON) {
    json.member("path", page.path)
    json.member("words", page.readability.words)
    json.member("sentences", page.readability.sentences)
    json.member("syllables", page.readability.syllables)
    if let flesch = page.readability.fleschDouma { json.member("fleschDouma", flesch.whole) }
    if let brouwer = page.readability.brouwer { json.member("brouwer", brouwer.whole) }
  }

  private func write(_ summary: CheckSummary, to json: inout JSON) {
    json.member("errors", count(.error))
    json.member("warnings", count(.warning))
    json.member("tips", count(.advice))
    json.member("files", files)
    json.member("pages", summary.pages)
    json.member("internalLinks", summary.internalLinks)
    json.member("externalLinks", summary.externalLinks)
    json.member("pictures", summary.pictures)
    if let words = summary.words { json.member("words", words) }
    if let sentences = summary.sentences { json.member("sentences", sentences) }
    if let outside = summary.outside {
      json.object("outside") { json in
        json.member("addresses", outside.addresses)
        json.member("good", outside.good)
        json.member("moved", outside.moved)
        json.member("dead", outside.dead)
        json.member("unreachable", outside.unreachable)
        json.member("unverifiable", outside.unverifiable)
        json.member("notChecked", outside.notChecked)
        json.member("known", outside.known)
      }
    }
    if let report = summary.readability {
      json.list("readability") { list in
        for page in report.named { list.object { write(page, to: &$0) } }
      }
    }
    json.list("paths") { list in for path in summary.paths { list.text(path) } }
    json.list("notChecked") { list in
      for wording in summary.notChecked { list.text(wording[language]) }
    }
  }
}
