import Checks
import Content
import Diagnostics

/// How much was found on one page, and on what: it holds as long as that is the same.
struct PageTally: Sendable {
  /// What is found on a page depends on, besides on what all pages have in common.
  struct Basis: Equatable, Sendable {
    private let source: SourceFile
    private let targets: [LinkTarget]
    private let kindTargets: [LinkTarget]
    private let role: Page.Role
    /// What a build has told of it, and what was found looking at all pages together.
    private let told: [Diagnostic]
    private let together: [Diagnostic]

    init(_ page: Page, told: [Diagnostic], together: [Diagnostic]) {
      source = page.source
      targets = page.targets
      kindTargets = page.kindTargets
      role = page.role
      self.told = told
      self.together = together
    }

    /// What was found on the page: what a build tells, and what only checks do.
    fileprivate func findings(besides found: [Diagnostic], _ switches: CheckingSwitches)
      -> [Diagnostic]
    {
      told + CheckRun.settled(together + found, besides: told, switches)
    }
  }

  let basis: Basis?
  let errors: Int
  let warnings: Int
  let tips: Int

  /// Looks at a page.
  init(of page: Page, on basis: Basis, in site: Site, _ switches: CheckingSwitches) {
    let look = PageLook(at: page, in: site, readsProse: Checks.readsProse(of: site))
    self.init(basis.findings(besides: look.findings, switches), on: basis)
  }

  /// Of a file that is no page.
  init(_ findings: [Diagnostic], on basis: Basis? = nil) {
    self.basis = basis
    errors = findings.count { $0.severity == .error }
    warnings = findings.count { $0.severity == .warning }
    tips = findings.count { $0.severity == .advice }
  }

  var isEmpty: Bool { errors + warnings + tips == 0 }
}
