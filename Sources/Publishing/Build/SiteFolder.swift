import Content
import Diagnostics
import Markup

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A site as it lies on the disk: `content/`, `themes/`, and the output beside them.
package struct SiteFolder: Sendable {
  package let path: String

  package init(path: String) { self.path = path }

  package var content: String { path + "/content" }
  package var themes: String { path + "/themes" }
  package var output: String { below("output") }
  /// What is not for the public: editions for trainers, PDFs for a printer, print orders.
  package var editions: String { below("uitgaven") }

  /// As people call it: of the folder they are in without `./`.
  private func below(_ name: String) -> String { path == "." ? name : "\(path)/\(name)" }

  /// The folder that a build lands in: `output`, or another that somebody named. Throws when nothing may be written there.
  package func published(in other: String? = nil) throws(Diagnostic) -> PublishedFolder {
    try PublishedFolder(path: other ?? output, site: path, protected: [content, themes])
  }

  /// The largest page, template or theme file that is read.
  static let limit = 16 * 1024 * 1024

  /// Reads all of `content/`, files in parallel. Throws when there is no such folder. `end` hears of each stage
  /// that is done.
  package func read(
    threads: Int, kinds: Kinds = Kinds(), today: PartialDate,
    ending end: (BuildStage) -> Void = { _ in }
  ) async throws(Diagnostic) -> Reading {
    var memory = ContentMemory()
    return try await read(
      .all, threads: threads, kinds: kinds, today: today, ending: end, remembering: &memory)
  }

  /// The same, where `changes` has happened since it was read with the same memory. `visit` hears of each folder right before
  /// it is listed.
  package func read(
    _ changes: FolderChanges, threads: Int, kinds: Kinds = Kinds(), today: PartialDate,
    visiting visit: (FolderListing.Folder) -> Void = { _ in },
    ending end: (BuildStage) -> Void = { _ in }, remembering memory: inout ContentMemory
  ) async throws(Diagnostic) -> Reading {
    guard access(content, F_OK) == 0 else { throw .noSite(content) }
    guard !isBeingMoved else { throw .moveInterrupted() }
    try await memory.read(self, changes, threads: threads, visiting: visit)
    end(.reading)
    var reading = await Reading.parse(
      memory.files, assets: memory.assets, kinds: kinds, today: today, threads: threads,
      remembering: &memory.reading)
    end(.parsing)
    reading.diagnostics += memory.problems
    reading.assetStates = memory.assetStates
    return reading
  }

  /// Whether a move has begun, and not been finished: then the texts are half of what they were and half of what they will be.
  package var isBeingMoved: Bool { access("\(content)/\(MoveJournal.path)", F_OK) == 0 }

  /// What `content/site.yaml` says the language is; Dutch when it cannot be read, which a build tells.
  package var language: Language {
    let label = "content/site.yaml"
    do throws(Diagnostic) {
      let bytes = try readFile("\(path)/\(label)", within: content, as: label, limit: Self.limit)
      return SiteSettings.parse(SourceFile(path: label, bytes: bytes)).0.language
    } catch {
      return .dutch
    }
  }

  func source(_ entry: FolderListing.Entry) -> (SourceFile?, Diagnostic?) {
    let label = "content/\(entry.path)"
    // Its size is known already; there is no need to read what will be refused.
    if entry.path.hasSuffix(".md"), entry.size > MarkdownLimits.page {
      return (nil, .pageTooLong(label))
    }
    do throws(Diagnostic) {
      let bytes = try readFile("\(path)/\(label)", within: content, as: label, limit: Self.limit)
      return (SourceFile(path: label, bytes: bytes), nil)
    } catch {
      return (nil, error)
    }
  }

  func asset(_ entry: FolderListing.Entry) -> (Asset, [Diagnostic]) {
    let file = "\(content)/\(entry.path)"
    let asset = Asset(path: entry.path, size: entry.size)
    // Copying comes last; by then it would be too late to leave the old site as it was.
    guard access(file, R_OK) == 0 else {
      return (asset, [.unreadableFile("content/\(entry.path)", .last)])
    }
    guard asset.isImage else { return (asset, []) }
    let start = readStart(of: file, within: content, count: ImageSize.bytesNeeded)
    let problems = ActiveDrawing.problem(in: start, of: asset)
    return (
      Asset(path: entry.path, size: entry.size, pixels: ImageSize.read(start)),
      [problems].compactMap(\.self)
    )
  }

  /// A folder in the place of `site.yaml` would leave the site without its name, and say nothing.
  func settingsProblems() -> [Diagnostic] {
    var status = stat()
    guard stat("\(content)/site.yaml", &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      return []
    }
    return [.unreadableFile("content/site.yaml", .system(EISDIR))]
  }
}
