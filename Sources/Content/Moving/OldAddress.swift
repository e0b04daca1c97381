import Diagnostics

/// Notes in the front matter of a page where it was found before.
package enum OldAddress {
  /// Puts `old` among the old addresses of a page, and takes `new` out, where the page is found now. Both start and end with
  /// a slash; `old` is nil where nobody knew the page by it. False when its front matter leaves no place for that.
  package static func note(
    _ old: String?, insteadOf new: String, in edits: inout FileEdits, language: Language
  ) -> Bool {
    let source = edits.source
    guard let matter = FrontMatter.find(in: source).0, matter.foreign == nil else { return false }
    guard let yaml = matter.yaml else {
      guard let old else { return true }
      let end = lineEnd(of: source, at: source.textStart)
      let key = FieldNames.name("oude-adressen", in: language)
      edits.replace(
        source.textStart..<source.textStart,
        with: ["---", "\(key): [\(old)]", "---", "", ""].joined(separator: end))
      return true
    }
    let text = matter.text(of: source)
    guard let entries = YAMLParser.mapping(text).0 else { return false }
    let isNew = { (value: String) in isSame(value, new) }
    if let entry = entries.first(where: { FieldNames.canonical($0.key) == "oude-adressen" }) {
      guard let list = YAMLList(entry, in: text) else { return false }
      guard let old else {
        _ = list.remove(from: &edits, where: isNew)
        return true
      }
      return list.replace(old, in: &edits, where: isNew) || list.append(old, to: &edits)
    }
    guard let old else { return true }
    let key = FieldNames.name("oude-adressen", in: self.language(of: entries) ?? language)
    let end = lineEnd(of: source, at: source.textStart)
    edits.replace(yaml.upperBound..<yaml.upperBound, with: "\(key): [\(old)]\(end)")
    return true
  }

  /// `/a/b/` and `a/b` are one address.
  private static func isSame(_ value: String, _ address: String) -> Bool {
    guard value.contains("/") else { return false }
    return value.split(separator: "/").elementsEqual(address.split(separator: "/"))
  }

  /// What the keys of a page are written in; nil when they are the same in both.
  private static func language(of entries: [YAMLEntry]) -> Language? {
    for entry in entries {
      let name = FieldNames.canonical(entry.key)
      guard let english = FieldNames.english[name] else { continue }
      if entry.key == name { return .dutch }
      if entry.key == english || entry.key != name { return .english }
    }
    return nil
  }

  private static func lineEnd(of source: SourceFile, at start: Int) -> String {
    guard let end = source.bytes[start...].firstIndex(of: 0x0A), end > start,
      source.bytes[end - 1] == 0x0D
    else { return "\n" }
    return "\r\n"
  }
}
