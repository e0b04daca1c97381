/// What was printed into a folder, and still lies there as it was printed.
///
/// The record is a file of the folder itself. A line of a file that is gone, changed or not ours does not count.
///
/// ```text
/// trompet-boeken 1
/// cursusboeken/een/een.pdf⇥45⇥812345⇥a4⇥0123…⇥4567…⇥89ab…
/// ⇥1⇥omslag
/// ⇥3⇥inhoud
/// ```
package struct PrintShelf: Hashable, Sendable {
  static let name = OutputPath.reservedPrefix + "boeken"
  static let format = "trompet-boeken 1"
  /// More than a thousand books of a thousand places.
  static let limit = 1 << 26

  /// By path.
  package let files: [PrintedFile]
  /// The bytes of the record that this was read from; nil when there was none.
  let source: [UInt8]?
  private let places: [String: Int]

  /// What nothing was printed into, or what these files were.
  package init(_ files: [PrintedFile] = []) {
    self.init(files, source: nil)
  }

  private init(_ files: [PrintedFile], source: [UInt8]?) {
    let files = files.sorted { ($0.path, $0.content) < ($1.path, $1.content) }
    self.files = files
    places = Dictionary(zip(files.map(\.path), files.indices)) { first, _ in first }
    self.source = source
  }

  /// The file at a path below the folder, if it was printed.
  package subscript(path: String) -> PrintedFile? { places[path].map { files[$0] } }

  /// The shelf with a file in the place of what had its path.
  package func replacing(_ printed: [PrintedFile]) -> PrintShelf {
    let paths = Set(printed.map(\.path))
    return PrintShelf(files.filter { !paths.contains($0.path) } + printed, source: source)
  }

  /// The shelf with these paths only.
  package func keeping(_ isKept: (PrintedFile) -> Bool) -> PrintShelf {
    PrintShelf(files.filter(isKept), source: source)
  }

  /// The shelf with what another one has too. A path may stand there twice: only one of the two is what lies there.
  func union(_ other: PrintShelf) -> PrintShelf {
    PrintShelf(Array(Set(files + other.files)), source: source)
  }

  /// What the record says; nothing when it is of another format.
  static func parse(_ bytes: [UInt8]) -> PrintShelf {
    var files: [PrintedFile] = []
    var lines = bytes.split(separator: 0x0A)[...]
    guard let first = lines.popFirst(), first.elementsEqual(format.utf8) else {
      return PrintShelf([], source: bytes)
    }
    while let line = lines.popFirst() {
      let anchors = lines.prefix { $0.first == 0x09 }
      lines = lines.dropFirst(anchors.count)
      let end = (anchors.last ?? line).endIndex
      let range = (line.endIndex + 1)..<max(line.endIndex + 1, min(end + 1, bytes.endIndex))
      let body = anchors.isEmpty ? [] : bytes[range]
      if let file = PrintedFile(record: line, anchors: body) { files.append(file) }
    }
    return PrintShelf(files, source: bytes)
  }

  /// The record.
  var bytes: [UInt8] { Array((Self.format + "\n").utf8) + files.flatMap(\.record) }
}

extension InputDigest {
  /// Adds what was printed: pages tell of it.
  package mutating func add(_ shelf: PrintShelf) {
    add(shelf.files.count)
    for file in shelf.files { add(file.record) }
  }
}
