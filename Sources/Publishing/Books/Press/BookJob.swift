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
      Self.name(of: work, in: context.site, among: all.site) + (order.edition == .trainer ? "-trainer" : "")
      + work.suffix(for: paper) + (order.bleeds ? "-" + words.bleed : "")
    stem = isPublic ? context.stem(of: work, on: paper) : editionStem
  }

  /// Of a work among all: two kinds may have a folder of the same name.
  private static func name(of work: Work, in site: Site, among all: Site) -> String {
    let name = BookEdition.name(of: work, in: site)
    let twins = all.works.filter { BookEdition.name(of: $0, in: all) == name }
    guard twins.count > 1 else { return name }
    return site[work.front].path.folders.map(Addresses.slug).joined(separator: "-")
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
