/// What stands behind the `?` of an address, by its names: `alle=lijst&adres=%2Fartikelen%2F`.
struct QueryFields: Sendable {
  private let fields: [(name: String, value: String)]

  init(_ query: String) {
    fields = query.utf8.split(separator: 0x26).map { field in
      let parts = field.split(separator: 0x3D, maxSplits: 1, omittingEmptySubsequences: false)
      return (Self.decoded(parts[0]), parts.count > 1 ? Self.decoded(parts[1]) : "")
    }
  }

  /// The first of that name.
  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The text that stands for itself and for `%2F` and the like; `%` that means nothing stays.
  static func decoded(_ text: some Collection<UInt8>) -> String {
    var bytes: [UInt8] = []
    var rest = text[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2).compactMap(RequestTarget.digit)
      if byte == 0x25, digits.count == 2 {
        bytes.append(digits[0] << 4 | digits[1])
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == 0x2B ? 0x20 : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
