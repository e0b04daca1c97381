import Content
import Diagnostics
import Markup

/// A site that is ready to be written: everything that can be wrong with it is known.
package struct SiteBuild: Sendable {
  package let site: Site
  /// What was read, of which the digest is made.
  private let reading: InputDigest
  private let options: Options
  /// What all of it is rendered from.
  let context: SiteContext
  private let files: ArtefactList

  /// All files of the output, not rendered yet.
  package var artefacts: [Artefact] { files.all }

  /// Of all that the rendered artefacts are made from, apart from the program itself.
  package var digest: InputDigest {
    var digest = reading
    options.add(to: &digest)
    context.theme.files.add(to: &digest)
    digest.add(context.shelf)
    context.agendas.add(to: &digest)
    context.pictures.add(to: &digest)
    return digest
  }

  /// The way to the site from the root of the server that it will be on, without the first `/`: `onder/`, or nothing.
  package var rootPath: String { String(context.addresses.basePath.dropFirst()) }

  /// What was published before, and this goes on from.
  var earlier: EarlierFiles { context.agendas.earlier }

  /// The file at a path of the output, such as `artikelen/een/index.html`.
  package func artefact(at path: String) -> Artefact? { files[path] }

  /// The page that an author wrote and that stands at a path of the output, if one does.
  package func page(at path: String) -> Page? { files.page(at: path) }

  /// How a site is built.
  package struct Options: Hashable, Sendable {
    package var includesDrafts = false
    /// In the place of the address in `site.yaml`, with `/` at the end.
    package var base: String?
    /// Whether the site is to work from a folder or a memory stick, without a server.
    package var isOffline = false
    /// For whom: what is for trainers may not be published.
    package var edition = Edition.participant
    /// Whether books that are not public are made too, to print them.
    package var includesPrivateBooks = false

    package init(includesDrafts: Bool = false, base: String? = nil, isOffline: Bool = false) {
      self.includesDrafts = includesDrafts
      self.base = base
      self.isOffline = isOffline
    }

    fileprivate func add(to digest: inout InputDigest) {
      digest.add(includesDrafts ? 1 : 0)
      digest.add(base ?? "")
      digest.add(isOffline ? 1 : 0)
    }
  }

  /// Puts a site together from what was read: no build when there are errors, but always all of the
  /// diagnostics, in order. `content` is where the files beside the pages are on the disk; `read` reads one, if
  /// not from there; `shelf` is what was printed into the output folder before, and `earlier` gives files that were published there.
  package static func prepare(
    _ reading: Reading, theme files: (Theme.Files, [Diagnostic]), content: String,
    options: Options, shelf: PrintShelf = PrintShelf(),
    earlier: ([String]) -> EarlierFiles = { _ in .none },
    reading read: ((Asset) throws(Diagnostic) -> [UInt8])? = nil,
    checking check: (Site) -> [Diagnostic] = { _ in [] },
    ending end: (BuildStage) -> Void = { _ in }
  ) -> (SiteBuild?, [Diagnostic]) {
    var memory = BuildMemory()
    return prepare(
      reading, theme: files, content: content, options: options, shelf: shelf, earlier: earlier,
      reading: read, checking: check, ending: end, remembering: &memory)
  }

  /// The same, with what was found out for an earlier build.
  package static func prepare(
    _ reading: Reading, theme files: (Theme.Files, [Diagnostic]), content: String,
    options: Options, shelf: PrintShelf = PrintShelf(),
    earlier: ([String]) -> EarlierFiles = { _ in .none },
    reading read: ((Asset) throws(Diagnostic) -> [UInt8])? = nil,
    checking check: (Site) -> [Diagnostic] = { _ in [] },
    ending end: (BuildStage) -> Void = { _ in }, remembering memory: inout BuildMemory
  ) -> (SiteBuild?, [Diagnostic]) {
    var input = reading.input
    input.includesDrafts = options.includesDrafts
    input.edition = options.edition
    input.includesPrivateWorks = options.includesPrivateBooks
    let (theme, themeProblems) = memory.theme(files.0, input.settings.language)
    let (site, siteProblems) = Site.assemble(input, remembering: &memory.site)
    let base = options.base ?? site.settings.address
    let (pictures, pictureProblems) = BookPictures.read(
      of: site.works, in: site, from: content, reading: read, states: reading.states(in: site),
      remembering: &memory.pictures)
    let (context, contextProblems) = SiteContext.make(
      site: site, theme: theme, base: base, isOffline: options.isOffline, pictures: pictures,
      shelf: shelf, earlier: earlier, remembering: &memory.context)
    var diagnostics = reading.diagnostics + files.1 + themeProblems + siteProblems + contextProblems
    diagnostics += pictureProblems
    // A site.yaml that is wrong has been told of: it may have an address.
    let isWrong = diagnostics.contains {
      $0.path == site.settings.source.path && $0.severity == .error
    }
    if base.isEmpty, !isWrong {
      diagnostics.append(
        .noAddress(site.settings.source.path, hasCalendar: !site.calendar.isEmpty))
    }
    end(.assembling)
    diagnostics += check(site)
    for hidden in Self.hidden(in: input) {
      diagnostics += Self.problems(
        of: hidden, besides: diagnostics, check, remembering: &memory)
    }
    end(.checking)
    CheckingSwitches(of: input).apply(to: &diagnostics)
    diagnostics.sort()
    guard let context, !diagnostics.hasErrors else { return (nil, diagnostics) }
    let isSame = memory.layout.isSame(context, options, memory.context.addresses)
    let listed = isSame ? nil : ArtefactList.all(of: context, in: content)
    if let listed {
      let clashes = AddressBook.clashes(of: listed, site, context.addresses)
      guard clashes.isEmpty else {
        memory.layout.forget()
        return (nil, (diagnostics + clashes).sorted())
      }
    }
    let artefacts = ArtefactList(
      of: context, in: content, memory.context.addresses.table, listed: listed)
    end(.preparing)
    return (
      SiteBuild(
        site: site, reading: reading.digest, options: options, context: context, files: artefacts),
      diagnostics
    )
  }

  /// The editions that are printed, and that the site of everyone is not.
  private static func hidden(in input: SiteInput) -> [SiteInput] {
    guard input.edition == .participant, !input.includesPrivateWorks else { return [] }
    var forTrainers = input
    forTrainers.edition = .trainer
    let editions = input.hasTrainerMatter ? [forTrainers] : []
    guard !input.privateWorks.isEmpty else { return editions }
    return editions
      + ([input] + editions).map { edition in
        var whole = edition
        whole.includesPrivateWorks = true
        return whole
      }
  }

  /// What is wrong with an edition that is printed, and has not been told yet.
  private static func problems(
    of input: SiteInput, besides told: [Diagnostic], _ check: (Site) -> [Diagnostic],
    remembering memory: inout BuildMemory
  ) -> [Diagnostic] {
    let edition = BuildMemory.HiddenEdition(
      edition: input.edition, includesPrivateWorks: input.includesPrivateWorks)
    let (site, problems) = Site.assemble(
      input, remembering: &memory.hidden[edition, default: SiteMemory()])
    // The wording may differ where it counts what there is of something.
    struct Place: Hashable {
      let id: String
      let path: String
      let position: Position?
    }
    func place(_ diagnostic: Diagnostic) -> Place {
      Place(id: diagnostic.id, path: diagnostic.path, position: diagnostic.position)
    }
    let places = Set(told.map(place))
    return (problems + check(site)).filter { !places.contains(place($0)) }
  }
}

