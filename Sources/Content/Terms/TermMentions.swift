import Markup

/// The terms of the glossary that one text mentions.
package struct TermMentions: Sendable {
  /// A term where it is explained.
  package struct Mention: Hashable, Sendable {
    /// Its place in `Glossary.entries`.
    package let entry: Int
    package let place: TextPlace
  }

  /// Each term once, where running text has it first, in the order of the text. None is in a heading, a link, a title, a
  /// caption or the head of a table.
  package let first: [Mention]
  /// All terms in what everyone may read, wherever they stand; places in `Glossary.entries`.
  let open: Set<Int>
  /// The same, and those in notes for trainers.
  let used: Set<Int>
}
