import Markup

/// Reads a picture's width and height from the first bytes of its file.
///
/// Sources: PNG (W3C, 2003, 11.2.2), GIF89a, JPEG (ITU T.81, B.2.2), WebP (RFC 9649), SVG 2.
package enum ImageSize {
  /// More than enough to find the size, apart from JPEGs with a large preview in front.
  package static let bytesNeeded = 256 * 1024

  /// Nil when the bytes are no picture of a known kind, or do not say.
  package static func read(_ bytes: [UInt8]) -> PixelSize? {
    let size: (Int, Int)? =
      if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
        png(bytes)
      } else if bytes.starts(with: "GIF8".utf8) {
        gif(bytes)
      } else if bytes.starts(with: [0xFF, 0xD8]) {
        jpeg(bytes)
      } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
        webp(bytes)
      } else {
        svg(bytes)
      }
    guard let (width, height) = size, width > 0, height > 0, width < 100_000, height < 100_000
    else { return nil }
    return PixelSize(width: width, height: height)
  }

  private static func big(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int? {
    guard start >= 0, start + count <= bytes.count else { return nil }
    return bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func little(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int? {
    guard start + count <= bytes.count else { return nil }
    return bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private static func pair(_ a: Int?, _ b: Int?) -> (Int, Int)? {
    guard let a, let b else { return nil }
    return (a, b)
  }

  private static func png(_ bytes: [UInt8]) -> (Int, Int)? {
    pair(big(bytes, 16, 4), big(bytes, 20, 4))
  }

  private static func gif(_ bytes: [UInt8]) -> (Int, Int)? {
    pair(little(bytes, 6, 2), little(bytes, 8, 2))
  }

  private static func jpeg(_ bytes: [UInt8]) -> (Int, Int)? {
    var index = 2
    while let marker = big(bytes, index, 2) {
      guard marker >> 8 == 0xFF else { return nil }
      switch marker & 0xFF {
      // A byte to fill up with, and the markers that stand alone.
      case 0xFF: index += 1
      case 0x01, 0xD0...0xD7: index += 2
      // The picture itself starts, or ends.
      case 0xD9, 0xDA: return nil
      // Starts of frames; C4, C8 and CC are something else.
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        return pair(big(bytes, index + 7, 2), big(bytes, index + 5, 2))
      default:
        guard let length = big(bytes, index + 2, 2), length >= 2 else { return nil }
        index += 2 + length
      }
    }
    return nil
  }

  private static func webp(_ bytes: [UInt8]) -> (Int, Int)? {
    let kind = bytes.dropFirst(12).prefix(4)
    if kind.elementsEqual("VP8 ".utf8) {
      return pair(
        little(bytes, 26, 2).map { $0 & 0x3FFF }, little(bytes, 28, 2).map { $0 & 0x3FFF })
    }
    if kind.elementsEqual("VP8L".utf8) {
      guard let bits = little(bytes, 21, 4) else { return nil }
      return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
    }
    if kind.elementsEqual("VP8X".utf8) {
      return pair(little(bytes, 24, 3).map { $0 + 1 }, little(bytes, 27, 3).map { $0 + 1 })
    }
    return nil
  }

  /// From the attributes of the outermost element; from its `viewBox` if these have units.
  private static func svg(_ bytes: [UInt8]) -> (Int, Int)? {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    guard let start = head.firstRange(of: "<svg") else { return nil }
    // Attributes may stand on lines of their own.
    let tag = String(
      head[start.lowerBound...].prefix { $0 != ">" }.map { $0.isWhitespace ? " " : $0 })
    func attribute(_ name: String) -> Substring? {
      guard let found = tag.firstRange(of: " \(name)=") else { return nil }
      let rest = tag[found.upperBound...]
      guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
      return rest.dropFirst().prefix { $0 != quote }
    }
    func pixels(_ text: Substring?) -> Int? {
      text.flatMap { Double($0.hasSuffix("px") ? $0.dropLast(2) : $0) }.flatMap(whole)
    }
    if let width = pixels(attribute("width")), let height = pixels(attribute("height")) {
      return (width, height)
    }
    let box = attribute("viewBox")?.split { $0 == " " || $0 == "," }.compactMap { Double($0) } ?? []
    guard box.count == 4 else { return nil }
    return pair(whole(box[2]), whole(box[3]))
  }

  private static func whole(_ number: Double) -> Int? {
    number.isFinite && abs(number) < 1e6 ? Int(number.rounded()) : nil
  }
}
