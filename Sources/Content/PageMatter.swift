import Diagnostics
import Markup

/// The fields that every page has, whatever its kind.
package struct PageMatter: Sendable {
  package let title: String
  /// Not when the file had to give its name, which is told for the whole site.
  let isTitled: Bool
  /// Not when the front matter is broken, which has been told: nothing is missing then.
  package let isReadable: Bool
  package let date: PartialDate?
  package let revised: PartialDate?
  /// Where the author wrote the later of the two, the day of the last change that is known.
  package let changedPlace: Range<Int>?
  package let summary: String
  package let audience: [String]
  package let authors: [String]
  /// Themes and local groups, as their file names or titles.
  package let themes: [Located<String>]
  package let groups: [Located<String>]
  package let topics: [Located<String>]
  package let isDraft: Bool
  /// Addresses where the page was found before: `/nieuws/oud/`.
  package let oldAddresses: [Located<String>]
  /// Names by which wiki links may still call it.
  package let oldNames: [String]
  package let order: Int?
  /// Where the author wrote it.
  let orderPlace: Range<Int>?
  /// The address that the author wants, instead of one made from the file name.
  package let address: Located<String>?
  /// Links to pages that belong with this one.
  package let belongs: [Located<String>]
  package let publishFrom: PartialDate?
  package let expires: PartialDate?
  /// Where the author wrote it.
  package let expiresPlace: Range<Int>?
  /// What its author wants to hear of it.
  package let checking: CheckingChoices
  /// Whether the terms of the glossary are explained on it.
  let explainsTerms: Bool
  /// The only edition that holds the page, if it is not in all of them.
  package let edition: Edition?

  /// Reads the fields but for the title, which has been asked for; `heading` is the title that the text
  /// starts with, `path` names a page that has neither.
  init(_ fields: inout Fields, title given: Located<String>?, heading: String?, path: PagePath) {
    if let given, !given.value.allSatisfy(\.isWhitespace) {
      title = Typography.improved(given.value)
      isTitled = true
    } else if let heading {
      title = heading
      isTitled = true
    } else {
      let name = path.isIndex ? path.folders.last ?? path.stem : path.stem
      let words = name.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
      title = words.prefix(1).uppercased() + words.dropFirst()
      // One that is no text has been told.
      isTitled = !fields.isReadable || given == nil && fields.holds("titel")
    }
    if title.utf8.count > Self.longestTitle {
      fields.report(.titleTooLong(fields.source, at: given?.range ?? 0..<0))
    }
    isReadable = fields.isReadable
    date = fields.date("datum") ?? path.dateInName
    revised = fields.date("herzien")
    changedPlace = fields.located(revised == nil ? "datum" : "herzien")?.range
    summary = Typography.improved(fields.text("samenvatting") ?? "")
    audience = fields.texts("doelgroep")
    authors = fields.texts("auteurs")
    themes = fields.locatedTexts("themas")
    groups = fields.locatedTexts("ledengroepen")
    topics = fields.locatedTexts("onderwerpen").map {
      Located(Typography.improved($0.value), $0.range)
    }
    // Jekyll and Obsidian say it the other way round; elsewhere it may be a date.
    let published = [fields.text("published"), fields.text("publish")].compactMap(\.self)
    let isHeldBack = published.contains { ["false", "no", "nee"].contains($0.lowercased()) }
    isDraft = fields.flag("concept") ?? isHeldBack
    order = fields.integer("volgorde")
    orderPlace = order == nil ? nil : fields.located("volgorde")?.range
    belongs = fields.locatedTexts("hoort-bij")
    publishFrom = fields.date("publiceren-vanaf")
    expires = fields.date("verloopt")
    expiresPlace = expires == nil ? nil : fields.located("verloopt")?.range
    explainsTerms = fields.flag("begrippen") ?? true
    edition = Self.edition(&fields)
    checking = CheckingChoices(&fields)

    // Obsidian's aliases are names, Hugo's are addresses.
    let aliases = fields.locatedTexts("oude-adressen")
    oldNames = aliases.filter { !$0.value.contains("/") }.map(\.value)
    oldAddresses = aliases.filter { $0.value.contains("/") }.compactMap {
      Self.address($0, &fields)
    }
    address = fields.located("adres").flatMap { Self.address($0, &fields) }
  }

  /// In bytes. A title stands on every page that refers to it.
  private static let longestTitle = 1_000

  /// What everyone may read is in the edition for trainers too.
  private static func edition(_ fields: inout Fields) -> Edition? {
    guard let name = fields.located("editie") else { return nil }
    guard let edition = Edition(name: name.value) else {
      fields.report(.unknownEdition(name.value, fields.source, at: name.range))
      // Better held back than shown to all.
      return .trainer
    }
    return edition == .trainer ? .trainer : nil
  }

  /// An address of this site, checked: `/artikelen/een/`.
  private static func address(_ text: Located<String>, _ fields: inout Fields) -> Located<String>? {
    let path = text.value.hasPrefix("/") ? text.value : "/" + text.value
    let parts = path.dropFirst().split(separator: "/")
    let isSafe = parts.allSatisfy { part in
      // What starts with a dot is for servers (`.htaccess`); Windows makes nothing that ends in one.
      (!part.hasPrefix(".") || part == ".well-known") && !part.hasSuffix(".")
        && part.utf8.count <= 200
        && part.unicodeScalars.allSatisfy {
          !$0.isInvisible && !"\\?#%:*\"<>|".unicodeScalars.contains($0)
        }
    }
    guard isSafe, !parts.isEmpty else {
      fields.report(.unsafeAddress(text.value, fields.source, at: text.range))
      return nil
    }
    let isFile = !path.hasSuffix("/") && (parts.last?.contains(".") ?? false)
    return Located(parts.joined(separator: "/") + (isFile ? "" : "/"), text.range)
  }
}

