/// Tells the name of a file from words that describe a picture.
enum FileNameWords {
  /// Whether `text` is the name of a file, and not merely a word that a file is called after as well: a picture of a
  /// trumpet in `trompet.png` may well be described as ‘trompet’.
  static func isFileName(_ text: String, of file: String) -> Bool {
    guard !text.utf8.contains(0x20) else { return isCameraName(text.lowercased()) }
    let name = text.lowercased()
    if endings.contains(where: { name.hasSuffix($0) }) { return true }
    if isCameraName(name) { return true }
    let stem = file.prefix(upTo: file.lastIndex(of: ".") ?? file.endIndex)
    return text == stem && text.utf8.contains { $0 == 0x2D || $0 == 0x5F || isDigit($0) }
  }

  private static let endings = [
    ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif", ".bmp", ".tif", ".tiff", ".heic",
  ]

  /// What cameras, telephones and scanners call pictures: `IMG_1234`, `DSC00012`, `IMG-20160916-WA0003`.
  private static func isCameraName(_ name: String) -> Bool {
    guard
      let start = starts.first(where: { name.hasPrefix($0) })
    else { return false }
    let rest = name.utf8.dropFirst(start.utf8.count)
    let digits = rest.count(where: isDigit)
    // Nothing but figures and what stands between them, and too many for a number of a picture in a text.
    return digits >= 3
      && rest.allSatisfy {
        isDigit($0) || [0x20, 0x2D, 0x5F, 0x28, 0x29, 0x2E, 0x77, 0x61].contains($0)
      }
  }

  private static let starts = [
    "img", "dscn", "dscf", "dsc", "pict", "pxl", "mvimg", "image", "photo", "scan", "screenshot",
    "schermafbeelding", "whatsapp image", "whatsapp-image",
  ]

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
