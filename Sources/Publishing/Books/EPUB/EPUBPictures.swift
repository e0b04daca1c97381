import Content
import Diagnostics

/// The pictures of the content that an e-book holds, under names of its own.
///
/// What a reading system need not understand (AVIF), or what would run something or fetch something from elsewhere
/// when it is shown, is left out: its description stands in its place.
struct EPUBPictures: Sendable {
  private(set) var resources: [EPUB.Resource] = []
  /// By place among the site's assets.
  private var files: [Int: String] = [:]

  init(of assets: [Int], in pictures: BookPictures) {
    for asset in assets where files[asset] == nil {
      guard let (bytes, form) = pictures.forEBook(asset) else { continue }
      let file = "pictures/picture-\(resources.count + 1).\(form.fileExtension)"
      files[asset] = file
      resources.append(
        EPUB.Resource(
          file: file, mediaType: form.mediaType, bytes: bytes, isCompressed: form != .svg))
    }
  }

  /// Where a picture is in the book; nil when it is not in it.
  func file(of asset: Int) -> String? { files[asset] }

  /// What a picture is by its bytes, whatever its name says (EPUB 3.3, 3.2: core media types).
  enum Form: Hashable {
    case png, jpeg, gif, webp, svg

    /// Nil for what does not belong in an e-book.
    init?(of bytes: [UInt8]) {
      if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
        self = .png
      } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
        self = .jpeg
      } else if bytes.starts(with: "GIF8".utf8) {
        self = .gif
      } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
        self = .webp
      } else if bytes.firstRange(of: "<svg".utf8) != nil, EPUBDrawing.isSelfContained(bytes) {
        self = .svg
      } else {
        return nil
      }
    }

    var mediaType: String { MediaType.of(fileExtension: fileExtension) }

    var fileExtension: String {
      switch self {
      case .png: "png"
      case .jpeg: "jpg"
      case .gif: "gif"
      case .webp: "webp"
      case .svg: "svg"
      }
    }
  }
}

extension Diagnostic {
  static func notInEPUB(_ asset: Asset) -> Diagnostic {
    Diagnostic(
      id: "not-in-epub", severity: .warning, path: "content/" + asset.path,
      message: Wording(
        nl: "Deze afbeelding komt niet in het e-boek: lezers zien daar alleen de beschrijving.",
        en: "This picture does not come in the e-book: readers only see its description there."),
      hint: Wording(
        nl: "Bewaar haar als PNG, JPEG of WebP, of als SVG die niets uitvoert of van elders haalt.",
        en: "Save it as PNG, JPEG or WebP, or as SVG that runs nothing and fetches nothing."))
  }
}

/// Which drawings can stand in an e-book.
enum EPUBDrawing {
  /// Whether a drawing runs nothing, and asks for nothing that is not in it: a reader may be without a network, and
  /// nobody need know that the book is read.
  static func isSelfContained(_ bytes: [UInt8]) -> Bool {
    guard !ActiveDrawing.runsSomething(bytes) else { return false }
    let text = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    // Entities may hide any of what follows.
    for marker in ["<!entity", "<!doctype", "<foreignobject", "@import", "<?xml-stylesheet"] {
      if text.firstRange(of: marker.utf8) != nil { return false }
    }
    for (opening, isQuoted) in [("href", true), ("src", true), ("url(", false)] {
      var rest = text[...]
      while let found = rest.firstRange(of: opening.utf8) {
        rest = rest[found.upperBound...].drop { $0 <= 0x20 }
        if isQuoted {
          guard rest.first == 0x3D else { continue }
          rest = rest.dropFirst().drop { $0 <= 0x20 }
        }
        let address = rest.drop { $0 == 0x22 || $0 == 0x27 || $0 <= 0x20 }
        guard address.first == 0x23 || address.starts(with: "data:image/".utf8) else {
          return false
        }
      }
    }
    return true
  }
}
