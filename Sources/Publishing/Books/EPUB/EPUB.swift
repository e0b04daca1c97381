import Content
import Diagnostics
import Markup

/// A book as EPUB 3.3, before it is an archive.
///
/// Names inside it are ours (`chapter-1.xhtml`, `pictures/picture-3.svg`), never those of files or titles.
struct EPUB: Sendable {
  var metadata: Metadata
  /// What its contents say besides titles.
  let words: BookWords
  /// In the order in which they are read.
  var documents: [Document] = []
  /// What the documents show or use: the style sheet, fonts, pictures.
  var resources: [Resource] = []
  var contents: [Entry] = []
  var landmarks: [Landmark] = []
  /// Where the pages of the printed book begin, when that is known.
  var pages: [Entry] = []

  /// What is told of the book as a whole.
  struct Metadata: Sendable {
    /// The same for each build of this edition of the book, and of no other.
    let identifier: String
    let title: String
    var subtitle = ""
    var edition = ""
    var authors: [String] = []
    var publisher = ""
    var funders: [String] = []
    var description = ""
    let language: Language
    /// The year in which it appeared.
    var year: Int?
    /// When it was changed last, if that is known.
    let modified: PartialDate?
    /// The whole address of the book on the site.
    var source = ""
    /// Which printed book the page numbers are those of.
    var pageSource = ""
  }

  /// A chapter, or another part that is read in its turn.
  struct Document: Sendable {
    /// Of its file, without folder and ending: `chapter-1`.
    let name: String
    let title: String
    /// What of the document is there for the package: `svg`, `nav`.
    var properties = ""
    let bytes: [UInt8]

    var file: String { name + ".xhtml" }
  }

  struct Resource: Sendable {
    /// Below the folder of the package.
    let file: String
    let mediaType: String
    var properties = ""
    let bytes: [UInt8]
    /// What would be no smaller in an archive.
    var isCompressed = false
  }

  /// A line of the contents, or a page.
  struct Entry: Sendable {
    let title: String
    let href: String
    var entries: [Entry] = []
  }

  /// A place that reading systems know to find: the cover, the contents, the text itself.
  struct Landmark: Sendable {
    let type: String
    let title: String
    let href: String
  }

  private static let folder = "EPUB/"

  /// The archive, the same bytes for the same book.
  func archive() throws(ZipFault) -> [UInt8] {
    // What kind of file this is can be read at a fixed place: first, stored, with nothing between.
    var entries = [
      ZipEntry(name: "mimetype", bytes: Array("application/epub+zip".utf8), isStored: true),
      ZipEntry(name: "META-INF/container.xml", bytes: Self.container()),
      ZipEntry(name: Self.folder + "package.opf", bytes: package()),
      ZipEntry(name: Self.folder + "nav.xhtml", bytes: navigation()),
    ]
    entries += documents.filter { $0.name != "nav" }.map {
      ZipEntry(name: Self.folder + $0.file, bytes: $0.bytes)
    }
    entries += resources.map {
      ZipEntry(name: Self.folder + $0.file, bytes: $0.bytes, isStored: $0.isCompressed)
    }
    return try ZipArchive.bytes(of: entries, date: metadata.modified)
  }

  /// Says where the package document is (Open Container Format 3.3).
  private static func container() -> [UInt8] {
    var xml = XML()
    xml.start(
      "container",
      ["version": "1.0", "xmlns": "urn:oasis:names:tc:opendocument:xmlns:container"])
    xml.start("rootfiles")
    xml.element(
      "rootfile", "",
      ["full-path": folder + "package.opf", "media-type": "application/oebps-package+xml"])
    xml.end()
    xml.end()
    return xml.bytes
  }
}
