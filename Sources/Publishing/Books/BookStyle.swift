import Content
import Diagnostics

/// The style sheet of a book, with everything that it asks for inside it.
struct BookStyle {
  let theme: Theme

  /// Below `static/`. What depends on the form of a book is chosen there by the classes of its body.
  private static let path = "css/boek.css"

  func css(for form: BookForm) -> [UInt8] {
    var css: [UInt8] = []
    pack(into: &css) { _ in }
    // Nothing ends the element before its time.
    var place = 0
    while let close = css.firstPlace(of: [0x3C, 0x2F], from: place) {
      css.insert(0x5C, at: close + 1)
      place = close + 2
    }
    // What a browser that prints understands too: it knows no classes of the body here.
    let size = form.paper.size
    css.append("@page { size: \(size.width)mm \(size.height)mm")
    css.append(form.bleeds ? "; bleed: \(BookForm.bleed)mm; marks: crop }\n" : " }\n")
    return css
  }

  /// What the style sheet asks for that is not in the theme.
  var problems: [Diagnostic] {
    var css: [UInt8] = []
    var problems: [Diagnostic] = []
    let folder = theme.files.layers.last { layer in
      layer.statics.contains { $0.path == Self.path }
    }?.folder
    pack(into: &css) {
      problems.append(.missingInBook("\(folder ?? "")/static/\(Self.path)", $0))
    }
    return problems
  }

  private func file(_ path: String) -> Theme.Static? { theme.statics.first { $0.path == path } }

  /// Copies the style sheet with the files that it names in their places; `miss` hears of the others.
  private func pack(into css: inout [UInt8], missing miss: (String) -> Void) {
    guard let file = file(Self.path) else { return }
    let bytes = file.bytes
    let folder = Self.path.split(separator: "/").dropLast().map(String.init)
    var place = 0
    while let start = bytes.firstPlace(of: Array("url(".utf8), from: place) {
      css += bytes[place..<start + 4]
      place = start + 4
      while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
      let quote = place < bytes.count && [0x22, 0x27].contains(bytes[place]) ? bytes[place] : nil
      let first = quote == nil ? place : place + 1
      guard let end = bytes.firstPlace(of: [quote ?? 0x29], from: first) else { break }
      let name = String(decoding: bytes[first..<end], as: UTF8.self)
      place = quote == nil ? end : end + 1
      css.append(quote ?? 0x22)
      if let found = self.file(Self.resolved(name, from: folder)) {
        let type = DataAddress.type(ofExtension: String(name.split(separator: ".").last ?? ""))
        css += DataAddress.make(type, found.bytes)
      } else {
        css += bytes[first..<end]
        if !name.hasPrefix("data:") && !name.hasPrefix("#") { miss(name) }
      }
      css.append(quote ?? 0x22)
    }
    css += bytes[place...]
    if css.last != 0x0A { css.append(0x0A) }
  }

  private static func resolved(_ name: String, from folder: [String]) -> String {
    var parts = folder
    for part in name.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }
}

extension [UInt8] {
  /// The library's own search takes a hundred times as long.
  fileprivate func firstPlace(of pattern: [UInt8], from start: Int) -> Int? {
    guard let first = pattern.first, start <= count - pattern.count else { return nil }
    return withUnsafeBufferPointer { bytes in
      for place in start...(bytes.count - pattern.count) where bytes[place] == first {
        if pattern.indices.allSatisfy({ bytes[place + $0] == pattern[$0] }) { return place }
      }
      return nil
    }
  }
}

extension Diagnostic {
  static func missingInBook(_ path: String, _ name: String) -> Diagnostic {
    Diagnostic(
      id: "missing-in-book", path: path,
      message: Wording(
        nl: "Dit opmaakblad vraagt om ‘\(name)’, en dat is er niet in het thema.",
        en: "This style sheet asks for '\(name)', which is not in the theme."),
      hint: Wording(
        nl: "Een boek heeft alles in zich: zet het bestand in static/ van het thema.",
        en: "A book holds all that it shows: put the file in static/ of the theme."))
  }
}
