import Diagnostics

// What names stand for.
extension TemplateCompiler {
  private enum Resolution {
    case field(FieldReader, frame: Int)
    /// No view here has the name; these come near, or are what there is.
    case missing(candidates: [String], known: [String])
    /// What is before a dot has no names of its own.
    case notAView(String, TemplateFieldKind)
    case tooDeep
    /// Inside a section whose own name is wrong.
    case unknowable
  }

  /// `{{name}}`, `{{{name}}}` and `{{&name}}`.
  mutating func compileVariable(_ token: TemplateToken) {
    if token.kind == .unescaped, isReserved(token.name) {
      report(at: token.range) { .textInTripleBraces(token.name, in: $0, at: token.range) }
    } else if let key = token.name.removing(prefix: "text.") {
      compileText(key, token)
    } else if let path = token.name.removing(prefix: "static.") {
      compileStatic(path, token)
    } else if let (reader, frame) = field(token) {
      write(reader, frame: frame, token)
    }
  }

  private mutating func write(_ reader: FieldReader, frame: Int, _ token: TemplateToken) {
    switch (reader, token.kind) {
    case (.text(let read), .variable): add(text: read, frame: frame)
    case (.address(let read), .variable): add(address: read, frame: frame)
    case (.html, _) where isPlain:
      report(at: token.range) { .htmlInPlainText(token.name, in: $0, at: token.range) }
    case (.html(let read), .unescaped): builder.add(html: read, frame: frame)
    case (.text, _), (.address, _):
      report(at: token.range) { .textInTripleBraces(token.name, in: $0, at: token.range) }
    case (.html, _):
      report(at: token.range) { .htmlInDoubleBraces(token.name, in: $0, at: token.range) }
    case (.flag, _), (.list, _), (.view, _):
      report(at: token.range) { .notAText(token.name, reader.kind, in: $0, at: token.range) }
    }
  }

  /// What a section looks at; nil, and told, when it is nothing.
  mutating func sectionField(_ token: TemplateToken) -> (FieldReader, frame: Int)? {
    if isReserved(token.name) {
      report(at: token.range) { .notASection(token.name, in: $0, at: token.range) }
      return nil
    }
    return field(token)
  }

  private func isReserved(_ name: String) -> Bool {
    name.hasPrefix("text.") || name.hasPrefix("static.")
  }

  private mutating func field(_ token: TemplateToken) -> (FieldReader, frame: Int)? {
    if token.name == "." { return currentValue(token) }
    switch resolve(token.name) {
    case .field(let reader, let frame): return (reader, frame)
    case .missing(let candidates, let known):
      report(at: token.range) {
        .unknownName(token.name, in: $0, at: token.range, among: candidates, known: known)
      }
    case .notAView(let part, let kind):
      report(at: token.range) { .notAView(part, kind, in: $0, at: token.range) }
    case .tooDeep:
      stop(at: token.range) { .templateTooDeep(in: $0, at: token.range) }
    case .unknowable: break
    }
    return nil
  }

  /// `{{.}}`: the text of the nearest section over a text.
  private mutating func currentValue(_ token: TemplateToken) -> (FieldReader, frame: Int)? {
    search: for scope in scopes.reversed() {
      switch scope.context {
      case .value(let reader, let frame): return (reader, frame)
      case .same: continue
      case .unknown: return nil
      case .view: break search
      }
    }
    report(at: token.range) { .noCurrentText(in: $0, at: token.range) }
    return nil
  }

  /// Looks a name up in the views around it, the innermost first; what follows a dot only in the view
  /// before the dot.
  private mutating func resolve(_ name: String) -> Resolution {
    let parts = name.split(separator: ".").map(String.init)
    guard parts.count <= TemplateLimits.depth else { return .tooDeep }
    for scope in scopes.reversed() {
      switch scope.context {
      case .unknown: return .unknowable
      case .value, .same: continue
      case .view(let shape, let frame):
        if let reader = shape.readers[parts[0]] {
          return follow(parts.dropFirst(), from: reader, called: parts[0], frame: frame)
        }
      }
    }
    return missing()
  }

