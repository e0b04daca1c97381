extension CheckReport {
  /// As SARIF 2.1.0 (OASIS), which code hosts and editors read.
  ///
  /// Addresses are below where the program was started, which is most often the root of the repository.
  package var sarif: [UInt8] {
    let rules = rules
    let places = Dictionary(rules.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var json = JSON(capacity: 1_000 + rules.count * 100 + findings.count * 400)
    json.object { log in
      log.member("$schema", Self.schema)
      log.member("version", "2.1.0")
      log.list("runs") { runs in
        runs.object { run in
          run.object("tool") { $0.object("driver") { write(rules, to: &$0) } }
          run.member("language", language.rawValue)
          run.member("columnKind", "unicodeCodePoints")
          if !isElsewhere {
            run.object("originalUriBaseIds") { bases in
              bases.object("SRCROOT") { base in
                base.object("description") {
                  $0.member("text", "The folder that Trompet was started in.")
                }
              }
            }
          }
          run.list("results") { results in
            for finding in findings {
              results.object { write(finding, ofRule: places[finding.id], to: &$0) }
            }
          }
        }
      }
    }
    return json.bytes + [0x0A]
  }

  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  /// Whether the site lies outside the folder that the program was started in.
  private var isElsewhere: Bool { root.hasPrefix("/") }

  /// All that there are, and after them what was found and is not among them.
  private var rules: [Catalogue.Entry] {
    let others = Set(findings.map(\.id)).subtracting(Catalogue.ids).sorted()
    return Catalogue.all + others.map { Catalogue.Entry($0, nl: $0, en: $0) }
  }

  private func write(_ rules: [Catalogue.Entry], to driver: inout JSON) {
    driver.member("name", "Trompet")
    driver.member("version", version)
    driver.member("language", language.rawValue)
    driver.list("rules") { list in
      for rule in rules {
        list.object { json in
          json.member("id", rule.id)
          json.object("shortDescription") { $0.member("text", rule.title[language]) }
        }
      }
    }
  }

  private func write(_ finding: Diagnostic, ofRule rule: Int?, to result: inout JSON) {
    result.member("ruleId", finding.id)
    if let rule { result.member("ruleIndex", rule) }
    result.member("level", level(of: finding.severity))
    result.object("message") { message in
      message.member(
        "text", finding.message[language] + (finding.hint.map { "\n" + $0[language] } ?? ""))
    }
    if !finding.path.isEmpty {
      result.list("locations") { locations in
        locations.object { location in
          location.object("physicalLocation") { place in
            place.object("artifactLocation") { write(finding.path, to: &$0) }
            if finding.position != nil { place.object("region") { write(finding, to: &$0) } }
          }
        }
      }
    }
    if let criterion = finding.criterion {
      result.object("properties") { $0.member("criterion", criterion) }
    }
  }

  private func level(of severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .advice: "note"
    }
  }

  private func write(_ path: String, to location: inout JSON) {
    location.member("uri", (isElsewhere ? "file://" : "") + (root + path).percentEncoded)
    if !isElsewhere { location.member("uriBaseId", "SRCROOT") }
  }

  private func write(_ finding: Diagnostic, to region: inout JSON) {
    guard let start = finding.position else { return }
    region.member("startLine", start.line)
    region.member("startColumn", finding.scalarColumn ?? start.column)
    if let end = finding.end {
      region.member("endLine", end.line)
      region.member("endColumn", finding.scalarEndColumn ?? end.column)
    }
  }
}
