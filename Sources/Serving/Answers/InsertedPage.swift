/// A page as the preview shows it.
enum InsertedPage {
  /// `page` with the insert right before its last `</body>`; at its end when it has none. Nothing else is touched.
  static func bytes(_ page: [UInt8], with insert: [UInt8]) -> [UInt8] {
    guard !insert.isEmpty else { return page }
    let place = lastBodyEnd(in: page) ?? page.endIndex
    var whole: [UInt8] = []
    whole.reserveCapacity(page.count + insert.count)
    whole += page[..<place]
    whole += insert
    whole += page[place...]
    return whole
  }

  private static let mark = Array("</body>".utf8)

  private static func lastBodyEnd(in page: [UInt8]) -> Int? {
    var start = page.count - mark.count
    while start >= 0 {
      // In small letters, as all signs of the mark have that bit already.
      if page[start] == 0x3C, zip(page[start...], mark).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) {
        return start
      }
      start -= 1
    }
    return nil
  }
}
