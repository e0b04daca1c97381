import Diagnostics

/// The lists of chapters in a `boek.yaml`, when a chapter goes to another work.
package enum ChapterLists {
  /// Takes a chapter out, by how it is written there; false when there is no place where it can be taken out.
  package static func remove(_ name: String, from edits: inout FileEdits) -> Bool {
    for (entry, text) in lists(in: edits.source) {
      guard let list = YAMLList(entry, in: text) else { continue }
      if list.remove(from: &edits, where: { $0 == name }) { return true }
    }
    return false
  }

  /// Puts a chapter at the end, by its path below the folder of the work; true as well when the file has no list, and needs
  /// none.
  package static func append(_ name: String, to edits: inout FileEdits) -> Bool {
    guard let (entry, text) = lists(in: edits.source).last else { return true }
    return YAMLList(entry, in: text)?.append(name, to: &edits) ?? false
  }

  private static func lists(in source: SourceFile) -> [(YAMLEntry, YAMLText)] {
    let text = YAMLText(
      source: source, bytes: source.bytes[source.textStart...], firstLine: 0, longest: Book.longest)
    var lists: [(YAMLEntry, YAMLText)] = []
    for entry in YAMLParser.mapping(text).0 ?? [] {
      switch FieldNames.canonical(entry.key) {
      case "hoofdstukken", "chapters": lists.append((entry, text))
      case "delen", "parts":
        guard case .sequence(let parts) = entry.value.content else { continue }
        for case .mapping(let entries) in parts.map(\.content) {
          lists += entries.filter { FieldNames.canonical($0.key) == "hoofdstukken" }.map {
            ($0, text)
          }
        }
      default: break
      }
    }
    return lists
  }
}

extension Book {
  /// Whether it says in what order the chapters are read.
  package var listsChapters: Bool { !parts.isEmpty }
}