  private mutating func follow(
    _ parts: ArraySlice<String>, from first: FieldReader, called name: String, frame: Int
  ) -> Resolution {
    var reader = first
    var path = name
    for part in parts {
      // `{{#cards.any}}`: once, when there is at least one.
      if case .list(_, let isEmpty, _) = reader, part == "any" {
        reader = .flag { !isEmpty($0) }
        path += ".any"
        continue
      }
      guard case .view(let type, let outer) = reader else { return .notAView(path, reader.kind) }
      let shape = shape(of: type)
      guard let inner = shape.readers[part] else {
        let names = shape.names.map { "\(path).\($0)" }
        return .missing(candidates: names, known: names)
      }
      reader = inner.by(way: outer)
      path += "." + part
    }
    return .field(reader, frame: frame)
  }

  private func missing() -> Resolution {
    var candidates: [String] = []
    var innermost: [String]?
    for scope in scopes.reversed() {
      guard case .view(let shape, _) = scope.context else { continue }
      candidates += shape.names
      innermost = innermost ?? shape.names
    }
    candidates += library.texts.keys.map { "text." + $0 }
    candidates += library.statics.keys.map { "static." + $0 }
    return .missing(candidates: candidates, known: innermost ?? [])
  }
}

// Strings and files of the theme.
extension TemplateCompiler {
  /// `{{text.key}}`: a string of the theme, with its placeholders filled from the views here.
  private mutating func compileText(_ key: String, _ token: TemplateToken) {
    let library = library
    guard let text = library.texts[key] else {
      report(at: token.range) {
        .unknownText(
          key, in: $0, at: token.range, among: library.texts.keys, path: library.textsPath)
      }
      return
    }
    for piece in ThemeText(text).pieces {
      switch piece {
      case .literal(let text):
        add(literal: text)
      case .placeholder(let name): compilePlaceholder(name, key, token)
      case .braces:
        report(text: key, token) { .bracesInText(key, in: $0, at: $1) }
      }
    }
  }

  private mutating func compilePlaceholder(_ name: String, _ key: String, _ token: TemplateToken) {
    let template = TemplateLibrary.file(of: inclusions.last?.name ?? "")
    switch resolve(name) {
    case .field(.text(let read), let frame): add(text: read, frame: frame)
    case .field(.address(let read), let frame): add(address: read, frame: frame)
    case .unknowable: break
    case .field, .notAView, .tooDeep:
      report(text: key, token) {
        .unknownPlaceholder(name, key, of: template, in: $0, at: $1, among: [])
      }
    case .missing(let candidates, _):
      let names = candidates.filter { !isReserved($0) }
      report(text: key, token) {
        .unknownPlaceholder(name, key, of: template, in: $0, at: $1, among: names)
      }
    }
  }

  /// Tells of a string at the place where it is written down, else where the template asks for it.
  private mutating func report(
    text key: String, _ token: TemplateToken, _ problem: (SourceFile, Range<Int>) -> Diagnostic
  ) {
    guard let place = library.textPlaces[key] else {
      return report(at: token.range) { problem($0, token.range) }
    }
    report(in: place.source, at: place.range) { problem($0, place.range) }
  }

  /// `{{static.css/trompet.css}}`: the address of a file of the theme, as seen from the page.
  private mutating func compileStatic(_ path: String, _ token: TemplateToken) {
    let statics = library.statics
    guard let fingerprint = statics[path] else {
      report(at: token.range) { .unknownStatic(path, in: $0, at: token.range, among: statics.keys) }
      return
    }
    switch resolve("root") {
    case .field(.text(let root), let frame):
      add(text: root, frame: frame)
      add(literal: "static/\(path)?v=\(fingerprint)")
    case .unknowable: break
    case .field, .missing, .notAView, .tooDeep:
      report(at: token.range) { .staticWithoutRoot(in: $0, at: token.range) }
    }
  }
}

// How a value is written: escaped in HTML, as it is in plain text.
extension TemplateCompiler {
  private mutating func add(text read: @escaping @Sendable (Frame) -> String, frame: Int) {
    if isPlain {
      builder.add(html: { Array(read($0).utf8) }, frame: frame)
    } else {
      builder.add(text: read, frame: frame)
    }
  }

  private mutating func add(
    address read: @escaping @Sendable (Frame) -> SiteLink?, frame: Int
  ) {
    if isPlain {
      builder.add(html: { read($0).map { Array($0.text.utf8) } ?? [] }, frame: frame)
    } else {
      builder.add(address: read, frame: frame)
    }
  }

  private mutating func add(literal text: String) {
    var bytes: [UInt8] = []
    if isPlain { bytes += text.utf8 } else { bytes.append(escaping: text) }
    builder.add(literal: bytes)
  }
}

extension String {
  fileprivate func removing(prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
