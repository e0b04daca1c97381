import Content
import Diagnostics
import Foundation
import Markup
import Testing

@testable import Checks

@Suite("The rules for plain Dutch in the program")
struct BuiltInRuleTests {
  @Test("Their files are read without a mistake, and there are hundreds of words")
  func readable() {
    let rules = BuiltInRules.shared
    #expect(rules.diagnostics.map { "\($0.path) \($0.position?.line ?? 0) \($0.message.nl)" } == [])
    #expect(rules.rules.groups.map(\.words.count).reduce(0, +) > 350)
  }

  @Test("Every file of the folder is in the program")
  func complete() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/CEmbedded")
    let folder = sources.appending(path: "taal").path(percentEncoded: false)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let header = try String(
      contentsOf: sources.appending(path: "taal-files.h"), encoding: .utf8)
    let listed = header.split(separator: "\n").filter { $0.hasPrefix("#define FILE") }
    #expect(listed.map(String.init) == files.map { "#define FILE \"taal/\($0)\"" })
  }

  @Test("Each has right and wrong examples, and finds what is wrong and nothing else")
  func examples() {
    for group in BuiltInRules.shared.rules.groups {
      #expect(!group.right.isEmpty && !group.wrong.isEmpty, "\(group.id.value)")
      for level in group.levels {
        for example in group.wrong {
          #expect(
            finds(group, in: example.value, at: level),
            "\(group.id.value) at \(level) finds nothing: \(example.value)")
        }
        for example in group.right {
          #expect(
            !finds(group, in: example.value, at: level),
            "\(group.id.value) at \(level) finds something: \(example.value)")
        }
      }
    }
  }

  private func finds(
    _ group: LanguageRules.Group, in text: String, at level: LanguageLevel
  ) -> Bool {
    PlainWords.findings(in: prose(text), at: level, by: LanguageRules()).contains {
      $0.group.number == group.number
    }
  }

  @Test("What to write instead is no word that is told itself")
  func adviceIsPlain() {
    for group in BuiltInRules.shared.rules.groups where group.pattern == nil {
      for better in Set(group.words.flatMap(\.better).joined()) {
        let found = PlainWords.findings(in: prose(better + "."), at: .plain, by: LanguageRules())
          .filter { !["double-negation", "passive-voice"].contains($0.group.id.value) }
        #expect(found.isEmpty, "‘\(better)’ is told as \(found.map(\.group.id.value))")
      }
    }
  }

  @Test("Each has an id of the catalogue, a message and a title in two languages")
  func wordings() {
    let ids = Set(Catalogue.all.map(\.id))
    for group in BuiltInRules.shared.rules.groups {
      #expect(ids.contains(group.id.value))
      let first = BuiltInRules.shared.group(of: group.id.value)
      let message = group.message ?? first?.message
      #expect(message?.nl.contains("{woord}") == true, "\(group.id.value)")
      #expect(message?.en != message?.nl, "\(group.id.value)")
      #expect(group.hint ?? first?.hint != nil, "\(group.id.value)")
      if let pattern = group.pattern {
        #expect(SentencePattern(rawValue: pattern.value) != nil, "\(pattern.value)")
      }
    }
  }

  private func prose(_ text: String) -> Prose { Prose(Document.parse(Array(text.utf8))) }
}
