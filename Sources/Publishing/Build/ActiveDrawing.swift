import Content
import Diagnostics

/// Drawings that are programs too: shown in a page an SVG runs nothing, but who opens it by itself runs
/// what it says, on the site's own address.
enum ActiveDrawing {
  /// What there is to say of the first bytes of a picture.
  static func problem(in bytes: [UInt8], of asset: Asset) -> Diagnostic? {
    asset.fileExtension == "svg" && runsSomething(bytes)
      ? .activeDrawing("content/" + asset.path) : nil
  }

  /// Whether there is a script in it, or something to do when it is loaded or pointed at.
  static func runsSomething(_ bytes: [UInt8]) -> Bool {
    let text = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    for marker in ["<script", ":script", "javascript:"] {
      if text.firstRange(of: marker.utf8) != nil { return true }
    }
    var rest = text[...]
    while let found = rest.firstRange(of: "on".utf8) {
      rest = rest[found.upperBound...]
      // An attribute: `onload=`, with a space before it.
      guard found.lowerBound > 0, text[found.lowerBound - 1] <= 0x20 else { continue }
      let name = rest.prefix { (0x61...0x7A).contains($0) }
      let next = rest.dropFirst(name.count).drop { $0 <= 0x20 }.first
      if !name.isEmpty, next == 0x3D { return true }
    }
    return false
  }
}

extension Diagnostic {
  static func activeDrawing(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "active-drawing", severity: .warning, path: path,
      message: Wording(
        nl: "In deze tekening staat een programma. Wie haar los opent, voert dat uit.",
        en: "There is a program in this drawing. Who opens it by itself runs that."),
      hint: Wording(
        nl: "Komt zij van een ander? Bewaar haar dan als PNG, of haal ‘<script>’ en ‘on…=’ eruit.",
        en: "Is it someone else's? Save it as PNG, or remove '<script>' and 'on…='."))
  }
}
