import Content
import Diagnostics

/// Finds out what a move changes, and proves in memory that it loses nothing before anything is written.
///
/// The site is read again with the files in their new places; every reference that then leads elsewhere is written anew; and
/// the site is read once more, to see that each leads to the same thing as before.
package struct MovePlanner {
  private let reading: Reading
  private let paths: MovedPaths
  private let threads: Int
  private var edits: [String: FileEdits] = [:]
  private var problems: [Diagnostic] = []
  private var notes: [Diagnostic] = []
  /// Chapters that leave a work, by the file with its list, as they are called there.
  private var removed: Set<String> = []

  private init(_ reading: Reading, _ paths: MovedPaths, threads: Int) {
    self.reading = reading
    self.paths = paths
    self.threads = threads
  }

  /// No move when something would be lost: then the diagnostics say what.
  package static func plan(
    _ paths: MovedPaths, in reading: Reading, threads: Int = 1
  ) async -> (SiteMove?, [Diagnostic]) {
    let unreadable = reading.input.unreadable(reading.diagnostics)
    guard unreadable.isEmpty else { return (nil, [.unreadableBeforeMove()] + unreadable) }
    var planner = MovePlanner(reading, paths, threads: threads)
    await planner.plan()
    guard planner.problems.isEmpty else { return (nil, planner.problems) }
    let changes = planner.edits.values.filter { !$0.edits.isEmpty }
      .sorted { $0.source.path.precedesBytewise($1.source.path) }
    return (SiteMove(paths: paths, changes: changes, notes: planner.notes), [])
  }

  /// Each round mends what the one before it brought to light: of two definitions of one address the one that counts is not
  /// always found first.
  private static let mostRounds = 4

  private mutating func plan() async {
    let before = reading.editions()
    let old = before.map { References(of: $0.input) }
    for round in 0..<Self.mostRounds {
      // What the texts of this round are read with: places in them are places in those.
      let read = edits
      let moved = await self.moved()
      let editions = moved.editions()
      var new = editions.map { References(of: $0.input) }
      if round == 0 {
        noteOldAddresses(before[0], editions[0])
        placeChapters(before[0], editions[0])
        followCheckedFolders()
        noteFiles()
      }
      var lost: [MoveLoss] = []
      for (index, references) in old.enumerated() where index < new.count {
        let losses = MoveLoss.all(of: references, in: new[index], paths, removed: removed)
        for loss in losses { mend(loss, with: &new[index], read) }
        lost += losses
      }
      guard problems.isEmpty else { return }
      if lost.isEmpty {
        // What was put in at the first round has not been read yet.
        if round == 0, !edits.isEmpty { continue }
        // Of the links that are broken until a later round mends them nobody is told: only now it pays to guess.
        let isWorse = zip(before, editions).contains { !Self.grown($0, $1).isEmpty }
        return compare(before, isWorse ? moved.editions(guessing: true) : editions)
      }
      if round == Self.mostRounds - 1 { for loss in lost { tellLost(loss) } }
    }
  }

  /// The site with its files in their new places, and all changes so far.
  private func moved() async -> Reading {
    let files = reading.files.map { file in
      let path = "content/" + paths.new(of: file.pathInContent)
      return SourceFile(path: path, bytes: edits[file.path]?.result ?? file.bytes)
    }
    let assets = reading.input.assets.map {
      Asset(path: paths.new(of: $0.path), size: $0.size, pixels: $0.pixels)
    }
    return await Reading.parse(
      files.sorted { $0.path.precedesBytewise($1.path) },
      assets: assets.sorted { $0.path.precedesBytewise($1.path) }, kinds: reading.input.kinds,
      today: reading.input.today, threads: threads)
  }

  // MARK: - References

  private mutating func mend(
    _ loss: MoveLoss, with references: inout References, _ read: [String: FileEdits]
  ) {
    // Another edition has asked for it.
    if removed.contains(loss.name) { return }
    let path = loss.before.source.path
    var file = edits[path] ?? FileEdits(loss.before.source)
    if loss.before.form == .chapter, !isStillInItsWork(loss) {
      guard ChapterLists.remove(loss.before.value, from: &file) else {
        tellLost(loss)
        return
      }
      removed.insert(loss.name)
      edits[path] = file
      notes.append(.chapterLeaves(loss.before))
      return
    }
    guard let after = loss.after, let mended = references.mended(after, to: loss.wanted),
      let range = read[path].map({ $0.original(of: mended.range) }) ?? mended.range
    else {
      tellLost(loss)
      return
    }
    file.replace(range, with: mended.text)
    edits[path] = file
  }

  /// Editions may lose the same.
  private mutating func tellLost(_ loss: MoveLoss) {
    let problem = Diagnostic.referenceLost(loss.before)
    if !problems.contains(problem) { problems.append(problem) }
  }

  private func isStillInItsWork(_ loss: MoveLoss) -> Bool {
    guard case .page(let file, _) = loss.wanted else { return false }
    let book = paths.new(of: loss.before.file)
    return file.hasPrefix(book.dropLast("boek.yaml".count))
  }

  // MARK: - Addresses

  private mutating func noteOldAddresses(_ before: MoveEdition, _ after: MoveEdition) {
    let language = reading.input.settings.language
    let drafts = Dictionary(
      reading.input.drafts.map { ($0.path.file, $0) }, uniquingKeysWith: { first, _ in first })
    let new = Dictionary(
      after.site.pages.map { ($0.path.file, $0) }, uniquingKeysWith: { first, _ in first })
    for page in before.site.pages where paths.moves(page.path.file) {
      guard let draft = drafts[page.path.file], let moved = new[paths.new(of: page.path.file)]
      else { continue }
      tell(of: page, moved)
      let (from, to) = (before.addresses.page(page.id), after.addresses.page(moved.id))
      guard page.matter.address == nil, from.file != to.file else { continue }
      let isNoted = page.matter.oldAddresses.contains {
        Address(encoding: $0.value).file == from.file
      }
      // The root of a site is never gone.
      let isKept = isNoted || from.path.isEmpty
      let old = isKept || !before.input.mayBeKnown(draft) ? nil : "/" + from.path
      var file = edits[page.source.path] ?? FileEdits(page.source)
      if OldAddress.note(old, insteadOf: "/" + to.path, in: &file, language: language) {
        edits[page.source.path] = file
      } else {
        problems.append(.noPlaceForOldAddress("/" + from.path, page.source))
      }
    }
  }

  private mutating func tell(of page: Page, _ moved: Page) {
    if page.kindName != moved.kindName {
      notes.append(.kindChanges(page, to: type(of: moved.kind).title))
    }
    if page.title != moved.title { notes.append(.titleChanges(page, to: moved.title)) }
  }

  /// A chapter that comes into a work is put at the end of its list.
  private mutating func placeChapters(_ before: MoveEdition, _ after: MoveEdition) {
    for page in after.site.pages {
      let file = page.path.file
      let folders = page.path.folders
      guard file != paths.old(of: file), type(of: page.kind).isWork, folders.count >= 2,
        !(page.path.isIndex && folders.count == 2)
      else { continue }
      let folder = folders.prefix(2).map { $0 + "/" }.joined()
      guard
        !paths.old(of: file).hasPrefix(
          paths.old(of: folder + "boek.yaml").dropLast("boek.yaml".count)),
        let book = before.input.books.first(where: { $0.folder == folder }), book.listsChapters
      else { continue }
      var edits = self.edits[book.source.path] ?? FileEdits(book.source)
      let name = String(file.dropFirst(folder.count))
      guard ChapterLists.append(name, to: &edits) else {
        problems.append(.noPlaceForChapter(name, book.source))
        continue
      }
      self.edits[book.source.path] = edits
      notes.append(.chapterArrives(name, book.source))
    }
  }

  private mutating func followCheckedFolders() {
    let settings = reading.input.settings
    var file = edits[settings.source.path] ?? FileEdits(settings.source)
    if CheckedFolders.follow(paths, in: settings, &file) {
      edits[settings.source.path] = file
    } else {
      problems.append(.noPlaceForFolder(paths.new, settings.source))
    }
  }

  private mutating func noteFiles() {
    let moved = reading.input.assets.filter { paths.moves($0.path) }
    if let first = moved.first { notes.append(.filesHaveNoOldAddress(first.path, moved.count)) }
  }

  // MARK: - Diagnostics

  /// A move may not bring an error; what else is told besides is told at once.
  private mutating func compare(_ before: [MoveEdition], _ after: [MoveEdition]) {
    for (old, new) in zip(before, after) {
      for (id, told) in Self.grown(old, new) {
        let places = Set(old.diagnostics.lazy.filter { $0.id == id }.map(\.path))
        let fresh = told.filter { diagnostic in
          let file = String(diagnostic.path.dropFirst("content/".count))
          return !places.contains("content/" + paths.old(of: file))
        }
        let shown = (fresh.isEmpty ? told : fresh).map(beforeMove)
        problems += shown.filter { $0.severity == .error && !problems.contains($0) }
        notes += shown.filter { $0.severity != .error && !notes.contains($0) }
      }
    }
    if !problems.isEmpty { problems.insert(.errorAfterMove(problems.count), at: 0) }
  }

  /// What there is more of in `new` than in `old`, by its id.
  private static func grown(
    _ old: MoveEdition, _ new: MoveEdition
  ) -> [(id: String, told: [Diagnostic])] {
    let known = Dictionary(grouping: old.diagnostics, by: \.id).mapValues(\.count)
    return Dictionary(grouping: new.diagnostics, by: \.id)
      .filter { $1.count > known[$0, default: 0] }
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// As it is told of a file that is still in its old place.
  private func beforeMove(_ diagnostic: Diagnostic) -> Diagnostic {
    let path = "content/" + paths.old(of: String(diagnostic.path.dropFirst("content/".count)))
    guard path != diagnostic.path, diagnostic.path.hasPrefix("content/") else { return diagnostic }
    return Diagnostic(
      id: diagnostic.id, severity: diagnostic.severity, path: path,
      criterion: diagnostic.criterion, message: diagnostic.message, hint: diagnostic.hint)
  }
}
