import Content
import Testing

@testable import Publishing

/// Archives in memory.
@Suite struct ZipArchiveTests {
  private let text = Array(String(repeating: "Zie paragraaf 2.1. ", count: 200).utf8)

  private func archive(_ day: String = "2016-11-30") throws -> [UInt8] {
    try ZipArchive.bytes(
      of: [
        ZipEntry(name: "mimetype", bytes: Array("application/epub+zip".utf8), isStored: true),
        ZipEntry(name: "EPUB/chapter-1.xhtml", bytes: text),
        ZipEntry(name: "EPUB/empty.txt", bytes: []),
      ], date: try PartialDate(day))
  }

  @Test func putsTheKindOfFileAtAFixedPlace() throws {
    let bytes = try archive()
    #expect(bytes[30..<38].elementsEqual("mimetype".utf8))
    #expect(bytes[38..<58].elementsEqual("application/epub+zip".utf8))
    let first = try #require(ZipReader(bytes)?.files.first)
    #expect(first.offset == 0)
    #expect(first.method == 0)
    #expect(first.extraFields == (0, 0))
    // No size that comes only after the bytes.
    #expect(first.flags & 8 == 0)
  }

  @Test func keepsTheOrderAndCompressesTheRest() throws {
    let files = try #require(ZipReader(try archive())).files
    #expect(files.map(\.name) == ["mimetype", "EPUB/chapter-1.xhtml", "EPUB/empty.txt"])
    #expect(files.map(\.size) == [20, text.count, 0])
    #expect(files[1].method == 8)
    #expect(files[1].stored.count < text.count / 10)
    #expect(files.allSatisfy { $0.extraFields == (0, 0) })
  }

  @Test func givesTheSameBytesAgain() throws { #expect(try archive() == archive()) }

  @Test func writesTheDateOfTheBookAndNoOther() throws {
    let files = try #require(ZipReader(try archive())).files
    #expect(files.map(\.day) == Array(repeating: 36 << 9 | 11 << 5 | 30, count: 3))
    #expect(files.map(\.time) == [0, 0, 0])
    let old = try #require(ZipReader(try archive("1950"))?.files.first)
    #expect(old.day == 1 << 5 | 1)
    let late = try #require(ZipReader(try archive("9999-12-31"))?.files.first)
    #expect(late.day == 127 << 9 | 12 << 5 | 31)
  }

  @Test func saysWhatIsWrongWithAnEntry() throws {
    let twice = [ZipEntry(name: "een", bytes: []), ZipEntry(name: "een", bytes: [])]
    #expect(throws: ZipFault(reason: "File already exists")) {
      try ZipArchive.bytes(of: twice, date: try PartialDate("2016"))
    }
  }
}
