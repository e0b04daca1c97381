import Content
import Diagnostics

/// The pictures that stand in books, which hold them themselves: a file that travels has nothing beside it.
package struct BookPictures: Sendable {
  /// The most that the pictures of one book may come to, each counted as often as it is shown.
  package static let limit = 64 * 1024 * 1024

  private let files: [Int: File]

  /// What was read for an earlier site, by path: the same while the file on the disk is.
  struct Memory: Sendable {
    fileprivate struct Picture: Sendable {
      let state: FileState
      let file: File
    }

    fileprivate var pictures: [String: Picture] = [:]
  }

  fileprivate struct File: Sendable {
    let type: String
    let bytes: [UInt8]
    /// Nil for what does not belong in an e-book.
    let form: EPUBPictures.Form?
  }

  static let none = BookPictures(files: [:])

  /// Reads the pictures of some of a site's works from the folder with the content, or by `read`.
  static func read(
    of works: [Work], in site: Site, from content: String,
    reading read: ((Asset) throws(Diagnostic) -> [UInt8])? = nil
  ) -> (BookPictures, [Diagnostic]) {
    var memory = Memory()
    return self.read(
      of: works, in: site, from: content, reading: read, states: { _ in nil },
      remembering: &memory)
  }

  /// The same, with what was read before of files that are as they were; `states` tells how a file is now, by its place among
  /// the site's, where that is known.
  static func read(
    of works: [Work], in site: Site, from content: String,
    reading read: ((Asset) throws(Diagnostic) -> [UInt8])?, states: (Int) -> FileState?,
    remembering memory: inout Memory
  ) -> (BookPictures, [Diagnostic]) {
    var kept = Memory()
    defer { memory = kept }
    var files: [Int: File] = [:]
    var diagnostics: [Diagnostic] = []
    for work in works {
      let shown = [work.cover].compactMap(\.self) + work.pictures(in: site)
      let sizes = shown.map { site.assets[$0].size }
      guard sizes.reduce(0, +) <= limit else {
        let largest = shown.max { site.assets[$0].size < site.assets[$1].size }
        if let largest { diagnostics.append(.bookTooLarge(site.assets[largest], site[work.front])) }
        continue
      }
      for index in Set(shown).sorted() where files[index] == nil {
        let asset = site.assets[index]
        do throws(Diagnostic) {
          let state = states(index)
          let file: File
          if let known = memory.pictures[asset.path], known.state == state {
            file = known.file
          } else {
            let bytes = try bytes(of: asset, content, read)
            file = File(
              type: MediaType.of(fileExtension: asset.fileExtension), bytes: bytes,
              form: EPUBPictures.Form(of: bytes))
          }
          files[index] = file
          if let state { kept.pictures[asset.path] = .init(state: state, file: file) }
          if file.form == nil { diagnostics.append(.notInEPUB(asset)) }
        } catch {
          diagnostics.append(error)
        }
      }
    }
    return (BookPictures(files: files), diagnostics)
  }

  private static func bytes(
    of asset: Asset, _ content: String, _ read: ((Asset) throws(Diagnostic) -> [UInt8])?
  ) throws(Diagnostic) -> [UInt8] {
    if let read { return try read(asset) }
    return try readFile(
      "\(content)/\(asset.path)", within: content, as: "content/\(asset.path)", limit: limit)
  }

  /// The picture itself, as an address.
  func address(of asset: Int) -> String? {
    files[asset].map { String(decoding: DataAddress.make($0.type, $0.bytes), as: UTF8.self) }
  }

  /// The picture as it is in the content, and what it is; nil when no e-book can hold it.
  func forEBook(_ asset: Int) -> (bytes: [UInt8], form: EPUBPictures.Form)? {
    files[asset].flatMap { file in file.form.map { (file.bytes, $0) } }
  }

  func add(to digest: inout InputDigest) {
    for (index, file) in files.sorted(by: { $0.key < $1.key }) {
      digest.add(index)
      digest.add(file.bytes)
    }
  }
}

extension Work {
  /// The pictures in its texts: places among the site's assets, as often as they are shown and in that order.
  func pictures(in site: Site) -> [Int] {
    ([front] + chapters).flatMap { id in
      zip(site[id].body.links, site[id].targets).compactMap { link, target in
        guard link.isImage, case .asset(let index) = target, site.assets[index].isImage else {
          return nil
        }
        return index
      }
    }
  }
}

extension Diagnostic {
  static func bookTooLarge(_ largest: Asset, _ front: Page) -> Diagnostic {
    let most = BookPictures.limit / 1_024 / 1_024
    return Diagnostic(
      id: "book-too-large", path: "content/" + largest.path,
      message: Wording(
        nl: "De afbeeldingen van het boek ‘\(front.title)’ zijn samen meer dan \(most) MB; "
          + "dit is de grootste.",
        en: "The pictures of the book '\(front.title)' are more than \(most) MB together; "
          + "this is the largest."),
      hint: Wording(
        nl: "Maak haar kleiner: 2.000 beeldpunten breed is voor drukwerk genoeg.",
        en: "Make it smaller: a width of 2,000 pixels is enough for print."))
  }
}
