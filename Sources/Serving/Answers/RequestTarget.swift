/// The path of a request, taken apart: what it may name in the site.
struct RequestTarget: Equatable {
  /// Why a path names nothing that could ever be in a site.
  enum Fault: Error {
    /// It does not begin with `/`, or is not written as paths are.
    case malformed
    /// It would lead out of the folder that it is in.
    case leadsOutside
    case tooLong
  }

  /// Below the root of the site, decoded: `artikelen/een/`, or nothing.
  let path: String

  /// Longer than any path that a disk has.
  static let limit = 4_096

  /// `raw` is as it came over the wire, percent-encoded.
  init(_ raw: String) throws(Fault) {
    let raw = raw.utf8
    guard raw.count <= 3 * Self.limit else { throw .tooLong }
    guard raw.first == 0x2F else { throw .malformed }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(raw.count)
    var rest = raw.dropFirst().makeIterator()
    while let byte = rest.next() {
      var plain = byte
      if byte == 0x25 {
        guard let high = Self.digit(rest.next()), let low = Self.digit(rest.next()) else {
          throw .malformed
        }
        plain = high << 4 | low
        // A separator is no part of a name.
        if plain == 0x2F { throw .leadsOutside }
      }
      // What is a separator elsewhere, and what ends a name for the system.
      if plain == 0x5C || plain < 0x20 || plain == 0x7F { throw .malformed }
      bytes.append(plain)
    }
    guard bytes.count <= Self.limit else { throw .tooLong }
    for part in bytes.split(separator: 0x2F)
    where part.elementsEqual([0x2E]) || part.elementsEqual([0x2E, 0x2E]) {
      throw .leadsOutside
    }
    guard let path = String(validating: bytes, as: UTF8.self) else { throw .malformed }
    self.path = path
  }

  /// The file that answers to it, below the output folder.
  var file: String { path.isEmpty || path.utf8.last == 0x2F ? path + "index.html" : path }

  /// Whether people look at what is there: a page, and no style sheet or picture.
  var isPage: Bool {
    let name = file.utf8.lastIndex(of: 0x2F).map { file[file.index(after: $0)...] } ?? file[...]
    return !name.utf8.contains(0x2E) || name.hasSuffix(".html")
  }

  /// What stands below a folder, if it lies there.
  func below(_ folder: String) -> String? {
    guard path.utf8.starts(with: folder.utf8) else { return nil }
    // A mark that joins with the `/` before it is no part of the folder.
    return String(decoding: path.utf8.dropFirst(folder.utf8.count), as: UTF8.self)
  }

  /// What a digit of an escape stands for: of `%2F`, 2 and 15.
  static func digit(_ byte: UInt8?) -> UInt8? {
    switch byte {
    case .some(let byte) where (0x30...0x39).contains(byte): byte - 0x30
    case .some(let byte) where (0x41...0x46).contains(byte & 0xDF): (byte & 0xDF) - 0x37
    default: nil
    }
  }
}
