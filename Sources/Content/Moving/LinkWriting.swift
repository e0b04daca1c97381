import Markup

/// Ways to write a path in a link, as like as can be to how its author wrote the one before.
struct LinkWriting {
  /// The path as it was written, percent signs and all.
  private let path: String
  /// How the author wrote each part of it, by what that part is.
  private let spellings: [String: String]
  /// What may stand in it as it is, besides letters and digits.
  private let plain: String.UnicodeScalarView
  private let folder: String
  private let decodes: Bool

  /// `path` starts from `folder`. With `decodes` percent signs mean something; between `<` and `>`, and in YAML, spaces and
  /// parentheses may stand as they are.
  init(_ path: String, from folder: String, decodes: Bool = true, isEnclosed: Bool) {
    self.path = path
    self.folder = folder
    self.decodes = decodes
    plain = ("-._~!'*+,;=@$" + (isEnclosed ? " ()&" : "")).unicodeScalars
    var spellings: [String: String] = [:]
    if decodes {
      for part in path.split(separator: "/") where part.utf8.contains(0x25) {
        spellings[LinkResolver.percentDecoded(String(part))] = String(part)
      }
    }
    self.spellings = spellings
  }

  /// Paths to a page, by its file: with or without `.md`, to its folder, from the root or from here, as it was before; then
  /// in other ways.
  func paths(toPage file: String) -> [String] {
    let page = PagePath(String(file.dropLast(3)))
    let whole = page.isIndex ? String(page.folder.dropLast()) : page.description
    let decoded = decodes ? LinkResolver.percentDecoded(path) : path
    let last = decoded.split(separator: "/").last ?? ""
    let named: [String] =
      if last.hasSuffix(".md") {
        [file]
      } else if decoded.hasSuffix("/") {
        [whole + "/", file]
      } else if last == "index" || last == "_index" {
        [page.description, file]
      } else {
        [whole, file]
      }
    return written(named)
  }

  func paths(toAsset file: String) -> [String] { written([file]) }

  private func written(_ paths: [String]) -> [String] {
    if path.hasPrefix("/") { return paths.map { "/" + encoded($0) } }
    return paths.map(relative) + paths.map { "/" + encoded($0) }
  }

  private func relative(_ path: String) -> String {
    let isFolder = path.hasSuffix("/")
    let here = folder.split(separator: "/")
    let there = path.split(separator: "/")
    var shared = 0
    while shared < here.count, shared < there.count - (isFolder ? 0 : 1),
      here[shared].utf8.elementsEqual(there[shared].utf8)
    {
      shared += 1
    }
    let up = String(repeating: "../", count: here.count - shared)
    let down =
      there[shared...].joined(separator: "/") + (isFolder && there.count > shared ? "/" : "")
    let relative = up + encoded(down)
    if relative.isEmpty { return "./" }
    return self.path.hasPrefix("./") && up.isEmpty ? "./" + relative : relative
  }

  /// Each part as its author spelt it, and else with percent signs where it must be.
  private func encoded(_ path: String) -> String {
    guard decodes else { return path }
    return path.split(separator: "/", omittingEmptySubsequences: false).map { part in
      spellings[String(part)] ?? encoded(part: part)
    }.joined(separator: "/")
  }

  private func encoded(part: Substring) -> String {
    var text = ""
    for scalar in part.unicodeScalars {
      let isPlain =
        scalar.isASCII
        ? plain.contains(scalar) || scalar.properties.isAlphabetic
          || ("0"..."9").contains(scalar)
        : !scalar.properties.isWhitespace
      if isPlain {
        text.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 {
          text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
      }
    }
    return text
  }
}
