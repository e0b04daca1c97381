import Diagnostics
import Markup

/// A page as its author wrote it: front matter decoded and Markdown parsed, nothing looked up yet.
///
/// A class, as pages are: what looks at thousands of them copies none. All of its properties are constants.
package final class Draft: Sendable {
  package let path: PagePath
  package let source: SourceFile
  package let matter: PageMatter
  package let kind: any PageKind
  /// With the notes for trainers, which no edition but theirs may show.
  package let body: Document
  /// The ids of what stood in notes for trainers, once those have been taken out.
  let trainersAnchors: Set<String>
  /// The page as everyone may read it; nil when that is the whole of it. Made once, so that whoever compares drafts by identity
  /// knows it again.
  private let open: Draft?
  /// What stands in fenced blocks with a name that Trompet knows, by node of `body`.
  package let blocks: [Int32: any FencedBlock]
  /// Keys that mean nothing to Trompet, told once for the whole site.
  package let unknownKeys: [Fields.Unknown]
  /// What only other tools read, told once for the whole site.
  package let foreignSyntax: [ForeignSyntax: Tally]

  private init(
    path: PagePath, source: SourceFile, matter: PageMatter, kind: any PageKind, body: Document,
    trainersAnchors: Set<String> = [], blocks: [Int32: any FencedBlock],
    unknownKeys: [Fields.Unknown],
    foreignSyntax: [ForeignSyntax: Tally], hasOpenForm: Bool = true
  ) {
    self.path = path
    self.source = source
    self.matter = matter
    self.kind = kind
    self.body = body
    self.trainersAnchors = trainersAnchors
    self.blocks = blocks
    self.unknownKeys = unknownKeys
    self.foreignSyntax = foreignSyntax
    let notes = hasOpenForm ? body.trainerNotes : []
    guard !notes.isEmpty else {
      open = nil
      return
    }
    var rest = body
    rest.remove(notes)
    var openBlocks: [Int32: any FencedBlock] = [:]
    // What is wrong with them has been told.
    if !blocks.isEmpty { _ = FencedBlocks.read(from: rest, in: source, into: &openBlocks) }
    open = Draft(
      path: path, source: source, matter: matter, kind: kind, body: rest,
      trainersAnchors: Set(body.anchors).subtracting(rest.anchors), blocks: openBlocks,
      unknownKeys: unknownKeys, foreignSyntax: foreignSyntax, hasOpenForm: false)
  }

  /// Reads a page of `content/`; `source.path` is its place below the site's folder, `path` its name.
  ///
  /// Parallel-safe, and a function of its arguments. No draft when the file cannot be read as a text.
  package static func parse(
    _ source: SourceFile, path: PagePath, kinds: Kinds, language: Language = .dutch
  ) -> (Draft?, [Diagnostic]) {
    if let refusal = refusal(of: source) { return (nil, [refusal]) }
    let (found, problems) = FrontMatter.find(in: source)
    guard let matter = found else { return (nil, problems) }
    if let table = MarkdownLimits.oversizedTable(in: source.bytes, from: matter.bodyStart) {
      return (nil, [.oversizedTable(source, at: table)])
    }
    if let place = MarkdownLimits.excessiveDefinition(in: source.bytes, from: matter.bodyStart) {
      return (nil, [.excessiveDefinition(source, at: place)])
    }
    if let place = MarkdownLimits.excessiveAddress(in: source.bytes, from: matter.bodyStart) {
      return (nil, [.tooManyAddresses(source, at: place)])
    }

    var (body, foreign) = Document.parse(source, matter, language)
    foreign.merge(body.foreignSyntax(in: source.bytes, from: matter.bodyStart)) { $1 }
    let slips = body.trainerSlips()
    var fields =
      matter.foreign == nil
      ? Fields(matter.text(of: source)) : Fields(unreadable: matter.text(of: source))
    let title = fields.located("titel")
    let heading = body.removeTitle(unlessNamed: title?.value)
    let common = PageMatter(&fields, title: title, heading: heading, path: path)
    let kind = kinds.kind(of: path).init(&fields)

    var diagnostics = fields.diagnostics
    diagnostics += slips.prefix(mostOfAKind).map { .trainerSlip(source, at: $0) }
    let unknown = fields.unknown()
    diagnostics += unknown.map(\.diagnostic).filter { $0.severity == .error }
    var blocks: [Int32: any FencedBlock] = [:]
    diagnostics += FencedBlocks.read(from: body, in: source, into: &blocks)
    diagnostics += body.openWikiLinks(in: source, atMost: mostOfAKind).map {
      .wikiLinkNotClosed(source, at: $0)
    }
    diagnostics += body.rawHTML(in: source).prefix(mostOfAKind).map {
      .rawHTML($0.tag, more: $0.more, source, at: $0.range)
    }
    let draft = Draft(
      path: path, source: source, matter: common, kind: kind, body: body, blocks: blocks,
      unknownKeys: unknown.filter { $0.diagnostic.severity == .warning }, foreignSyntax: foreign)
    return (draft, diagnostics)
  }

  /// Whether any of it is for trainers only.
  var hasTrainerNotes: Bool { open != nil }

  /// The page as everyone may read it: itself, when nothing of it is for trainers only.
  package func withoutTrainerNotes() -> Draft { open ?? self }

  /// So many problems of one kind are told of a page: who has more is helped by none of the rest.
  private static let mostOfAKind = 100

  private static func refusal(of source: SourceFile) -> Diagnostic? {
    if source.bytes.count > MarkdownLimits.page { return .pageTooLong(source.path) }
    if let problem = Encoding.problem(in: source) { return problem }
    if source.bytes[source.textStart...].allSatisfy({ $0 <= 0x20 }) { return .emptyFile(source) }
    return nil
  }
}

