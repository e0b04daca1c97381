/// Values as a YAML file has them.
enum YAMLScalar {
  /// On one line, in quotes where it could mean something else without.
  static func text(_ text: String, inList: Bool = false) -> String {
    isPlain(text, inList: inList) ? text : quoted(text)
  }

  /// Between brackets.
  static func list(_ texts: [String]) -> String {
    "[" + texts.map { text($0, inList: true) }.joined(separator: ", ") + "]"
  }

  /// Behind `#`: on one line, so that all of it is a comment.
  static func comment(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? " " : $0 }))
  }

  private static func isPlain(_ text: String, inList: Bool) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
      return false
    }
    return first.properties.isAlphabetic && last != " " && last != ":"
      && text.lowercased() != "null"
      && text.unicodeScalars.allSatisfy { scalar in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", " ", "-", "_", ".", "/", "'", "?", "!", "(", ")",
          ";", "+", "’", "‘", "“", "”", "…", "–", "—":
          true
        case ",": !inList
        default: scalar.value >= 0xC0 && scalar.properties.isAlphabetic
        }
      }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case _ where isControl(scalar): quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// What no YAML text holds as it is, and what ends a line.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
