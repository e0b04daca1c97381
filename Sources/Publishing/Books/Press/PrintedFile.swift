import Content

/// A PDF that was printed, as the record beside it has it.
package struct PrintedFile: Hashable, Sendable {
  /// A place in a PDF that a link can lead to, and the page it is on; the first page is 1.
  package struct Anchor: Hashable, Sendable {
    package let name: String
    package let page: Int

    package init(name: String, page: Int) {
      self.name = name
      self.page = page
    }
  }

  /// Below the folder it was published in: `cursusboeken/een/een.pdf`.
  package let path: String
  package let pages: Int
  /// In bytes.
  package let size: Int
  let paper: Paper
  /// Of all it was printed from, in 32 hexadecimal digits.
  package let input: String
  /// Of its bytes, likewise: whether it is still the file that was printed.
  let content: String
  /// What others check it with, in 64 hexadecimal digits.
  package let sha256: String
  /// Lines of the record, which are read only for who asks for them: a book of 300 pages has thousands.
  fileprivate let anchorLines: [UInt8]

  init(
    path: String, pages: Int, size: Int, paper: Paper, input: String, content: String,
    sha256: String, anchors: [Anchor]
  ) {
    self.path = path
    self.pages = pages
    self.size = size
    self.paper = paper
    self.input = input
    self.content = content
    self.sha256 = sha256
    anchorLines = anchors.flatMap { anchor -> [UInt8] in
      anchor.name.isEmpty || anchor.name.hasControlCharacters || anchor.page < 1
        ? [] : Array("\t\(anchor.page)\t\(anchor.name)\n".utf8)
    }
  }

  /// The places that links lead to, in the order of the pages.
  package var anchors: [Anchor] {
    anchorLines.split(separator: 0x0A).compactMap { line in
      let fields = line.dropFirst().split(
        separator: 0x09, maxSplits: 1, omittingEmptySubsequences: false)
      guard fields.count == 2, let page = PrintedFile.number(fields[0], upTo: pages),
        let name = String(validating: fields[1], as: UTF8.self), !name.hasControlCharacters,
        !name.isEmpty
      else { return nil }
      return Anchor(name: name, page: page)
    }
  }
}

// MARK: - The record

extension PrintedFile {
  /// Its lines in the record: one for the file, and one for each anchor, which begins with a tab.
  var record: [UInt8] {
    let fields = [path, String(pages), String(size), paper.rawValue, input, content, sha256]
    return Array((fields.joined(separator: "\t") + "\n").utf8) + anchorLines
  }

  /// Nil when the line is none that we write. What a folder holds may have been written by anyone.
  init?(record line: ArraySlice<UInt8>, anchors: ArraySlice<UInt8>) {
    let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
    guard fields.count == 7, let path = String(validating: fields[0], as: UTF8.self),
      (try? OutputPath(path)) != nil,
      let pages = Self.number(fields[1], upTo: Self.mostPages),
      let size = Self.number(fields[2], upTo: Press.largestFile),
      let paper = Paper(rawValue: String(decoding: fields[3], as: UTF8.self)),
      let input = Self.hexadecimal(fields[4], digits: 32),
      let content = Self.hexadecimal(fields[5], digits: 32),
      let sha256 = Self.hexadecimal(fields[6], digits: 64)
    else { return nil }
    self.path = path
    self.pages = pages
    self.size = size
    self.paper = paper
    self.input = input
    self.content = content
    self.sha256 = sha256
    anchorLines = Array(anchors)
  }

  static let mostPages = 100_000

  /// A whole number from 1, written as we write one.
  fileprivate static func number(_ bytes: ArraySlice<UInt8>, upTo most: Int) -> Int? {
    guard bytes.count <= 10, bytes.first != 0x30, bytes.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(String(decoding: bytes, as: UTF8.self)), number <= most
    else { return nil }
    return number
  }

  static func hexadecimal(_ bytes: ArraySlice<UInt8>, digits: Int) -> String? {
    let isWritten = bytes.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    return bytes.count == digits && isWritten ? String(decoding: bytes, as: UTF8.self) : nil
  }
}
