import Content
import Diagnostics
import Markup

/// A look: templates, strings, signs, colours, and files that are published as they are.
package struct Theme: Sendable {
  /// The files of a theme's folder as they were read, by their path below it.
  package struct Files: Sendable {
    /// `templates/…`, `strings/…`, `tekens/…` and `thema.yaml`.
    package var texts: [SourceFile]
    /// The files of `static/`, by their path below it.
    package var statics: [Static]
    /// The theme's folder as it is called in messages: `themes/standaard`.
    package let folder: String

    package init(folder: String, texts: [SourceFile], statics: [Static]) {
      self.folder = folder
      self.texts = texts
      self.statics = statics
    }
  }

  package struct Static: Sendable {
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  let library: TemplateLibrary
  let templates: Set<String>
  let colours: [String]
  /// Drawings of themes, as they stand in a page, by name.
  let signs: [String: [UInt8]]
  let statics: [Static]

  /// Reads a theme in one language; all of its problems are told.
  package static func load(_ files: Files, language: Language) -> (Theme, [Diagnostic]) {
    let folder = files.folder
    func inside(_ part: String) -> [SourceFile] {
      files.texts.filter { $0.path.hasPrefix("\(folder)/\(part)/") }
    }
    var diagnostics: [Diagnostic] = []
    let stringsPath = "\(folder)/strings/\(language.rawValue).yaml"
    var texts: [String: String] = [:]
    if let file = files.texts.first(where: { $0.path == stringsPath }) {
      var fields = Fields(file: file)
      texts = fields.allTexts()
      diagnostics += fields.diagnostics
    } else {
      diagnostics.append(.missingThemeFile(stringsPath))
    }
    var colours: [String] = []
    if let file = files.texts.first(where: { $0.path == "\(folder)/thema.yaml" }) {
      var fields = Fields(file: file)
      _ = fields.text("naam")
      colours = fields.texts("kleuren")
      diagnostics += fields.diagnostics + fields.unknown().map(\.diagnostic)
    }
    var signs: [String: [UInt8]] = [:]
    for file in inside("tekens") where file.path.hasSuffix(".svg") {
      let name = file.path.dropFirst("\(folder)/tekens/".count).dropLast(4)
      signs[String(name)] = Array(file.bytes.trimmed)
    }
    let templates = inside("templates")
    diagnostics += templates.compactMap(Encoding.problem)
    let names = templates.map { $0.path.dropFirst("\(folder)/templates/".count) }
    let library = TemplateLibrary(
      files: templates, folder: "\(folder)/templates", texts: texts, textsPath: stringsPath,
      statics: Dictionary(
        files.statics.map { ($0.path, Fingerprint.of($0.bytes)) }, uniquingKeysWith: { a, _ in a }))
    let theme = Theme(
      library: library, templates: Set(names.map { String($0.dropLast(".html".count)) }),
      colours: colours, signs: signs, statics: files.statics)
    return (theme, diagnostics)
  }

  /// What pages ask of the theme that it does not have.
  func problems(with site: Site) -> [Diagnostic] {
    site.themes.flatMap { id -> [Diagnostic] in
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
      message: Wording(nl: "Dit bestand hoort bij het thema.", en: "This file is part of a theme."),
      hint: Wording(
        nl: "Zet het terug, of neem het over uit het thema ‘standaard’.",
        en: "Put it back, or copy it from the theme 'standaard'."))
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
