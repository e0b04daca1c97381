import Diagnostics

/// What an author may have meant by a name that is not there.
enum Suggestions {
  /// The names that are a slip or two away; else those that share the most words with it. At most three.
  static func names(like name: String, in candidates: some Sequence<String>) -> [String] {
    let near = name.nearest(in: Set(candidates), count: 3)
    if !near.isEmpty { return near }
    let wanted = words(of: name)
    guard !wanted.isEmpty else { return [] }
    var found: [(shared: Int, name: String)] = []
    for candidate in Set(candidates) {
      let shared = words(of: candidate).intersection(wanted).count
      if shared > 0 { found.append((shared, candidate)) }
    }
    let best = found.map(\.shared).max() ?? 0
    let names = found.filter { $0.shared == best }.map(\.name).sorted { a, b in
      (a.utf8.count, a) < (b.utf8.count, b)
    }
    // A page may have the same title and file name.
    var seen: Set<String> = []
    return Array(names.filter { seen.insert(NameIndex.fold($0)).inserted }.prefix(3))
  }

  /// The words of a title or of a file's own name that say something: four letters or more.
  private static func words(of name: String) -> Set<Substring> {
    let own = name.split(separator: "/").last ?? ""
    let stem = own.hasSuffix(".md") ? own.dropLast(3) : own
    return Set(stem.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count >= 4 })
  }
}
