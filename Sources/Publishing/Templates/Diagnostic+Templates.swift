import Diagnostics

// What the maker of a theme is told about templates.

// Tags.
extension Diagnostic {
  static func unclosedTag(in source: SourceFile, at offset: Int, triple: Bool) -> Diagnostic {
    let (open, close) = triple ? ("{{{", "}}}") : ("{{", "}}")
    return Diagnostic(
      id: "unclosed-tag", in: source, at: offset..<offset + open.utf8.count,
      message: Wording(
        nl: "Deze ‘\(open)’ wordt niet gesloten.", en: "This '\(open)' is never closed."),
      hint: Wording(nl: "Zet ‘\(close)’ achter de naam.", en: "Put '\(close)' after the name."))
  }

  static func unsupportedTag(in source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "unsupported-tag", in: source, at: range,
      message: Wording(
        nl: "Zo’n opdracht kent Trompet niet.", en: "Trompet does not know this kind of tag."),
      hint: Wording(
        nl: "Een sjabloon bevat alleen {{naam}}, {{{naam}}}, {{#naam}}, {{^naam}}, {{/naam}}, "
          + "{{> sjabloon}} en {{! opmerking}}; andere haken of functies zijn er niet.",
        en: "A template only has {{name}}, {{{name}}}, {{#name}}, {{^name}}, {{/name}}, "
          + "{{> template}} and {{! comment}}; there are no other delimiters and no functions."))
  }

  static func invalidName(in source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "invalid-name", in: source, at: range,
      message: Wording(nl: "Hier moet één naam staan.", en: "There must be one name here."),
      hint: Wording(
        nl: "Een naam bestaat uit letters, cijfers, streepjes en schuine strepen, "
          + "met losse punten ertussen; zonder spaties.",
        en: "A name has letters, digits, hyphens and slashes, with single dots between them; "
          + "no spaces."))
  }
}

// Names.
extension Diagnostic {
  static func unknownName(
    _ name: String, in source: SourceFile, at range: Range<Int>, among candidates: [String],
    known: [String]
  ) -> Diagnostic {
    let some = known.prefix(20).joined(separator: ", ") + (known.count > 20 ? ", …" : "")
    return Diagnostic(
      id: "unknown-name", in: source, at: range,
      message: Wording(nl: "Er is hier geen ‘\(name)’.", en: "There is no '\(name)' here."),
      hint: .nearest(to: name, among: candidates)
        ?? Wording(nl: "Hier zijn er wel: \(some).", en: "What there is: \(some)."))
  }

  static func unknownText(
    _ key: String, in source: SourceFile, at range: Range<Int>, among keys: some Sequence<String>,
    path: String
  ) -> Diagnostic {
    Diagnostic(
      id: "unknown-name", in: source, at: range,
      message: Wording(
        nl: "De vormgeving heeft geen tekst ‘\(key)’.", en: "The look has no text '\(key)'."),
      hint: .nearest(to: key, among: keys, prefix: "text.")
        ?? Wording(
          nl: "Zet ‘\(key): …’ in ‘\(path)’.", en: "Put '\(key): …' into '\(path)'."))
  }

  static func unknownPlaceholder(
    _ name: String, _ key: String, of template: String, in source: SourceFile,
    at range: Range<Int>, among candidates: [String]
  ) -> Diagnostic {
    Diagnostic(
      id: "unknown-placeholder", in: source, at: range,
      message: Wording(
        nl: "In de tekst ‘\(key)’ staat ‘{\(name)}’, maar het sjabloon \(template) heeft geen "
          + "tekst ‘\(name)’.",
        en: "The text '\(key)' has '{\(name)}', but \(template) has no text '\(name)'."),
      hint: .nearest(to: name, among: candidates)
        ?? Wording(
          nl: "Haal {\(name)} weg, of kies een naam die het sjabloon wel heeft.",
          en: "Take {\(name)} out, or choose a name that the template has."))
  }