extension Unicode.Scalar {
  /// Spaces, control characters, and marks that hide or turn round what stands beside them.
  fileprivate var isInvisible: Bool {
    switch value {
    case 0...0x20, 0x7F...0xA0, 0xAD, 0x61C, 0x200B...0x200F, 0x2028...0x202F, 0x2060...0x206F,
      0xFEFF, 0xFFFE, 0xFFFF:
      true
    default: false
    }
  }
}

extension Diagnostic {
  static func titleTooLong(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "title-too-long", in: source, at: range,
      message: Wording(
        nl: "Deze titel is te lang: hij komt ook in menu’s, lijsten en verwijzingen.",
        en: "This title is too long: it also comes in menus, lists and references."),
      hint: Wording(
        nl: "Zet een korte titel boven de pagina, en de rest in de tekst.",
        en: "Give the page a short title, and put the rest in the text."))
  }

  static func unknownEdition(
    _ name: String, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "unknown-edition", in: source, at: range,
      message: Wording(
        nl: "Er is geen editie ‘\(name)’: een pagina is voor iedereen, of alleen voor trainers.",
        en: "There is no edition '\(name)': a page is for everyone, or for trainers only."),
      hint: .didYouMean(name.nearest(in: ["deelnemer", "participant", "trainer"], count: 1))
        ?? Wording(
          nl: "Schrijf ‘editie: trainer’, of haal de regel weg.",
          en: "Write 'edition: trainer', or remove the line."))
  }

  /// `more` is how many pages have none besides.
  static func noTitle(_ title: String, more: Int, _ source: SourceFile) -> Diagnostic {
    let others =
      more == 0
      ? Wording(nl: "", en: "")
      : Wording(
        nl: " Nog \(more) pagina’s hebben er geen en heten naar hun bestand.",
        en: " \(more) more pages have none and are called after their files.")
    return Diagnostic(
      id: "no-title", severity: .warning, in: source, at: 0..<0,
      message: Wording(
        nl: "Deze pagina heeft geen titel; ze heet nu ‘\(title)’.\(others.nl)",
        en: "This page has no title; it is now called '\(title)'.\(others.en)"),
      hint: Wording(
        nl: "Zet bovenaan: ‘---’, ‘titel: …’ en weer ‘---’, elk op een regel.",
        en: "Put at the top: '---', 'title: …' and '---' again, each on a line."))
  }

  static func unsafeAddress(_ text: String, _ source: SourceFile, at range: Range<Int>)
    -> Diagnostic
  {
    Diagnostic(
      id: "unsafe-address", in: source, at: range,
      message: Wording(
        nl: "‘\(text)’ kan geen adres op deze site zijn.",
        en: "'\(text)' cannot be an address on this site."),
      hint: Wording(
        nl:
          "Schrijf het vanaf het begin van de site, met gewone letters en cijfers: /artikelen/een/",
        en: "Write it from the root of the site, in ordinary letters and digits: /articles/one/"))
  }
}