extension FrontMatter {
  func text(of source: SourceFile) -> YAMLText {
    // The keys start on the line after the first `---`.
    YAMLText(source: source, bytes: source.bytes[yaml ?? 0..<0], firstLine: 1)
  }
}

extension Diagnostic {
  package static func pageTooLong(_ path: String) -> Diagnostic {
    let limit = MarkdownLimits.page / 1_000_000
    return Diagnostic(
      id: "page-too-long", path: path,
      message: Wording(
        nl: "Deze pagina is langer dan \(limit) MB en wordt niet gelezen.",
        en: "This page is longer than \(limit) MB and is not read."),
      hint: Wording(
        nl: "Verdeel de tekst over meer pagina’s.", en: "Divide the text over more pages."))
  }

  static func oversizedTable(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "oversized-table", in: source, at: range,
      message: Wording(
        nl:
          "Deze tabel is te groot: hoogstens \(MarkdownLimits.columns) kolommen, en 50.000 vakjes in totaal.",
        en:
          "This table is too large: at most \(MarkdownLimits.columns) columns, and 50,000 cells in all."
      ),
      hint: Wording(
        nl: "Maak er kleinere tabellen van, of bied de gegevens als bestand aan.",
        en: "Make smaller tables of it, or offer the data as a file."))
  }

  static func excessiveDefinition(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "excessive-definition", in: source, at: range.lowerBound..<range.lowerBound + 1,
      message: Wording(
        nl: "Het adres dat hier staat, is te lang voor zoveel koppelingen op één pagina.",
        en: "The address given here is too long for so many links on one page."),
      hint: Wording(
        nl: "Gebruik een korter adres, of zet een lege regel tussen het adres en de tekst.",
        en: "Use a shorter address, or put an empty line between the address and the text."))
  }

  static func tooManyAddresses(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "too-many-addresses", in: source, at: range,
      message: Wording(
        nl: "Op deze pagina staat meer dan \(MarkdownLimits.addresses) keer een ‘@’.",
        en: "There are more than \(MarkdownLimits.addresses) signs '@' on this page."),
      hint: Wording(
        nl: "Verdeel de tekst over meer pagina’s, of bied de gegevens als bestand aan.",
        en: "Divide the text over more pages, or offer the data as a file."))
  }

  static func trainerSlip(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "trainer-slip", in: source, at: range,
      message: Wording(
        nl: "Dit lijkt een notitie voor de trainer, maar zo komt ze op de site.",
        en: "This looks like a note for the trainer, but it would be published."),
      hint: Wording(
        nl: "Schrijf de eerste regel precies zo: > [!trainer]",
        en: "Write the first line exactly so: > [!trainer]"))
  }

  static func wikiLinkNotClosed(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    let written = source.bytes[range]
    // It does end, but signs in between mean something else to Markdown.
    if written.firstRange(of: "]]".utf8) != nil, written.first != 0x7C,
      !source.bytes[..<range.lowerBound].reversed().prefix(while: { $0 != 0x0A }).contains(0x7C)
    {
      return Diagnostic(
        id: "wiki-link-not-closed", severity: .warning, in: source, at: range,
        message: Wording(
          nl: "Tussen ‘[[’ en ‘]]’ staat opmaak, en dan wordt het geen koppeling.",
          en: "There is formatting between '[[' and ']]', so it is no link."),
        hint: Wording(
          nl: "Haal sterretjes en andere tekens daar weg, of schrijf: [tekst](bestand.md)",
          en: "Remove asterisks and other signs there, or write: [text](file.md)"))
    }
    let inTable = written.contains(0x7C)
    return Diagnostic(
      id: "wiki-link-not-closed", severity: .warning, in: source, at: range,
      message: Wording(
        nl: "Hier begint een koppeling met ‘[[’ die niet met ‘]]’ eindigt.",
        en: "A link starts here with '[[' and does not end with ']]'."),
      hint: inTable
        ? Wording(
          nl: "Schrijf in een tabel ‘\\|’ in plaats van ‘|’: [[pagina\\|tekst]].",
          en: "In a table write '\\|' instead of '|': [[page\\|text]].")
        : Wording(
          nl: "Zet ‘]]’ achter de naam: [[naam]]", en: "Put ']]' behind the name: [[name]]"))
  }

  static func rawHTML(
    _ tag: String, more: Int, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    let also =
      more == 0
      ? Wording(nl: "", en: "")
      : Wording(nl: ", en verderop nog \(more) keer", en: ", and \(more) more further on")
    return Diagnostic(
      id: "raw-html", severity: .warning, in: source, at: range,
      message: Wording(
        nl: "Hier staat HTML (\(tag))\(also.nl). Lezers zien dat als gewone tekst.",
        en: "There is HTML here (\(tag))\(also.en). Readers see it as plain text."),
      hint: Wording(
        nl: "Gebruik Markdown, of zet de code tussen ‘`’ als u haar wilt laten zien.",
        en: "Use Markdown, or put the code between '`' if you want to show it."))
  }
}
