import Foundation
import Testing

/// Every wording in the sources is there in both languages.
@Suite struct WordingTests {
  private static func sources() throws -> [(path: String, text: String)] {
    let folders = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    // DiagnosticsTests, Tests, and the file itself.
    let root = folders.dropLast(3).joined(separator: "/") + "/Sources"
    let files = try #require(FileManager.default.enumerator(atPath: root))
    return try files.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.map {
      ($0, try String(contentsOfFile: "\(root)/\($0)", encoding: .utf8))
    }
  }

  /// The string literal that follows `label`, without what is put into it; nil for another expression.
  private func literal(after label: String, in call: Substring) -> String? {
    guard let start = call.firstRange(of: label) else { return nil }
    let rest = call[start.upperBound...].drop(while: \.isWhitespace)
    guard rest.first == "\"" else { return nil }
    var text = ""
    var escaped = false
    // Of what is put into it later only the brackets are counted.
    var depth = 0
    for character in rest.dropFirst() {
      if depth > 0 {
        depth += character == "(" ? 1 : character == ")" ? -1 : 0
      } else if escaped {
        escaped = false
        if character == "(" { depth = 1 } else { text.append(character) }
      } else if character == "\\" {
        escaped = true
      } else if character == "\"" {
        return text
      } else {
        text.append(character)
      }
    }
    return nil
  }

  @Test func isThereInDutchAndInEnglish() throws {
    var count = 0
    for (path, text) in try Self.sources() {
      for call in text.components(separatedBy: "Wording(").dropFirst() {
        guard let dutch = literal(after: "nl:", in: call[...]),
          let english = literal(after: "en:", in: call[...])
        else { continue }
        count += 1
        // A word or two may be the same; a sentence is not.
        let isSentence = dutch.split(separator: " ").count > 2
        let isSame = isSentence && dutch == english
        #expect(!isSame, "\(path): \(dutch)")
        #expect(dutch.isEmpty == english.isEmpty, "\(path): \(dutch)\(english)")
      }
    }
    #expect(count > 200)
  }
}
