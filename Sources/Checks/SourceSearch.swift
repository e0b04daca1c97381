import Content
import Diagnostics

/// Finds where in the source stands what a parsed text holds: an inline knows no more than the block it is in.
///
/// What is asked for in the order of the text is found past what was asked for before it, so that the second
/// ‘lees meer’ of a paragraph is the second one. Linear: each byte is passed once for all that is found.
struct SourceSearch {
  private let source: SourceFile
  private var block = 0..<0
  private var next = 0

  init(_ page: Page) { source = page.source }

  /// The place of `text` in `block`, as it stands there or with straight quotation marks; the first line of the
  /// block when it is not there, because it holds an entity or markup.
  mutating func range(of text: some Collection<UInt8>, in block: Range<Int>) -> Range<Int> {
    found(text, in: block) ?? source.firstLine(of: block)
  }

  /// The place of `text`; nil when it is not there.
  mutating func found(_ text: some Collection<UInt8>, in block: Range<Int>) -> Range<Int>? {
    let block = block.clamped(to: 0..<source.bytes.count)
    if block != self.block {
      self.block = block
      next = block.lowerBound
    }
    var written = Array(text)
    var place = first(written)
    if place == nil, written.contains(0xE2) {
      written = Self.straightened(written)
      place = first(written)
    }
    guard let place else { return nil }
    next = place.upperBound
    return place
  }

  /// By Knuth, Morris and Pratt, whose time does not depend on what is looked for.
  private func first(_ text: [UInt8]) -> Range<Int>? {
    guard !text.isEmpty, next + text.count <= block.upperBound else { return nil }
    // How much of the beginning of `text` ends at each of its bytes.
    var borders = Array(repeating: 0, count: text.count)
    var length = 0
    for index in text.indices.dropFirst() {
      while length > 0, text[index] != text[length] { length = borders[length - 1] }
      if text[index] == text[length] { length += 1 }
      borders[index] = length
    }
    return source.bytes.withUnsafeBufferPointer { bytes in
      var length = 0
      for index in next..<block.upperBound {
        while length > 0, bytes[index] != text[length] { length = borders[length - 1] }
        if bytes[index] == text[length] { length += 1 }
        if length == text.count { return index + 1 - length..<index + 1 }
      }
      return nil
    }
  }

  /// As the author typed what became a curly quotation mark, a dash or an ellipsis.
  private static func straightened(_ text: [UInt8]) -> [UInt8] {
    var straight: [UInt8] = []
    straight.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      guard text[index] == 0xE2, index + 2 < text.count, text[index + 1] == 0x80 else {
        straight.append(text[index])
        index += 1
        continue
      }
      switch text[index + 2] {
      case 0x98, 0x99: straight.append(0x27)
      case 0x9C, 0x9D: straight.append(0x22)
      case 0x93: straight += [0x2D, 0x2D]
      case 0xA6: straight += [0x2E, 0x2E, 0x2E]
      default: straight += text[index..<index + 3]
      }
      index += 3
    }
    return straight
  }
}

extension SourceFile {
  /// What stands on the line that `range` starts on, as far as it is part of it.
  func firstLine(of range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: 0..<bytes.count)
    let end = bytes[range].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? range.upperBound
    return range.lowerBound..<end
  }
}
