import Content
import Diagnostics

/// The style sheet of a book, with everything that it asks for inside it.
struct BookStyle {
  let theme: Theme

  /// Below `static/`. What depends on the form of a book is chosen there by the classes of its body.
  private static let path = "css/boek.css"

  func css(for form: BookForm) -> [UInt8] {
    let packed = packed
    var css: [UInt8] = []
    css.reserveCapacity(packed.count + 128)
    // Nothing ends the element before its time.
    var copied = 0
    while let close = packed.firstPlace(of: [0x3C, 0x2F], from: copied) {
      css += packed[copied...close]
      css.append(0x5C)
      copied = close + 1
    }
    css += packed[copied...]
    // What a browser that prints understands too: it knows no classes of the body here.
    let size = form.paper.size
    css.append("@page { size: \(size.width)mm \(size.height)mm")
    css.append(form.bleeds ? "; bleed: \(BookForm.bleed)mm; marks: crop }\n" : " }\n")
    return css
  }

  /// What the style sheet asks for that is not in the theme.
  var problems: [Diagnostic] {
    guard let sheet else { return [] }
    let folder = theme.files.layers.last { layer in
      layer.statics.contains { $0.path == Self.path }
    }?.folder
    var problems: [Diagnostic] = []
    _ = sheet.replacingAddresses { address in
      if file(sheet.path(of: address)) == nil {
        problems.append(.missingInBook("\(folder ?? "")/static/\(Self.path)", address))
      }
      return .same
    }
    return problems
  }

  private func file(_ path: String) -> Theme.Static? { theme.statics.first { $0.path == path } }

  private var sheet: StyleSheet? {
    file(Self.path).map { StyleSheet(path: Self.path, bytes: $0.bytes) }
  }

  /// With the files that the style sheet names in their places.
  private var packed: [UInt8] {
    guard let sheet else { return [] }
    var css = sheet.replacingAddresses { address in
      guard let found = file(sheet.path(of: address)) else { return .same }
      let ending = String(address.split(separator: ".").last ?? "")
      return .address(DataAddress.make(MediaType.of(fileExtension: ending), found.bytes))
    }
    if css.last != 0x0A { css.append(0x0A) }
    return css
  }
}

extension Diagnostic {
  static func missingInBook(_ path: String, _ name: String) -> Diagnostic {
    Diagnostic(
      id: "missing-in-book", path: path,
      message: Wording(
        nl: "Dit opmaakblad vraagt om ‘\(name)’, en dat is er niet in de vormgeving.",
        en: "This style sheet asks for '\(name)', which is not in the look."),
      hint: Wording(
        nl: "Een boek heeft alles in zich: zet het bestand in de map static van de vormgeving.",
        en: "A book holds all that it shows: put the file in the folder static of the look."))
  }
}
