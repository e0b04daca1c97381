import Markup

/// How a reference is written anew.
extension References {
  /// The bytes to change and what comes in their place, so that `reference`, which is one of these, leads to `thing` again;
  /// nil when there is no way to write that, or its place is not known.
  package mutating func mended(
    _ reference: Reference, to thing: Reference.Thing
  ) -> (range: Range<Int>, text: String)? {
    guard let range = reference.range else { return nil }
    switch reference.form {
    case .link: return link(reference, range, to: thing)
    case .wiki:
      let raw = reference.source.bytes[range]
      guard raw.elementsEqual(reference.value.utf8) else { return nil }
      let value = named(reference.value, reference, to: thing) { $0 }
      return value.map { (range, $0) }
    case .field, .theme, .group, .period, .material, .menu, .chapter, .cover:
      let place = ScalarPlace(
        of: reference.value, at: range.lowerBound, in: reference.source.bytes)
      guard let place, let value = value(reference, to: thing) else { return nil }
      return (place.range, place.text(value))
    }
  }

  private mutating func link(
    _ reference: Reference, _ range: Range<Int>, to thing: Reference.Thing
  ) -> (range: Range<Int>, text: String)? {
    let bytes = reference.source.bytes
    let isEnclosed = range.lowerBound > 0 && bytes[range.lowerBound - 1] == 0x3C
    let (path, rest) = Self.split(reference.value, at: [0x23, 0x3F])
    let isPlain = bytes[range].elementsEqual(reference.value.utf8)
    let writing = LinkWriting(path, from: reference.folder, isEnclosed: isEnclosed)
    for candidate in paths(writing, to: thing)
    where self.thing(of: candidate + rest, at: reference) == thing {
      if isPlain { return (range, candidate + rest) }
      // Escapes in the rest of it stay as they are.
      let raw = String(decoding: bytes[range], as: UTF8.self)
      let written = Self.split(raw, at: [0x23, 0x3F])
      let hasEscapes = raw.utf8.contains { $0 == 0x5C || $0 == 0x26 }
      guard rest.isEmpty || !hasEscapes else { return nil }
      return (range, candidate + written.rest)
    }
    return nil
  }

  /// The new value of a field.
  private mutating func value(_ reference: Reference, to thing: Reference.Thing) -> String? {
    let old = reference.value
    switch reference.form {
    case .theme, .group, .period:
      guard case .page(let file, _) = thing else { return nil }
      let page = PagePath(String(file.dropLast(3)))
      let ending = old.hasSuffix(".md") ? ".md" : ""
      let path = page.description + ending
      let names = [page.stem + ending, title(ofFile: file)].compactMap(\.self)
      return first(old.contains("/") ? [path] + names : names + [path], reference, to: thing)
    case .menu:
      guard case .page(let file, _) = thing else { return nil }
      let bare = String(file.dropLast(3))
      return first([old.hasSuffix(".md") ? file : bare, file], reference, to: thing)
    case .chapter, .cover:
      let writing = LinkWriting(old, from: reference.folder, decodes: false, isEnclosed: true)
      return first(paths(writing, to: thing), reference, to: thing)
    case .material: return material(reference, to: thing)
    case .field: return field(reference, to: thing)
    case .link, .wiki: return nil
    }
  }

  /// A path, a wiki link or a name, whichever it was.
  private mutating func field(_ reference: Reference, to thing: Reference.Thing) -> String? {
    if let value = bracketed(reference, to: thing) { return value }
    let old = reference.value
    let (path, rest) = Self.split(old, at: [0x23, 0x3F])
    let writing = LinkWriting(path, from: reference.folder, isEnclosed: true)
    let isPath = path.contains("/") || path.contains(".")
    if !isPath, let value = named(old, reference, to: thing, { $0 }) { return value }
    if let value = first(paths(writing, to: thing).map { $0 + rest }, reference, to: thing) {
      return value
    }
    return isPath ? named(old, reference, to: thing) { $0 } : nil
  }

  /// A path below `content/`, a wiki link or a name.
  private mutating func material(_ reference: Reference, to thing: Reference.Thing) -> String? {
    if let value = bracketed(reference, to: thing) { return value }
    let old = reference.value
    let (name, rest) = Self.split(old, at: [0x23])
    let prefix = name.hasPrefix("content/") ? "content/" : ""
    let path = String(name.dropFirst(prefix.utf8.count))
    let writing = LinkWriting(path, from: "", decodes: false, isEnclosed: true)
    let isPath = path.contains("/") || path.hasSuffix(".md")
    let paths = paths(writing, to: thing).map { prefix + $0 + rest }
    if isPath, let value = first(paths, reference, to: thing) { return value }
    return named(old, reference, to: thing) { $0 } ?? first(paths, reference, to: thing)
  }

  /// `[[name#anchor|text]]` as the value of a field.
  private mutating func bracketed(_ reference: Reference, to thing: Reference.Thing) -> String? {
    let old = reference.value
    guard old.hasPrefix("[["), old.hasSuffix("]]") else { return nil }
    let inner = String(old.dropFirst(2).dropLast(2))
    let (link, text) = Self.split(inner, at: [0x7C])
    return named(link, reference, to: thing) { "[[" + $0 + text + "]]" }
  }

  /// A name with the anchor that stands behind it.
  private mutating func named(
    _ old: String, _ reference: Reference, to thing: Reference.Thing,
    _ whole: (String) -> String
  ) -> String? {
    let writings = wikiNames(of: old).flatMap { name in
      let writing = NameWriting(name, from: reference.folder)
      let rest = String(old.dropFirst(name.count))
      return names(writing, of: thing).map { whole($0 + rest) }
    }
    return first(writings, reference, to: thing)
  }

  /// What may be the name in a wiki link: where its anchor starts depends on what the page was called.
  private func wikiNames(of value: String) -> [String] {
    guard let firstSign = value.firstIndex(of: "#"), let last = value.lastIndex(of: "#") else {
      return [value]
    }
    return [String(value[..<firstSign]), String(value[..<last]), value]
  }

  private mutating func first(
    _ values: [String], _ reference: Reference, to thing: Reference.Thing
  ) -> String? {
    for value in values where self.thing(of: value, at: reference) == thing { return value }
    return nil
  }

  private func paths(_ writing: LinkWriting, to thing: Reference.Thing) -> [String] {
    switch thing {
    case .page(let file, _): writing.paths(toPage: file)
    case .asset(let file): writing.paths(toAsset: file)
    case .external, .nothing: []
    }
  }

  private func names(_ writing: NameWriting, of thing: Reference.Thing) -> [String] {
    switch thing {
    case .page(let file, _): writing.names(ofPage: file, title: title(ofFile: file))
    case .asset(let file): writing.names(ofAsset: file)
    case .external, .nothing: []
    }
  }

  /// A text before and from the first of some signs.
  private static func split(_ text: String, at signs: [UInt8]) -> (String, rest: String) {
    let place = text.utf8.firstIndex(where: signs.contains) ?? text.endIndex
    return (String(text[..<place]), String(text[place...]))
  }
}