  static func bracesInText(
    _ key: String, in source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "braces-in-text", in: source, at: range,
      message: Wording(
        nl: "In de tekst ‘\(key)’ staat ‘{{’.", en: "The text '\(key)' has '{{' in it."),
      hint: Wording(
        nl: "Schrijf in een tekst één haak om een naam: {naam}.",
        en: "Write one brace around a name in a text: {name}."))
  }

  static func unknownStatic(
    _ path: String, in source: SourceFile, at range: Range<Int>, among paths: some Sequence<String>
  ) -> Diagnostic {
    Diagnostic(
      id: "unknown-static", in: source, at: range,
      message: Wording(
        nl: "De vormgeving heeft geen bestand ‘static/\(path)’.",
        en: "The look has no file 'static/\(path)'."),
      hint: .nearest(to: path, among: paths, prefix: "static.")
        ?? Wording(
          nl: "Zet het bestand in de map static van de vormgeving, of verbeter de naam.",
          en: "Put the file in the folder static of the look, or mend the name."))
  }

  static func staticWithoutRoot(in source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "static-without-root", in: source, at: range,
      message: Wording(
        nl: "Dit sjabloon kan niet naar bestanden van de vormgeving verwijzen: het is geen pagina.",
        en: "This template cannot refer to files of the look: it is no page."),
      hint: Wording(
        nl: "Haal de verwijzing weg. Alleen waar {{root}} is, is bekend waar die bestanden liggen.",
        en: "Take the reference out. Only where there is {{root}} it is known where they lie."))
  }

  static func notAView(
    _ name: String, _ kind: TemplateFieldKind, in source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "not-a-view", in: source, at: range,
      message: Wording(
        nl: "‘\(name)’ is \(kind.words.nl) en heeft geen onderdelen na een punt.",
        en: "'\(name)' is \(kind.words.en) and has no parts after a dot."),
      hint: kind == .list
        ? Wording(
          nl: "Schrijf {{#\(name)}}…{{/\(name)}} om elk onderdeel te tonen.",
          en: "Write {{#\(name)}}…{{/\(name)}} to show each item.")
        : Wording(
          nl: "Laat de punt weg, met wat erachter staat.",
          en: "Leave out the dot, and what comes after it."))
  }
}

// Kinds of values.
extension Diagnostic {
  static func htmlInDoubleBraces(
    _ name: String, in source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "html-in-double-braces", in: source, at: range,
      message: Wording(
        nl: "‘\(name)’ is opgemaakte HTML en heeft drie haken nodig.",
        en: "'\(name)' is finished HTML and needs three braces."),
      hint: Wording(nl: "Schrijf {{{\(name)}}}.", en: "Write {{{\(name)}}}."))
  }

  static func htmlInPlainText(
    _ name: String, in source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "html-in-plain-text", in: source, at: range,
      message: Wording(
        nl: "‘\(name)’ is opgemaakte HTML en past niet in een sjabloon zonder opmaak.",
        en: "'\(name)' is finished HTML and does not fit into a template of plain text."),
      hint: Wording(nl: "Kies een naam die een tekst is.", en: "Choose a name that is a text."))
  }

  static func textInTripleBraces(
    _ name: String, in source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "text-in-triple-braces", in: source, at: range,
      message: Wording(
        nl: "‘\(name)’ is gewone tekst, geen HTML.", en: "'\(name)' is plain text, not HTML."),
      hint: Wording(nl: "Schrijf {{\(name)}}.", en: "Write {{\(name)}}."))
  }

  static func notAText(
    _ name: String, _ kind: TemplateFieldKind, in source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "not-a-text", in: source, at: range,
      message: Wording(
        nl: "‘\(name)’ is \(kind.words.nl) en kan niet als tekst worden getoond.",
        en: "'\(name)' is \(kind.words.en) and cannot be shown as text."),
      hint: Wording(
        nl: "Schrijf {{#\(name)}}…{{/\(name)}}.", en: "Write {{#\(name)}}…{{/\(name)}}."))
  }

  static func notASection(
    _ name: String, in source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "not-a-section", in: source, at: range,
      message: Wording(
        nl: "‘\(name)’ is er altijd en kan geen sectie openen.",
        en: "'\(name)' is always there and cannot open a section."),
      hint: Wording(nl: "Schrijf {{\(name)}}.", en: "Write {{\(name)}}."))
  }

  static func noCurrentText(in source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "no-current-text", in: source, at: range,
      message: Wording(
        nl: "‘.’ staat hier niet voor een tekst.", en: "'.' is not a text here."),
      hint: Wording(
        nl: "Gebruik {{.}} alleen in een sectie over een tekst; noem anders de naam.",
        en: "Use {{.}} only in a section over a text; otherwise write the name."))
  }
}

