/// Gives out names, each once: the first of a name gets the name itself, the next ones `-2`, `-3`.
package struct UniqueNames {
  private var used: Set<String>
  /// By name, from which number on to look: a thousand of one name take no longer than a thousand names.
  private var next: [String: Int] = [:]

  package init(taken: Set<String> = []) { used = taken }

  package mutating func unique(_ name: String) -> String {
    if used.insert(name).inserted { return name }
    var number = next[name, default: 2]
    while !used.insert("\(name)-\(number)").inserted { number += 1 }
    next[name] = number + 1
    return "\(name)-\(number)"
  }
}
