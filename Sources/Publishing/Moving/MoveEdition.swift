import Content
import Diagnostics

/// One edition of a site, to hold against the same after a move.
struct MoveEdition {
  let input: SiteInput
  let site: Site
  let addresses: Addresses
  /// All that is told of it without a theme.
  let diagnostics: [Diagnostic]

  init(_ input: SiteInput, of reading: Reading, guessing: Bool) {
    let (site, problems) = Site.assemble(input, guessing: guessing)
    self.input = input
    self.site = site
    addresses = Addresses(of: site, base: input.settings.address)
    diagnostics =
      reading.diagnostics + problems + AddressBook(site, addresses).diagnostics
  }
}

extension Reading {
  /// All that there is, then what is published. With `guessing`, what is told of broken links says what may have been meant.
  func editions(guessing: Bool = false) -> [MoveEdition] {
    input.editionsToCompare.map { MoveEdition($0, of: self, guessing: guessing) }
  }
}
