import Diagnostics

extension Delivery {
  /// What of ours lies in the folder, and is none of the artefacts: it stays.
  func others(in old: Manifest) throws(Diagnostic) -> Manifest {
    let made = Set(paths.files)
    var others = Manifest()
    for path in old.files where !made.contains(path) {
      let kind = try at(path.text) { () throws(FileFault) in try folder.kind(of: path.text) }
      guard kind == .file else { continue }
      others.files.insert(path)
      var above = path.folder
      while let current = above {
        if old.folders.contains(current) { others.folders.insert(current) }
        above = current.folder
      }
    }
    return others
  }

  /// Writes what lies on a shelf, unless the record says so already. Nothing is recorded of nothing.
  func write(_ shelf: PrintShelf, over record: inout [UInt8]?) throws(Diagnostic) {
    let bytes = shelf.bytes
    if record == bytes || (record == nil && shelf.files.isEmpty) { return }
    try at(PrintShelf.name) { () throws(FileFault) in
      // The manifest is number 0, and the state comes after the artefacts.
      try folder.replace(
        PrintShelf.name, number: artefacts.count + 2, synchronised: true
      ) { file throws(FileFault) in
        try file.write(bytes)
      }
    }
    record = bytes
  }
}

extension PrintShelf {
  /// The bytes of a folder's record; nil when there is none. One that is too large to be ours is as good as empty.
  static func record(
    in folder: OutputFolder, output: String
  ) throws(Diagnostic) -> [UInt8]? {
    do throws(FileFault) {
      return try folder.open(name).bytes(limit: limit) ?? []
    } catch {
      if error == .missing { return nil }
      throw .unwritable(name, error, output: output)
    }
  }

  /// What was printed into a folder and still lies there as it was printed: ours, and the same bytes.
  static func read(in folder: OutputFolder, output: String) throws(Diagnostic) -> PrintShelf {
    guard let record = try record(in: folder, output: output) else { return PrintShelf() }
    let shelf = parse(record)
    guard !shelf.files.isEmpty else { return shelf }
    let manifest: [UInt8]
    do throws(FileFault) {
      manifest = try folder.open(Manifest.name).bytes(limit: Manifest.limit) ?? []
    } catch {
      return shelf.keeping { _ in false }
    }
    return shelf.keeping { file in
      guard manifest.firstRange(of: "\n\(file.path)\n".utf8) != nil else { return false }
      do throws(FileFault) {
        let found = try folder.open(file.path)
        guard found.size == file.size, let bytes = try found.bytes(limit: file.size) else {
          return false
        }
        return file.content == InputDigest(of: bytes).text
      } catch {
        return false
      }
    }
  }
}
