/// Fits a text in lines of a width, where nothing else does so: a drawing does not wrap.
struct TextFitting {
  let size: Int
  let lines: [String]

  /// The largest of `sizes`, which go down, at which `text` takes no more than `most` lines; what is still too long at the
  /// last of them is cut off.
  init(_ text: String, sizes: [Int], width: Int, most: Int) {
    var found: (size: Int, lines: [String]) = (sizes.last ?? 1, [])
    for size in sizes {
      let room = Double(width) / Double(size)
      let words = text.split(whereSeparator: \.isWhitespace)
      found = (size, Self.lines(of: words, room: room, most: most + 1))
      let isWhole = size == sizes.last || words.allSatisfy { Self.width(of: $0) <= room }
      if isWhole, found.lines.count <= most { break }
    }
    if found.lines.count > most {
      found.lines.removeLast(found.lines.count - most)
      found.lines[most - 1] += "…"
    }
    size = found.size
    lines = found.lines
  }

  /// No more than `most` of them. A word that no line holds is broken off where it must.
  private static func lines(of words: [Substring], room: Double, most: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0.0
    for word in words {
      guard lines.count < most else { break }
      let wanted = width(of: word)
      if !line.isEmpty, used + space + wanted > room {
        lines.append(line)
        (line, used) = ("", 0)
      }
      if !line.isEmpty {
        line.append(" ")
        used += space
      }
      if wanted <= room {
        line += word
        used += wanted
        continue
      }
      for character in word {
        let wide = width(of: character)
        if used + wide > room, !line.isEmpty {
          lines.append(line)
          (line, used) = ("", 0)
          guard lines.count < most else { break }
        }
        line.append(character)
        used += wide
      }
    }
    if !line.isEmpty { lines.append(line) }
    return Array(lines.prefix(most))
  }

  private static let space = 0.28

  private static func width(of word: Substring) -> Double {
    word.reduce(0) { $0 + width(of: $1) }
  }

  /// In sizes of the letter, rather too wide than too narrow: which letters a reader has is not known.
  private static func width(of character: Character) -> Double {
    guard let value = character.unicodeScalars.first?.value else { return 0 }
    switch value {
    case 0x2E80...: return 1.05
    default: break
    }
    switch character {
    case "i", "j", "l", "t", "f", "r", "I", ".", ",", ":", ";", "!", "'", "’", "‘", "-", "(", ")":
      return 0.38
    case "m", "w", "M", "W", "—", "…", "%", "@": return 0.96
    default: return character.isUppercase ? 0.74 : 0.6
    }
  }
}
