import Content
import Diagnostics

/// A move that is known to lose nothing: what goes where, and what changes in which texts.
package struct SiteMove: Sendable {
  package let paths: MovedPaths
  /// Of the texts that change, by where they are before the move; in order.
  package let changes: [FileEdits]
  /// What the editor should know of it.
  package let notes: [Diagnostic]

  /// One change in a text, as it is told.
  package struct Line: Hashable, Sendable {
    /// `content/artikelen/een.md`, after the move.
    package let path: String
    /// Of the text as it was, from 1.
    package let line: Int
    /// Empty when something is put in.
    package let old: String
    package let new: String
  }

  /// Where the text is after the move, below the folder of the site.
  package func path(of change: FileEdits) -> String {
    "content/" + paths.new(of: change.source.pathInContent)
  }

  /// All changes, in order.
  package var lines: [Line] {
    changes.flatMap { change in
      let path = path(of: change)
      let places = TextLines(change.source.bytes, from: 0)
      return change.edits.map { edit in
        Line(
          path: path, line: places.line(of: edit.range.lowerBound) + 1,
          old: Self.shown(change.source.bytes[edit.range]), new: Self.shown(edit.new[...]))
      }
    }
  }

  /// On one line, without what a terminal would take for an order.
  private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes.prefix(400), as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline).map { String($0).visible }
    return lines.joined(separator: " ⏎ ")
  }
}
