import Content
import Diagnostics

// What a site's own theme has that nothing uses: most often a slip in a name, because of which the
// standard file stays in its place.
extension Theme {
  func surplus(for site: Site) -> [Diagnostic] {
    let layers = files.layers.dropFirst()
    guard let base = files.layers.first, layers.contains(where: { !$0.isEmpty }) else { return [] }
    let standard = StandardNames(base)
    let uses = Uses(of: self, standard, site)
    return layers.flatMap { layer in
      layer.texts.flatMap { surplus($0, in: layer, standard, uses, site) }
        + layer.statics.compactMap { surplus($0, in: layer, standard, uses) }
    }
  }

  private func surplus(
    _ file: SourceFile, in layer: Files.Layer, _ standard: StandardNames, _ uses: Uses,
    _ site: Site
  ) -> [Diagnostic] {
    switch ThemePart(layer.path(of: file)) {
    case .template(let name):
      if uses.templates.contains(name) { return [] }
      let known = standard.templates.union(uses.kinds).union(uses.channels)
      let nearest = name.nearest(in: known).first
      return [
        .unusedTemplate(
          file.path, name, meant: nearest.map { "templates/\(TemplateLibrary.file(of: $0))" })
      ]
    case .sign(let name):
      if standard.signs.contains(name) || uses.signs.contains(name) { return [] }
      return standard.signs.filter { $0.slips(to: name) == 1 }.min().map {
        [.unusedThemeFile(file.path, meant: "tekens/\($0).svg")]
      } ?? []
    case .strings(site.settings.language): return unknownTexts(in: file, standard, uses)
    case .unknown:
      return [.unreadThemeFile(file.path, meant: standard.path(like: layer.path(of: file)))]
    case .strings, .settings, .document: return []
    }
  }

  /// A new file may be for anything that is not Trompet's; one that is a slip away from a standard one
  /// and that nothing names is not.
  private func surplus(
    _ file: Static, in layer: Files.Layer, _ standard: StandardNames, _ uses: Uses
  ) -> Diagnostic? {
    guard !standard.statics.contains(file.path), !uses.statics.contains(file.path),
      let meant = standard.statics.filter({ $0.slips(to: file.path) == 1 }).min(),
      !isNamedInStyleSheet(file.path)
    else { return nil }
    return .unusedThemeFile("\(layer.folder)/static/\(file.path)", meant: "static/\(meant)")
  }

  private func isNamedInStyleSheet(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    return statics.contains {
      $0.path.hasSuffix(".css") && String(decoding: $0.bytes, as: UTF8.self).contains(name)
    }
  }

  private func unknownTexts(
    in file: SourceFile, _ standard: StandardNames, _ uses: Uses
  ) -> [Diagnostic] {
    var fields = Fields(file: file)
    for key in standard.texts(of: file).union(uses.texts) { _ = fields.text(key) }
    return fields.unknown().map(\.diagnostic)
  }
}

extension Theme.Files.Layer {
  fileprivate var isEmpty: Bool { texts.isEmpty && statics.isEmpty }
}

/// What the standard theme has.
private struct StandardNames {
  private(set) var templates: Set<String> = []
  private(set) var signs: Set<String> = []
  let statics: Set<String>
  /// The files of strings, by the end of their path.
  private var strings: [Substring: SourceFile] = [:]

  init(_ layer: Theme.Files.Layer) {
    statics = Set(layer.statics.map(\.path))
    for file in layer.texts {
      let path = layer.path(of: file)
      switch ThemePart(path) {
      case .template(let name): templates.insert(name)
      case .sign(let name): signs.insert(name)
      case .strings: strings[path.suffix(7)] = file
      case .settings, .document, .unknown: break
      }
    }
  }

  /// The keys of the strings in the same language.
  func texts(of file: SourceFile) -> Set<String> {
    guard let own = strings[file.path.suffix(7)] else { return [] }
    var fields = Fields(file: own)
    return Set(fields.allTexts().keys)
  }

  /// Where a file may have been meant to lie: in a folder of another name, or in one at all.
  func path(like path: Substring) -> String? {
    let parts = path.split(separator: "/", maxSplits: 1)
    let folders = ["templates", "strings", "tekens", "static"]
    if parts.count == 2, let folder = String(parts[0]).nearest(in: folders).first,
      folder != parts[0]
    {
      return "\(folder)/\(parts[1])"
    }
    if templates.contains(String(path.dropLast(5))), path.hasSuffix(".html") {
      return "templates/\(path)"
    }
    if statics.contains(String(path)) { return "static/\(path)" }
    return String(path).nearest(in: ["thema.yaml", "strings/nl.yaml", "strings/en.yaml"]).first
  }
}

/// What templates and pages ask for.
private struct Uses {
  /// The standard ones, those of kinds of pages, and what those insert.
  private(set) var templates: Set<String>
  private(set) var texts: Set<String> = []
  private(set) var statics: Set<String> = []
  let signs: Set<String>
  let kinds: Set<String>
  /// Of the texts for the site's channels.
  let channels: Set<String>

  init(of theme: Theme, _ standard: StandardNames, _ site: Site) {
    kinds = Set(site.kinds.list.map { $0.name })
    channels = Set(site.settings.channels.map(KitTemplates.name))
    signs = Set(site.themes.compactMap { (site[$0].kind as? Thema)?.sign?.value })
    templates = standard.templates.union(kinds).union(channels)
    var waiting = Array(templates)
    while let name = waiting.popLast() {
      for token in theme.library.file(named: name)?.file.tokens ?? [] {
        if token.kind == .partial {
          let partial = theme.library.file(named: token.name)?.name ?? token.name
          if templates.insert(partial).inserted { waiting.append(partial) }
        } else if token.name.hasPrefix("text.") {
          texts.insert(String(token.name.dropFirst("text.".count)))
        } else if token.name.hasPrefix("static.") {
          statics.insert(String(token.name.dropFirst("static.".count)))
        }
      }
    }
  }
}

extension Diagnostic {
  static func unusedTemplate(_ path: String, _ name: String, meant: String?) -> Diagnostic {
    Diagnostic(
      id: "unused-template", severity: .warning, path: path,
      message: Wording(
        nl: "Niets gebruikt dit sjabloon.", en: "Nothing uses this template."),
      hint: .didYouMean(meant.map { [$0] } ?? [])
        ?? Wording(
          nl: "Voeg het in met {{> \(name)}}, of haal het weg.",
          en: "Insert it with {{> \(name)}}, or take it away."))
  }

  static func unusedThemeFile(_ path: String, meant: String) -> Diagnostic {
    Diagnostic(
      id: "unused-theme-file", severity: .warning, path: path,
      message: Wording(nl: "Niets gebruikt dit bestand.", en: "Nothing uses this file."),
      hint: .didYouMean([meant]))
  }

  static func unreadThemeFile(_ path: String, meant: String?) -> Diagnostic {
    Diagnostic(
      id: "unread-theme-file", severity: .warning, path: path,
      message: Wording(
        nl: "Trompet doet niets met dit bestand.", en: "Trompet does nothing with this file."),
      hint: .didYouMean(meant.map { [$0] } ?? [])
        ?? Wording(
          nl:
            "Een vormgeving bestaat uit templates/….html, templates/kanalen/….txt, strings/nl.yaml, "
            + "tekens/….svg, static/… en thema.yaml.",
          en:
            "A look has templates/….html, templates/kanalen/….txt, strings/nl.yaml, tekens/….svg, "
            + "static/… and thema.yaml.")
    )
  }
}
