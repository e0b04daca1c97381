/// Reads a ZIP archive as its specification has it (APPNOTE 6.3), without the library that wrote it.
struct ZipReader {
  struct File {
    let name: String
    /// 0 is stored, 8 is deflated.
    let method: Int
    let size: Int
    /// Where its own header begins.
    let offset: Int
    /// In its own header and in the list at the end.
    let extraFields: (Int, Int)
    let time: Int
    let day: Int
    let flags: Int
    /// As they stand in the archive.
    let stored: [UInt8]
  }

  private(set) var files: [File] = []

  /// Nil when it is none.
  init?(_ bytes: [UInt8]) {
    func number(_ offset: Int, _ count: Int) -> Int {
      guard offset >= 0, offset + count <= bytes.count else { return -1 }
      return (0..<count).reversed().reduce(0) { $0 << 8 | Int(bytes[offset + $1]) }
    }
    let end = bytes.count - 22
    guard number(end, 4) == 0x0605_4B50 else { return nil }
    var place = number(end + 16, 4)
    for _ in 0..<number(end + 10, 2) {
      guard number(place, 4) == 0x0201_4B50 else { return nil }
      let (nameSize, extra, comment) = (
        number(place + 28, 2), number(place + 30, 2), number(place + 32, 2)
      )
      let name = String(decoding: bytes[place + 46..<place + 46 + nameSize], as: UTF8.self)
      let local = number(place + 42, 4)
      guard number(local, 4) == 0x0403_4B50 else { return nil }
      let start = local + 30 + number(local + 26, 2) + number(local + 28, 2)
      let stored = Array(bytes[start..<start + number(place + 20, 4)])
      files.append(
        File(
          name: name, method: number(place + 10, 2), size: number(place + 24, 4), offset: local,
          extraFields: (number(local + 28, 2), extra), time: number(place + 12, 2),
          day: number(place + 14, 2), flags: number(local + 6, 2), stored: stored))
      place += 46 + nameSize + extra + comment
    }
  }
}
