import Content
import Diagnostics

/// What came of one page's text.
final class ParsedPage: Sendable {
  let file: SourceFile
  let draft: Draft?
  let problems: [Diagnostic]
  /// Of the file.
  let digest: InputDigest

  init(_ file: SourceFile, kinds: Kinds, language: Language) {
    let path = file.path.dropFirst("content/".count).dropLast(".md".count)
    self.file = file
    (draft, problems) = Draft.parse(
      file, path: PagePath(String(path)), kinds: kinds, language: language)
    digest = file.digest
  }

  /// Whether it came of this file: the same bytes by the same name, letter by letter.
  func holds(_ file: SourceFile) -> Bool {
    self.file == file && self.file.path.utf8.count == file.path.utf8.count
  }
}

/// What came of the pages of a site when they were parsed last.
struct ParsedPages: Sendable {
  /// In the order of the files.
  private var pages: [ParsedPage] = []
  /// What stood in the place of some of them before: of a page with a mistake both are asked for in turn.
  private var others: [String: ParsedPage] = [:]
  private var language: Language?
  private var kinds: [String] = []

  /// So many are kept of `others`.
  private static let mostOthers = 64

  /// Parses the files of pages that are not known yet, in parallel.
  mutating func parse(
    _ files: [SourceFile], kinds: Kinds, language: Language, threads: Int
  ) async -> [ParsedPage] {
    let names = kinds.list.map { $0.name }
    if self.language != language || self.kinds != names {
      self = ParsedPages()
      self.language = language
      self.kinds = names
    }
    let (found, missing) = look(up: files)
    if missing.isEmpty, found.count == pages.count, zip(found, pages).allSatisfy({ $0 === $1 }) {
      // As most often: nothing but a file that is no page has changed.
      return pages
    }
    let new = await concurrently(missing.map { files[$0] }, threads: threads) {
      ParsedPage($0, kinds: kinds, language: language)
    }
    var places = zip(missing, new).makeIterator()
    var next = places.next()
    let parsed = found.indices.compactMap { index in
      guard let (place, page) = next, place == index else { return found[index] }
      next = places.next()
      return page
    }
    keepOthers(than: parsed)
    pages = parsed
    return parsed
  }

  /// What is known of each file, and the places of those of which nothing is.
  private func look(up files: [SourceFile]) -> (found: [ParsedPage?], missing: [Int]) {
    var found: [ParsedPage?] = []
    found.reserveCapacity(files.count)
    var missing: [Int] = []
    var rest = pages[...]
    for (index, file) in files.enumerated() {
      // Both are in the order of their paths: what lies between is gone, or new.
      while let page = rest.first, page.file.path.precedesBytewise(file.path) {
        rest = rest.dropFirst()
      }
      var known = rest.first.flatMap { $0.holds(file) ? $0 : nil }
      if known != nil { rest = rest.dropFirst() }
      if known == nil, let other = others[file.path], other.holds(file) { known = other }
      if known == nil { missing.append(index) }
      found.append(known)
    }
    return (found, missing)
  }

  /// Notes the pages that `parsed` has others for.
  private mutating func keepOthers(than parsed: [ParsedPage]) {
    var rest = parsed[...]
    for page in pages {
      while let other = rest.first, other !== page,
        other.file.path.precedesBytewise(page.file.path)
      {
        rest = rest.dropFirst()
      }
      if let other = rest.first, other === page {
        rest = rest.dropFirst()
      } else {
        if others.count >= Self.mostOthers { others = [:] }
        others[page.file.path] = page
      }
    }
  }
}
