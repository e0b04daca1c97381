import Foundation
import Testing

@testable import Diagnostics

/// The catalogue beside what the sources tell.
struct CatalogueTests {
  @Test func namesEachDiagnosticOnce() {
    let ids = Catalogue.all.map(\.id)
    #expect(ids.count == Set(ids).count)
    for (id, count) in Dictionary(ids.map { ($0, 1) }, uniquingKeysWith: +) where count > 1 {
      Issue.record("\(id) stands in the catalogue \(count) times")
    }
  }

  @Test func hasATitleInBothLanguagesThatReadsAsAHeading() {
    for entry in Catalogue.all {
      #expect(entry.id.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(entry.id)")
      for title in [entry.title.nl, entry.title.en] {
        #expect(title.first?.isUppercase == true, "\(entry.id): \(title)")
        #expect(!title.hasSuffix(".") && title.count <= 70, "\(entry.id): \(title)")
      }
      #expect(entry.title.nl != entry.title.en || entry.id.isEmpty, "\(entry.id) in one language")
    }
  }

  @Test func knowsEachDiagnosticThatTheSourcesTell() throws {
    let told = try SourceIDs.read()
    let known = Set(Catalogue.all.map(\.id))
    #expect(told.ids.count > 200)
    for (id, file) in told.ids.sorted(by: { $0.key < $1.key }) where !known.contains(id) {
      Issue.record("\(id), told in \(file), is not in the catalogue")
    }
    for id in known.subtracting(told.ids.keys).sorted() {
      Issue.record("nothing in the sources tells \(id)")
    }
  }

  /// An id that is put together, or handed on, is one that the test above does not see.
  @Test func makesNoIDButAsALiteral() throws {
    let told = try SourceIDs.read()
    #expect(told.handedOn == SourceIDs.knownToHandOn)
  }
}

/// The ids that stand in the sources, as `id: "…"`, `id = "…"`, or first in a call of `review.gap`.
struct SourceIDs {
  /// With a file that has it.
  private(set) var ids: [String: String] = [:]
  /// Where a diagnostic is made with an id that stands elsewhere, as literals that are found there.
  private(set) var handedOn: Set<String> = []

  static let knownToHandOn: Set<String> = [
    "Content/Diagnostic+ForeignSyntax.swift: words.id",
    "Content/Relations/Subjects.swift: id",
    "Publishing/Addresses/AddressBook.swift: about.id",
    "Checks/Calendar/Gaps/UnfinishedPeriod.swift: id",
    "Publishing/Moving/MovePlanner.swift: diagnostic.id",
    "Checks/Outside/Diagnostic+Outside.swift: id",
    "Checks/Checks/PlainDutch/PlainWords.swift: finding.group.id.value",
  ]

  /// Not of diagnostics: of parts of an e-book, of places in a book.
  private static let others = [
    "Publishing/Books/EPUB/EPUBFrame.swift", "Content/Books/BookTerms.swift",
  ]

  static func read() throws -> SourceIDs {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources").standardized
    var found = SourceIDs()
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      let path = String(file.path.dropFirst(sources.path.count + 1))
      if path.hasPrefix("CEmbedded/taal/") {
        // Rules for plain Dutch are data, and so are their ids.
        let text = try String(contentsOf: file, encoding: .utf8)
        for id in text.matches(of: /- regel: ([a-z-]+)/) { found.ids[String(id.1)] = path }
      }
      guard file.pathExtension == "swift", !path.hasPrefix("Diagnostics/Catalogue/"),
        !others.contains(path)
      else { continue }
      found.add(try String(contentsOf: file, encoding: .utf8), path)
    }
    return found
  }

  private mutating func add(_ text: String, _ path: String) {
    let literals = text.matches(of: /\b(?:id: |id = |review\.gap\(\s*)"([a-z0-9-]+)"/).map(\.1)
    for id in literals { ids[String(id)] = path }
    for match in text.matches(of: /\bid: \w+ \? "([a-z0-9-]+)" : "([a-z0-9-]+)"/) {
      ids[String(match.1)] = path
      ids[String(match.2)] = path
    }
    for match in text.matches(of: /\bDiagnostic\(\s*id: ([^",]+|"[^"]*\\\([^,]*),/) {
      handedOn.insert("\(path): \(match.1)")
    }
    for match in text.matches(of: /\breview\.gap\(\s*([^"\s][^,]*),/) {
      handedOn.insert("\(path): \(match.1)")
    }
  }
}
