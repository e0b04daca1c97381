import Diagnostics

/// What an author may have meant by a name that is not there.
struct Suggestions: Sendable {
  private let known: KnownNames
  /// By word, which of the names have it.
  private var places: [Substring: [Int]] = [:]

  init(_ candidates: some Sequence<String>) {
    known = KnownNames(Set(candidates))
    for (place, name) in known.names.enumerated() {
      for word in Self.words(of: name) { places[word, default: []].append(place) }
    }
  }

  /// For a name that is asked for once.
  static func names(like name: String, in candidates: some Sequence<String>) -> [String] {
    Suggestions(candidates).names(like: name)
  }

  /// The names that are a slip or two away; else those that share the most words with it. At most three.
  func names(like name: String) -> [String] {
    let near = known.nearest(to: name, count: 3)
    if !near.isEmpty { return near }
    var shared: [Int: Int] = [:]
    for word in Self.words(of: name) {
      for place in places[word] ?? [] { shared[place, default: 0] += 1 }
    }
    let best = shared.values.max() ?? 0
    let names = shared.filter { $0.value == best }.map { known.names[$0.key] }.sorted { a, b in
      (a.utf8.count, a) < (b.utf8.count, b)
    }
    // A page may have the same title and file name.
    var seen: Set<String> = []
    return Array(names.filter { seen.insert(NameIndex.fold($0)).inserted }.prefix(3))
  }

  /// The words of a title or of a file's own name that say something: four letters or more.
  private static func words(of name: String) -> Set<Substring> {
    let utf8 = name.utf8
    let start = utf8.dropLast(utf8.last == 0x2F ? 1 : 0).lastIndex(of: 0x2F).map(utf8.index(after:))
    let own = name[(start ?? name.startIndex)...]
    let stem = own.hasSuffix(".md") ? own.dropLast(3) : own
    let lower = stem.lowercased()
    // In plain letters, as most are: many times as fast.
    if lower.utf8.allSatisfy({ $0 < 0x80 }) {
      return Set(
        lower.utf8.split {
          !(0x61...0x7A).contains($0) && !(0x30...0x39).contains($0)
        }.filter { $0.count >= 4 }.map { Substring($0) })
    }
    return Set(lower.split { !$0.isLetter && !$0.isNumber }.filter { $0.count >= 4 })
  }
}
