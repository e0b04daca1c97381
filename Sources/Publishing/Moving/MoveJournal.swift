/// What a move is about to do, as it is noted on the disk before the first file changes: a second command can finish what was
/// broken off.
struct MoveJournal: Hashable, Sendable {
  /// The folder below `content/` for the new texts, and then for the old ones. Its name is hidden: a build passes over it.
  static let folder = ".trompet-move"
  static let path = folder + "/journal"

  let from: String
  let to: String
  /// Texts that change, by where they are after the move.
  let texts: [String]

  static func new(_ index: Int) -> String { "\(folder)/new-\(index)" }
  static func old(_ index: Int) -> String { "\(folder)/old-\(index)" }

  private static let firstLine = "trompet move 1"

  init(from: String, to: String, texts: [String]) {
    self.from = from
    self.to = to
    self.texts = texts
  }

  /// A path a line: none holds a line end.
  var bytes: [UInt8] {
    Array(([Self.firstLine, from, to] + texts + ["end", ""]).joined(separator: "\n").utf8)
  }

  /// Nil when it is not one of ours: what would lead out of the folder is not.
  init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count >= 5, lines[0] == Self.firstLine, lines.suffix(2) == ["end", ""] else {
      return nil
    }
    from = lines[1]
    to = lines[2]
    texts = Array(lines[3..<lines.count - 2])
    for path in [from, to] + texts {
      do throws(OutputPath.Fault) {
        guard try !OutputPath(path).text.hasPrefix(".") else { return nil }
      } catch {
        return nil
      }
    }
  }
}
