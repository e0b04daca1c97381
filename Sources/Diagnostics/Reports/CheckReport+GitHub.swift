extension CheckReport {
  /// As GitHub's workflow commands, which it shows beside the text; at the end what was looked at, for who reads the log.
  ///
  /// <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>
  package var github: [UInt8] {
    var bytes: [UInt8] = []
    for finding in findings {
      bytes += Array("::\(command(for: finding.severity)) ".utf8)
      bytes += Array(properties(of: finding).joined(separator: ",").utf8)
      bytes += Array("::\(Self.escaped(text(of: finding)))\n".utf8)
    }
    return bytes + Array(closing.utf8)
  }

  private func command(for severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .advice: "notice"
    }
  }

  private func properties(of finding: Diagnostic) -> [String] {
    var properties: [(name: String, value: String)] = []
    if !finding.path.isEmpty { properties.append(("file", root + finding.path)) }
    if let start = finding.position {
      properties.append(("line", String(start.line)))
      if let end = finding.end, end.line != start.line {
        // GitHub takes no columns of what is on several lines.
        properties.append(("endLine", String(end.line)))
      } else {
        properties.append(("col", String(start.column)))
        if let end = finding.end { properties.append(("endColumn", String(end.column))) }
      }
    }
    properties.append(("title", finding.id))
    return properties.map { "\($0.name)=\(Self.escaped($0.value, inProperty: true))" }
  }

  private func text(of finding: Diagnostic) -> String {
    let criterion = finding.criterion.map { " (\($0))" } ?? ""
    let hint = finding.hint.map { "\n" + $0[language] } ?? ""
    return finding.message[language] + criterion + hint
  }

  /// `%`, CR and LF by their numbers; in a property `:` and `,` too. What else could move a cursor is made visible.
  private static func escaped(_ text: String, inProperty: Bool = false) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where inProperty: result += "%3A"
      case "," where inProperty: result += "%2C"
      default: result += Excerpt.printable(String(scalar))
      }
    }
    return result
  }
}
