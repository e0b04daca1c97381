import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension SiteFolder {
  /// The files and folders that somebody typed, as paths below the site’s folder, folders with `/` at the end.
  ///
  /// From the folder that the program was started in, else from the site’s or from its `content`: `content/artikelen`,
  /// `artikelen/een.md`, `./content/`, or a whole path. Empty when the site itself is among them. Throws when one is not there,
  /// with the nearest of `known`, which are files below the site’s folder.
  package func paths(of arguments: [String], among known: [String]) throws(Diagnostic) -> [String] {
    var paths: [String] = []
    for argument in arguments {
      guard let path = find(argument) else { throw .unknownPath(argument, among: known) }
      if path.isEmpty { return [] }
      if !paths.contains(path) { paths.append(path) }
    }
    return paths
  }

  private func find(_ argument: String) -> String? {
    guard !argument.isEmpty else { return nil }
    let places =
      argument.hasPrefix("/")
      ? [argument] : [argument, "\(path)/\(argument)", "\(content)/\(argument)"]
    // Some leave out the end of a page’s name.
    return (places + places.map { $0 + ".md" }).lazy.compactMap(below).first
  }

  /// A path that is there, below the site’s folder; nil when it is not there, or elsewhere.
  private func below(_ place: String) -> String? {
    var status = stat()
    guard stat(place, &status) == 0 else { return nil }
    let end = status.st_mode & S_IFMT == S_IFDIR ? "/" : ""
    do throws(FileFault) {
      let real = try RealPath(place)
      // The texts may lie elsewhere, behind a link.
      for (root, name) in [(try RealPath(content), "content/"), (try RealPath(path), "")] {
        guard real.isInside(root) else { continue }
        let rest = Self.rest(of: real, below: root)
        return rest.isEmpty ? name : name + rest + end
      }
      return nil
    } catch {
      // It has just gone.
      return nil
    }
  }

  private static func rest(of path: RealPath, below root: RealPath) -> String {
    let rest = path.text.utf8.dropFirst(root.text.utf8.count).drop { $0 == 0x2F }
    return String(decoding: rest, as: UTF8.self)
  }

  /// The site’s folder as seen from where the program was started, with `/` at the end: empty when it is that folder, from
  /// the root of the disk when it lies elsewhere.
  package var root: String {
    guard let here = getcwd(nil, 0) else { return path + "/" }
    defer { free(here) }
    do throws(FileFault) {
      let (current, site) = (RealPath(resolved: String(cString: here)), try RealPath(path))
      guard site.isInside(current) else { return site.text + "/" }
      let rest = Self.rest(of: site, below: current)
      return rest.isEmpty ? "" : rest + "/"
    } catch {
      return path + "/"
    }
  }
}

extension Diagnostic {
  static func unknownPath(_ path: String, among known: [String]) -> Diagnostic {
    // What somebody typed may lack the folders before it.
    var meant: [String: String] = [:]
    for file in known {
      let parts = file.split(separator: "/")
      var end = parts.count
      while end > 1 {
        let whole = parts[..<end].joined(separator: "/")
        // The folders around one that is known are known too.
        if meant.updateValue(whole, forKey: whole) != nil { break }
        meant[parts[1..<end].joined(separator: "/")] = whole
        if end == parts.count, meant[String(parts[end - 1])] == nil {
          meant[String(parts[end - 1])] = whole
        }
        end -= 1
      }
    }
    var typed = path[...]
    while typed.hasPrefix("./") { typed = typed.dropFirst(2) }
    while typed.hasSuffix("/") { typed = typed.dropLast() }
    let nearest = String(typed).nearest(in: meant.keys, count: 5).compactMap { meant[$0] }
    var suggestions: [String] = []
    for path in nearest where !suggestions.contains(path) { suggestions.append(path) }
    return Diagnostic(
      id: "unknown-path", path: "",
      message: Wording(
        nl: "Er is geen bestand of map ‘\(path)’ in deze site.",
        en: "There is no file or folder '\(path)' in this site."),
      hint: .didYouMean(Array(suggestions.prefix(3)))
        ?? Wording(
          nl: "Schrijf bijvoorbeeld: trompet check content/artikelen",
          en: "For example: trompet check content/artikelen"))
  }
}
