import Foundation
import Testing

@testable import Diagnostics

/// The chapters of the editors' handbook that say of each diagnostic what it means.
struct HandbookTests {
  /// A heading of an id, and the line under it.
  private struct Part {
    let id: String
    let firstLine: String
    let chapter: String
  }

  private let parts: [Part]

  init() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../content/handreikingen/handleiding")
    let chapters = try FileManager.default
      .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.lastPathComponent.hasPrefix("meldingen-") }
    parts = try chapters.flatMap { chapter in
      let text = try String(contentsOf: chapter, encoding: .utf8)
      return Self.parts(of: text, chapter.lastPathComponent)
    }
    #expect(chapters.count >= 8)
  }

  private static func parts(of text: String, _ chapter: String) -> [Part] {
    var parts: [Part] = []
    var fence: Substring?
    let lines = text.split(separator: "\n")
    for (number, line) in lines.enumerated() {
      // A heading in an example is none of the chapter.
      if let open = fence {
        if line == open { fence = nil }
      } else if line.hasPrefix("```") {
        fence = line.prefix { $0 == "`" }
      } else if line.hasPrefix("### ") {
        let under = number + 1 < lines.count ? lines[number + 1] : ""
        parts.append(
          Part(id: String(line.dropFirst(4)), firstLine: String(under), chapter: chapter))
      }
    }
    return parts
  }

  @Test func explainsEachDiagnosticOnce() {
    let chapters = Dictionary(grouping: parts, by: \.id)
    for entry in Catalogue.all where chapters[entry.id] == nil {
      Issue.record("no chapter explains \(entry.id)")
    }
    for (id, parts) in chapters where parts.count > 1 {
      Issue.record("\(id) is explained in \(parts.map(\.chapter).sorted())")
    }
  }

  @Test func explainsNoDiagnosticThatIsNone() {
    for part in parts where !Catalogue.ids.contains(part.id) {
      Issue.record("\(part.chapter): there is no \(part.id)")
    }
  }

  /// Signs that mean something in Markdown stand between backticks.
  @Test func saysOfEachHowSevereItIsAndWhatItIsCalled() throws {
    for part in parts {
      guard let entry = Catalogue.entry(for: part.id) else { continue }
      let title = entry.title.nl
      // An abbreviation keeps its capitals.
      let isAbbreviation = title.dropFirst().first?.isUppercase == true
      let name = isAbbreviation ? title : title.prefix(1).lowercased() + title.dropFirst()
      #expect(
        part.firstLine.replacing("`", with: "")
          == "**\(Self.word(for: entry.severity))**: \(name).",
        "\(part.chapter): \(part.id)")
    }
  }

  private static func word(for severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "fout"
    case .warning: "let op"
    case .advice: "tip"
    }
  }

  @Test func putsThemInTheOrderOfTheAlphabet() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../content/handreikingen/handleiding")
    for chapter in Set(parts.map(\.chapter)).sorted() {
      let text = try String(contentsOf: folder.appending(path: chapter), encoding: .utf8)
      for group in text.split(separator: "\n## ") {
        let ids = Self.parts(of: String(group), chapter).map(\.id)
        #expect(ids == ids.sorted(), "\(chapter)")
      }
    }
  }
}
