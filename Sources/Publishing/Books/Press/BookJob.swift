import Content
import Diagnostics

/// One book that is to be printed: which, for whom, on what, and where it goes.
struct BookJob: Sendable {
  let book: BookEdition
  let form: BookForm
  /// Below the output folder, or below that of the editions; without what its files end in.
  let stem: String
  /// Whether it goes to the output folder, for everybody.
  let isPublic: Bool
  /// The name of its files among the editions, where the sheet for the printer goes in any case.
  let editionStem: String

  /// `all` has all works that may be printed together, of which this is one.
  init(
    _ work: Work, in context: SiteContext, among all: SiteContext, for order: BookOrder
  ) {
    book = BookEdition(of: work, in: context)
    let paper = order.paper ?? work.paper
    var form = BookForm(of: work, on: paper)
    form.bleeds = order.bleeds
    self.form = form
    isPublic = order.edition == .participant && work.isPublic && !order.bleeds
    let words = PressWords(language: context.words.language)
    editionStem =
      Self.name(of: work, in: context.site, among: all.site)
      + (order.edition == .trainer ? "-trainer" : "")
      + work.suffix(for: paper) + (order.bleeds ? "-" + words.bleed : "")
    stem = isPublic ? context.stem(of: work, on: paper) : editionStem
  }

  /// Of a work among all: two kinds may have a folder of the same name, and what comes after the name of one may make it
  /// that of another (`zorg-trainer`). No folder's name has `_` in its address.
  private static func name(of work: Work, in site: Site, among all: Site) -> String {
    let words = PressWords(language: site.settings.language)
    let ends = ["trainer", words.bleed, words.sheet] + Paper.allCases.map(\.rawValue)
    let path = site[work.front].path
    let others = all.works.filter { all[$0.front].path != path }
      .map { BookEdition.name(of: $0, in: all) }
    let name = BookEdition.name(of: work, in: site)
    var ownName = name
    if let end = ends.first(where: { name.hasSuffix("-" + $0) }),
      others.contains(where: { name.hasPrefix($0 + "-") })
    {
      ownName = name.dropLast(end.count + 1) + "_" + end
    }
    guard others.contains(name) else { return ownName }
    return Addresses.slug(path.folders.first ?? "") + "_" + ownName
  }

  var pdf: String { stem + ".pdf" }
  var title: String { book.title }
  func html() -> [UInt8] { book.html(form) }
}

/// What the files and sheets of the press are called, in the site's language.
struct PressWords {
  let language: Language

  var bleed: String { Wording(nl: "afloop", en: "bleed")[language] }
  var sheet: String { Wording(nl: "drukopdracht", en: "print-order")[language] }
}
