/// Makes the part of an address out of a title or a heading.
///
/// `Wat is een Wmo-raad?` is `wat-is-een-wmo-raad`, `Foto's & ideeën` is `fotos-ideeen`. Latin letters
/// lose their accents, so that an address can be read aloud and typed; other scripts stay as they are.
package enum Slug {
  /// Longer ones are cut: an address must fit in a file name.
  private static let limit = 100

  /// The slug of `text`; empty when it has no letters and no digits.
  package static func make(from text: some Sequence<UInt8>) -> String {
    var slug: [UInt8] = []
    var gap = false
    func append(_ bytes: some Collection<UInt8>) {
      if gap, !slug.isEmpty { slug.append(0x2D) }
      gap = false
      slug.append(contentsOf: bytes)
    }
    var decoder = UTF8()
    var bytes = text.makeIterator()
    decoding: while slug.count < limit {
      let scalar: Unicode.Scalar
      switch decoder.decode(&bytes) {
      case .scalarValue(let value): scalar = value
      case .emptyInput: break decoding
      case .error: continue
      }
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39: append(CollectionOfOne(UInt8(scalar.value)))
      case 0x41...0x5A: append(CollectionOfOne(UInt8(scalar.value) | 0x20))
      // Apostrophes, soft hyphens, accents that stand apart from their letter.
      case 0x27, 0x2019, 0xAD, 0x300...0x36F: continue
      case 0..<0xC0: gap = true
      case 0xC0..<0x180:
        let plain = withoutAccent[Int(scalar.value) - 0xC0]
        if plain == "-" { gap = true } else { append(plain.utf8) }
      default:
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
          append(scalar.properties.lowercaseMapping.utf8)
        } else {
          gap = true
        }
      }
    }
    return String(decoding: slug, as: UTF8.self)
  }

  package static func make(from text: String) -> String { make(from: text.utf8) }

  /// Latin-1 and Latin Extended-A, from U+00C0 up to U+017F.
  package static let withoutAccent = """
    a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss a a a a a a ae c e e e
    e i i i i d n o o o o o - o u u u u y th y a a a a a a c c c c c c c c d d d d e e e e e e
    e e e e g g g g g g g g h h h h i i i i i i i i i i ij ij j j k k k l l l l l l l l l l n
    n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t u u u u u u u u
    u u u u w w y y y z z z z z z s
    """.split(whereSeparator: \.isWhitespace).map(String.init)
}
