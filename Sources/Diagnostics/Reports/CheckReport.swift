/// What `trompet check` found, to be written for a person or a program.
package struct CheckReport: Sendable {
  /// In the order in which they are told.
  package let findings: [Diagnostic]
  package let summary: CheckSummary
  package let language: Language
  /// The site’s folder as seen from where the program was started, with `/` at the end; empty when it is that folder itself.
  package let root: String
  /// Of Trompet.
  package let version: String

  package init(
    _ findings: [Diagnostic], _ summary: CheckSummary, in language: Language, root: String,
    version: String
  ) {
    self.findings = findings
    self.summary = summary
    self.language = language
    self.root = root
    self.version = version
  }

  /// How many findings there are of one severity.
  package func count(_ severity: Diagnostic.Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// The files that something was found in.
  var files: Int { Set(findings.map(\.path)).subtracting([""]).count }
}
