/// Checks that XML is well-formed, as far as Trompet writes it: tags, attributes, text, references.
enum XMLReader {
  /// What is wrong, or nil.
  static func problem(in text: String) -> String? {
    let declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    guard text.hasPrefix(declaration) else { return "no declaration" }
    var rest = text.dropFirst(declaration.count)
    var open: [Substring] = []
    var roots = 0
    while let start = rest.firstIndex(of: "<") {
      if let problem = problem(inText: rest[..<start]) { return problem }
      guard let end = rest[start...].firstIndex(of: ">") else { return "no end of tag" }
      var tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        guard open.popLast() == tag.dropFirst() else { return "</\(tag.dropFirst())> out of place" }
        continue
      }
      let isEmpty = tag.hasSuffix("/")
      if isEmpty { tag = tag.dropLast() }
      let name = tag.prefix { $0 != " " }
      guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0 == ":" }) else { return "<\(tag)>" }
      if let problem = problem(inAttributes: tag.dropFirst(name.count)) { return problem }
      if open.isEmpty { roots += 1 }
      if !isEmpty { open.append(name) }
    }
    if !rest.allSatisfy(\.isWhitespace) { return "text after the end" }
    return !open.isEmpty ? "\(open) not closed" : roots != 1 ? "\(roots) roots" : nil
  }

  private static func problem(inText text: Substring) -> String? {
    if text.contains("]]>") { return "]]>" }
    for scalar in text.unicodeScalars
    where scalar.value < 0x20 && ![9, 10, 13].contains(scalar.value) || scalar.value >= 0xFFFE {
      return "character \(scalar.value)"
    }
    for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
      let name = part.prefix { $0 != ";" }
      guard ["amp", "lt", "gt", "quot", "apos", "#39"].contains(name) else { return "&\(name)" }
    }
    return nil
  }

  private static func problem(inAttributes text: Substring) -> String? {
    var rest = text
    var names: Set<Substring> = []
    while !rest.isEmpty {
      guard rest.first == " ", let equals = rest.firstIndex(of: "=") else { return "\(rest)" }
      let name = rest[rest.index(after: rest.startIndex)..<equals]
      guard names.insert(name).inserted else { return "\(name) twice" }
      rest = rest[rest.index(after: equals)...]
      guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else {
        return "no quotes round \(name)"
      }
      let value = rest[rest.index(after: rest.startIndex)..<end]
      if let problem = problem(inText: value) { return problem }
      rest = rest[rest.index(after: end)...]
    }
    return nil
  }
}
