import Diagnostics
import Publishing

/// What a move has to say at its end.
enum MoveSummary {
  /// What went where, each change, and how many there are.
  static func text(of move: SiteMove, isDry: Bool, in language: Language) -> String {
    let paths = "content/\(move.paths.old) → content/\(move.paths.new)"
    let lines = move.lines
    let changes = lines.map { line in
      "  \(line.path):\(line.line): "
        + (line.old.isEmpty
          ? "+ \(line.new)" : line.new.isEmpty ? "- \(line.old)" : "\(line.old) → \(line.new)")
    }
    return ([paths] + changes + [count(lines.count, move.changes.count, isDry)[language]])
      .joined(separator: "\n")
  }

  private static func count(_ changes: Int, _ files: Int, _ isDry: Bool) -> Wording {
    let nl =
      (changes == 1 ? "1 aanpassing" : "\(changes) aanpassingen")
      + (files == 1 ? " in 1 bestand." : " in \(files) bestanden.")
    let en =
      (changes == 1 ? "1 change" : "\(changes) changes")
      + (files == 1 ? " in 1 file." : " in \(files) files.")
    return isDry
      ? Wording(
        nl: "Dit zou er veranderen: \(nl) Er is niets verplaatst.",
        en: "This would change: \(en) Nothing was moved.")
      : Wording(
        nl: "Verplaatst, met \(nl) Git ziet het als een verplaatsing.",
        en: "Moved, with \(en) Git takes it for a rename.")
  }

  static func finished(from old: String, to new: String) -> Wording {
    Wording(
      nl: "Een onderbroken verplaatsing is afgemaakt: content/\(old) → content/\(new)",
      en: "An interrupted move is finished: content/\(old) → content/\(new)")
  }
}
