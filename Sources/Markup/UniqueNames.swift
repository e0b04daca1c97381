/// Gives out names, each once: the first of a name gets the name itself, the next ones `-2`, `-3`.
package struct UniqueNames {
  private var used: Set<String>
  /// By name, from which number on to look: a thousand of one name take no longer than a thousand names.
  private var next: [String: Int] = [:]

  /// What stands between a name and its number.
  private let separator: String

  package init(taken: Set<String> = [], separator: String = "-") {
    used = taken
    self.separator = separator
  }

  package mutating func unique(_ name: String) -> String {
    if used.insert(name).inserted { return name }
    var number = next[name, default: 2]
    while !used.insert("\(name)\(separator)\(number)").inserted { number += 1 }
    next[name] = number + 1
    return "\(name)\(separator)\(number)"
  }
}
