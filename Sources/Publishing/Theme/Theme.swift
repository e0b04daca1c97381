import Content
import Diagnostics
import Markup

/// A look: templates, strings, signs, colours, and files that are published as they are.
package struct Theme: Sendable {
  let library: TemplateLibrary
  let templates: Set<String>
  let colours: [String]
  /// What those look like in newsletters, as `#rrggbb`, by name: mail programs know no style sheets.
  let mailColours: [String: String]
  /// Drawings of themes, as they stand in a page, by name.
  let signs: [String: [UInt8]]
  let statics: [Static]
  /// What the site lays over its theme, for what there is to say of it.
  let files: Files

  /// Reads a theme in one language; all of its problems are told.
  package static func load(_ files: Files, language: Language) -> (Theme, [Diagnostic]) {
    var parts = Parts()
    for layer in files.layers { parts.lay(layer, language) }
    let folder = files.layers.last?.folder ?? ""
    let stringsPath = "\(folder)/strings/\(language.rawValue).yaml"
    var diagnostics = parts.diagnostics + parts.templates.values.compactMap(Encoding.problem)
    if !parts.hasStrings { diagnostics.append(.missingThemeFile(stringsPath)) }
    let library = TemplateLibrary(
      templates: parts.templates, folder: "\(folder)/templates", texts: parts.texts,
      textsPath: stringsPath, textPlaces: parts.textPlaces,
      statics: parts.statics.mapValues(\.fingerprint))
    let theme = Theme(
      library: library, templates: Set(parts.templates.keys), colours: parts.colours,
      mailColours: parts.mailColours, signs: parts.signs,
      statics: parts.statics.values.sorted { $0.path.precedesBytewise($1.path) }, files: files)
    return (theme, diagnostics)
  }

  /// What pages ask of the theme that it does not have.
  func problems(with site: Site) -> [Diagnostic] {
    let unknown = site.themes.flatMap { id -> [Diagnostic] in
      guard let thema = site[id].kind as? Thema else { return [] }
      var problems: [Diagnostic] = []
      if let colour = thema.colour, !colours.contains(colour.value) {
        problems.append(.unknownColour(colour, colours, site[id].source))
      }
      if let sign = thema.sign, signs[sign.value] == nil {
        problems.append(.unknownSign(sign, signs.keys.sorted(), site[id].source))
      }
      return problems
    }
    return unknown + surplus(for: site)
  }
}

/// What the layers of a theme come to.
private struct Parts {
  private(set) var templates: [String: SourceFile] = [:]
  private(set) var texts: [String: String] = [:]
  private(set) var textPlaces: [String: ThemeText.Place] = [:]
  private(set) var hasStrings = false
  private(set) var signs: [String: [UInt8]] = [:]
  private(set) var colours: [String] = []
  private(set) var mailColours: [String: String] = [:]
  private(set) var statics: [String: Theme.Static] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// Files take the place of those of the same name; strings and settings do so one by one.
  mutating func lay(_ layer: Theme.Files.Layer, _ language: Language) {
    for file in layer.texts {
      switch ThemePart(layer.path(of: file)) {
      case .template(let name): templates[name] = file
      case .sign(let name): signs[name] = Array(file.bytes.trimmed)
      case .strings(language): layStrings(file)
      case .settings: laySettings(file)
      case .strings, .document, .unknown: break
      }
    }
    for file in layer.statics { statics[file.path] = file }
  }

  private mutating func layStrings(_ file: SourceFile) {
    var fields = Fields(file: file)
    for (key, text) in fields.allTexts() {
      texts[key] = text.value
      textPlaces[key] = ThemeText.Place(source: file, range: text.range)
    }
    hasStrings = true
    diagnostics += fields.diagnostics
  }

  private mutating func laySettings(_ file: SourceFile) {
    var fields = Fields(file: file)
    _ = fields.text("naam")
    let own = fields.texts("kleuren")
    if !own.isEmpty { colours = own }
    for (name, colour) in fields.list("mailkleuren", Self.mailColour) {
      mailColours[name] = colour
    }
    diagnostics += fields.diagnostics + fields.unknown().map(\.diagnostic)
  }
}

extension Parts {
  /// Six digits: what every mail program understands.
  fileprivate static func mailColour(_ fields: inout Fields) -> (String, String)? {
    guard let name = fields.text("naam"), let colour = fields.located("kleur") else { return nil }
    let digits = colour.value.utf8.dropFirst()
    guard colour.value.hasPrefix("#"), digits.count == 6, digits.allSatisfy(\.isHexDigit) else {
      fields.report(.notMailColour(colour, fields.source))
      return nil
    }
    return (name, colour.value)
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool {
    (0x30...0x39).contains(self) || (0x61...0x66).contains(self | 0x20)
  }
}

extension Array where Element == UInt8 {
  fileprivate var trimmed: ArraySlice<UInt8> {
    let end = lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? startIndex
    return self[..<end]
  }
}

extension Diagnostic {
  static func missingThemeFile(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "missing-theme-file", path: path,
      message: Wording(
        nl: "Dit bestand hoort bij de vormgeving, en het is er niet.",
        en: "This file is a part of the look, and it is not there."),
      hint: Wording(
        nl: "Zet het terug, of neem het over uit de vormgeving ‘standaard’.",
        en: "Put it back, or copy it from the look 'standaard'."))
  }

  static func notMailColour(_ colour: Located<String>, _ source: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "not-mail-colour", in: source, at: colour.range,
      message: Wording(
        nl: "‘\(colour.value)’ is geen kleur die elk mailprogramma kent.",
        en: "'\(colour.value)' is no colour that every mail program knows."),
      hint: Wording(
        nl: "Schrijf een hekje en zes cijfers of letters: \"#7d540d\".",
        en: "Write a number sign and six digits or letters: \"#7d540d\"."))
  }

  static func unknownColour(
    _ colour: Located<String>, _ known: [String], _ source: SourceFile
  ) -> Diagnostic {
    let all = known.joined(separator: ", ")
    return Diagnostic(
      id: "unknown-colour", in: source, at: colour.range,
      message: Wording(
        nl: "De kleur ‘\(colour.value)’ bestaat niet.", en: "There is no colour '\(colour.value)'."),
      hint: Wording(nl: "Kies uit: \(all).", en: "Choose from: \(all)."))
  }

  static func unknownSign(
    _ sign: Located<String>, _ known: [String], _ source: SourceFile
  ) -> Diagnostic {
    let all = known.joined(separator: ", ")
    return Diagnostic(
      id: "unknown-sign", in: source, at: sign.range,
      message: Wording(
        nl: "Het teken ‘\(sign.value)’ bestaat niet.", en: "There is no sign '\(sign.value)'."),
      hint: Wording(nl: "Kies uit: \(all).", en: "Choose from: \(all)."))
  }
}