// Sections, partials and whole templates.
extension Diagnostic {
  static func unclosedSection(
    _ name: String, in source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "unclosed-section", in: source, at: range,
      message: Wording(
        nl: "De sectie ‘\(name)’ wordt in dit bestand niet gesloten.",
        en: "The section '\(name)' is not closed in this file."),
      hint: Wording(
        nl: "Zet {{/\(name)}} waar de sectie ophoudt.",
        en: "Put {{/\(name)}} where the section ends."))
  }

  static func wrongClose(
    _ name: String, of open: String, from start: Range<Int>, in source: SourceFile,
    at range: Range<Int>
  ) -> Diagnostic {
    let line = source.position(at: start.lowerBound).line
    return Diagnostic(
      id: "wrong-close", in: source, at: range,
      message: Wording(
        nl: "Hier sluit ‘\(name)’, maar de sectie ‘\(open)’ van regel \(line) is nog open.",
        en: "'\(name)' closes here, but the section '\(open)' of line \(line) is still open."),
      hint: Wording(nl: "Schrijf eerst {{/\(open)}}.", en: "Write {{/\(open)}} first."))
  }

  static func strayClose(
    _ name: String, in source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "stray-close", in: source, at: range,
      message: Wording(
        nl: "Hier sluit ‘\(name)’, maar er is in dit bestand geen sectie open.",
        en: "'\(name)' closes here, but no section is open in this file."),
      hint: Wording(
        nl: "Haal {{/\(name)}} weg, of zet er {{#\(name)}} voor.",
        en: "Remove {{/\(name)}}, or put {{#\(name)}} before it."))
  }

  static func unknownPartial(
    _ name: String, in source: SourceFile, at range: Range<Int>, among names: [String]
  ) -> Diagnostic {
    let lastPart = "/" + (name.split(separator: "/").last ?? "")
    let elsewhere = names.first { $0.hasSuffix(lastPart) }
    return Diagnostic(
      id: "unknown-partial", in: source, at: range,
      message: Wording(
        nl: "De vormgeving heeft geen sjabloon ‘\(name)’.",
        en: "The look has no template '\(name)'."),
      hint: .nearest(to: name, among: names) ?? elsewhere.flatMap { .didYouMean([$0]) }
        ?? Wording(
          nl: "Maak templates/\(TemplateLibrary.file(of: name)), of haal deze regel weg.",
          en: "Make templates/\(TemplateLibrary.file(of: name)), or take this line out."))
  }

  static func partialLoop(
    _ chain: [String], in source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    let names = chain.joined(separator: " → ")
    return Diagnostic(
      id: "partial-loop", in: source, at: range,
      message: Wording(
        nl: "Dit sjabloon voegt zichzelf in: \(names).",
        en: "This template inserts itself: \(names)."),
      hint: Wording(
        nl: "Haal een van de regels weg die een sjabloon invoegen.",
        en: "Take out one of the lines that insert a template."))
  }

  static func missingTemplate(
    _ name: String, in folder: String, among names: [String]
  ) -> Diagnostic {
    let file = TemplateLibrary.file(of: name)
    return Diagnostic(
      id: "missing-template", path: "\(folder)/\(file)",
      message: Wording(
        nl: "De vormgeving heeft geen sjabloon ‘\(file)’.",
        en: "The look has no template '\(file)'."),
      hint: .nearest(to: file, among: names.map(TemplateLibrary.file))
        ?? Wording(
          nl: "Zet het terug, of neem het over uit de vormgeving ‘standaard’.",
          en: "Put it back, or copy it from the look 'standaard'."))
  }

  static func templateTooDeep(in source: SourceFile, at range: Range<Int>) -> Diagnostic {
    let depth = TemplateLimits.depth
    return Diagnostic(
      id: "template-too-deep", in: source, at: range,
      message: Wording(
        nl: "Hier zitten meer dan \(depth) secties, sjablonen of namen in elkaar.",
        en: "There are more than \(depth) sections, templates or names inside each other here."),
      hint: Wording(
        nl: "Sluit secties eerder, of verdeel het over minder sjablonen die elkaar invoegen.",
        en: "Close sections sooner, or use fewer templates that insert each other."))
  }

  static func templateTooLarge(in source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "template-too-large", in: source, at: range,
      message: Wording(
        nl: "Met alles wat erin wordt ingevoegd is dit sjabloon te groot.",
        en: "With all that it inserts this template is too large."),
      hint: Wording(
        nl: "Voeg andere sjablonen minder vaak in.",
        en: "Insert other templates less often."))
  }
}

extension TemplateFieldKind {
  fileprivate var words: Wording {
    switch self {
    case .text: Wording(nl: "een tekst", en: "a text")
    case .html: Wording(nl: "opgemaakte HTML", en: "finished HTML")
    case .flag: Wording(nl: "ja of nee", en: "yes or no")
    case .list: Wording(nl: "een lijst", en: "a list")
    case .view: Wording(nl: "een geheel van onderdelen", en: "a whole of several parts")
    }
  }
}

extension Wording {
  /// The name most like `name`, as a question; nil when none is like it.
  fileprivate static func nearest(
    to name: String, among candidates: some Sequence<String>, prefix: String = ""
  ) -> Wording? {
    didYouMean(name.nearest(in: candidates).map { prefix + $0 })
  }
}
