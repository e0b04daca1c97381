import Diagnostics
import Foundation
import Markup
import Testing

@testable import Content

/// What `docs/boeken.md` says of books is what is read.
@Suite struct BookGuideTests {
  private func guide() throws -> String {
    let folders = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    // Books, ContentTests, Tests, and the file itself.
    let root = folders.dropLast(4).joined(separator: "/")
    return try String(contentsOfFile: root + "/docs/boeken.md", encoding: .utf8)
  }

  /// The keys in the first column of the table with this head.
  private func keys(of head: String) throws -> Set<String> {
    let guide = try guide()
    let table = try #require(
      guide.firstRange(of: "| sleutel van \(head) | wat het is |\n| --- | --- |\n"))
    let rows = guide[table.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { $0.hasPrefix("| ") }
    return Set(rows.map { String($0.split(separator: "`")[1]) })
  }

  /// The keys that are known where `%` stands in a file: no other key of any file is.
  private func known(_ file: String, _ diagnostics: (SourceFile) -> [Diagnostic]) -> Set<String> {
    Set(FieldNames.english.keys).union(["term"]).filter { key in
      let source = SourceFile(path: "x.yaml", text: file.replacing("%", with: "\(key): x"))
      return !diagnostics(source).contains { ["unknown-key", "misspelled-key"].contains($0.id) }
    }
  }

  private func book(_ source: SourceFile) -> [Diagnostic] { Book.parse(source, folder: "a/b/").1 }
  private func glossary(_ source: SourceFile) -> [Diagnostic] { Glossary.parse(source).1 }

  @Test func namesEveryKey() throws {
    #expect(try keys(of: "het boek") == known("%", book))
    #expect(try keys(of: "een deel") == known("delen:\n  - %", book))
    #expect(
      try keys(of: "een begrip").subtracting(["begrip"])
        == known("begrippen:\n  - {begrip: a, %}", glossary).subtracting(["begrip", "term"]))
    // `zie` and what follows are read of a word that there is.
    #expect(try keys(of: "een woord") == known("register:\n  - {term: a, %}", book))
  }

  /// The blocks of code in one language.
  private func examples(_ language: String) throws -> [String] {
    try guide().components(separatedBy: "\n```\(language)\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```\n").first
    }
  }

  @Test func showsExamplesThatAreRead() throws {
    let yaml = try examples("yaml").map { SourceFile(path: "x.yaml", text: $0) }
    let (book, problems) = Book.parse(try #require(yaml.first), folder: "cursusboeken/samen-sterk/")
    #expect(problems == [])
    #expect(book?.register.count == 3)
    let (glossary, mistakes) = Glossary.parse(try #require(yaml.last))
    #expect(mistakes == [])
    #expect(glossary.entries.count == 2)
    #expect(yaml.count == 2)
    let list = TermList(
      glossary: glossary, register: book?.register ?? [], in: SourceFile(path: "", bytes: []))
    #expect(list.diagnostics == [])
  }

  @Test func showsAnExercise() throws {
    let exercise = try #require(try examples("markdown").first { $0.contains("[!oefening]") })
    let document = Document.parse(Array(exercise.utf8))
    #expect(document.exercises.map(\.id) == ["sociale-netwerkkaart"])
    #expect(document.exercises.first?.facts.time == "20 minuten")
    #expect(document.exercises.first?.facts.group == "3-4")
    #expect(document.exercises.first?.facts.materials == "stiften")
  }

  @Test func namesTheLimits() throws {
    let guide = try guide()
    #expect(guide.contains("5.000\nbegrippen") && Glossary.most == 5_000)
    #expect(guide.contains("ten hoogste \(TermTrie.mostWords) woorden"))
    #expect(guide.contains("pas \(Paper.a4.wordsBeyondAPage) woorden verder weer een"))
    #expect(guide.contains("(\(Paper.a5.wordsBeyondAPage) op A5)"))
    #expect(Paper.allCases.allSatisfy { guide.contains("`\($0.rawValue)`") })
  }
}
