/// An entity in a source, `&euml;` or `&#235;`, beside the text that was made of it.
struct Entity {
  let length: Int
  /// Whether a letter was made of it: the next one of the text.
  let isLetter: Bool

  /// Nil when none stands at `start`, or the text has its letters as they are.
  init?(
    _ source: UnsafeBufferPointer<UInt8>, at start: Int, before limit: Int,
    standsFor rest: Range<Int>, of text: UnsafeBufferPointer<UInt8>
  ) {
    var index = start + 1
    let isNumber = index < limit && source[index] == 0x23
    if isNumber { index += 1 }
    let name = index
    while index < limit, index - start < 34, Letters.kind(source, at: index).kind.isWord {
      index += 1
    }
    guard index < limit, index > name, source[index] == 0x3B else { return nil }
    length = index + 1 - start
    let first = text[rest.lowerBound]
    guard isNumber else {
      // `&c;` is no entity, and then the text goes on with its letters.
      var same = 0
      while rest.lowerBound + same < rest.upperBound, name + same < index,
        text[rest.lowerBound + same] == source[name + same]
      { same += 1 }
      if name + same == index { return nil }
      isLetter = first >= 0x80
      return
    }
    let digits = UnsafeBufferPointer(rebasing: source[name..<index])
    let isHexadecimal = digits[0] | 0x20 == 0x78
    let number = String(decoding: isHexadecimal ? digits.dropFirst() : digits[...], as: UTF8.self)
    guard let value = UInt32(number, radix: isHexadecimal ? 16 : 10),
      let scalar = Unicode.Scalar(value)
    else {
      isLetter = false
      return
    }
    isLetter = UTF8.encode(scalar)?.first == first && value >= 0x30
  }
}
