import Content
import Diagnostics
import Markup

/// What somebody asks to have made of books.
package struct BookOrder: Sendable {
  package enum Format: String, Sendable, CaseIterable {
    case html, pdf, epub
  }

  /// As their folders are called: `lokale-belangenbehartiging`, or `cursusboeken/lokale-belangenbehartiging`. None is all.
  package var names: [String]
  package var edition: Edition
  /// Nil is the size that each is offered in.
  package var paper: Paper?
  package var bleeds: Bool
  package var formats: Set<Format>

  package init(
    names: [String] = [], edition: Edition = .participant, paper: Paper? = nil,
    bleeds: Bool = false, formats: Set<Format> = Set(Format.allCases)
  ) {
    self.names = names
    self.edition = edition
    self.paper = paper
    self.bleeds = bleeds
    self.formats = formats
  }

  /// A work for each name; errors for names that are of none. Without names all, and for trainers those in which
  /// there is something for them.
  func works(of site: Site) -> ([Work], [Diagnostic]) {
    let all = site.works.map { (work: $0, names: Self.names(of: $0, in: site)) }
    if names.isEmpty {
      return (site.works.filter { edition == .participant || site.hasTrainerMatter($0) }, [])
    }
    var diagnostics: [Diagnostic] = []
    var wanted: Set<PageID> = []
    for name in names {
      let key = name.hasSuffix("/") ? String(name.dropLast()) : name
      let found = all.filter { $0.names.contains(key) }
      wanted.formUnion(found.map(\.work.front))
      if found.isEmpty {
        diagnostics.append(.unknownBook(name, among: all.compactMap(\.names.first)))
      }
    }
    return (site.works.filter { wanted.contains($0.front) }, diagnostics)
  }

  /// What a work may be called, shortest first.
  private static func names(of work: Work, in site: Site) -> [String] {
    let folder = site[work.front].path.folders.joined(separator: "/")
    let last = site[work.front].path.folders.last ?? folder
    return [BookEdition.name(of: work, in: site), last, folder, "content/" + folder]
  }
}

extension Diagnostic {
  static func unknownBook(_ name: String, among names: [String]) -> Diagnostic {
    let all = names.sorted().joined(separator: ", ")
    return Diagnostic(
      id: "unknown-book", path: "",
      message: Wording(
        nl: "Er is geen boek ‘\(name.visible)’.", en: "There is no book '\(name.visible)'."),
      hint: names.isEmpty
        ? Wording(
          nl: "Een boek is een map in content/cursusboeken of content/handreikingen.",
          en: "A book is a folder in content/cursusboeken or content/handreikingen.")
        : .didYouMean(name.nearest(in: names))
          ?? Wording(nl: "Kies uit: \(all).", en: "Choose from: \(all)."))
  }
}
