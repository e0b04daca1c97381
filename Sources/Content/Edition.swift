/// Which readers an edition of the site or of a book is for.
package enum Edition: String, Sendable, CaseIterable {
  /// What everyone reads.
  case participant = "deelnemer"
  /// With the notes and chapters that only trainers read.
  case trainer

  /// As an author writes it, in Dutch or English.
  init?(name: String) {
    switch name.lowercased() {
    case "deelnemer", "participant": self = .participant
    case "trainer": self = .trainer
    default: return nil
    }
  }
}