extension Reading {
  /// How each file of a site is on the disk, by its place there: all that were read, or some of them.
  fileprivate func states(in site: Site) -> (Int) -> FileState? {
    guard !assetStates.isEmpty else { return { _ in nil } }
    if site.assets.count == input.assets.count { return { assetStates[$0] } }
    let byPath = Dictionary(
      zip(input.assets.map(\.path), assetStates)
    ) { first, _ in first }
    return { byPath[site.assets[$0].path] }
  }
}

extension Diagnostic {
  static func noAddress(_ path: String, hasCalendar: Bool) -> Diagnostic {
    let kits = Wording(
      nl: " En er zijn geen teksten voor de kanalen van de kalender.",
      en: " And there are no texts for the channels of the calendar.")
    return Diagnostic(
      id: "no-address", severity: .warning, path: path,
      message: Wording(
        nl:
          "Het adres van de site is niet bekend. Daarom kan niemand de site volgen met een feed, en is "
          + "er geen sitemap voor zoekmachines." + (hasCalendar ? kits.nl : ""),
        en:
          "The address of the site is not known, so nobody can follow it by a feed, and there is no "
          + "sitemap for search engines." + (hasCalendar ? kits.en : "")),
      hint: Wording(
        nl: "Zet in content/site.yaml: adres: https://…/",
        en: "Put in content/site.yaml: url: https://…/"))
  }
}
