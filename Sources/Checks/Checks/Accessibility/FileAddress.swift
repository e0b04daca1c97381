/// The file that an address on the web names.
enum FileAddress {
  /// What stands behind the last `/` of the path: empty when that ends in one, or when there is no path.
  static func name(in address: String) -> String {
    var name: [UInt8] = []
    var slashes = 0
    for byte in address.utf8 {
      if byte == 0x23 || byte == 0x3F { break }
      if byte == 0x2F {
        slashes += 1
        name.removeAll(keepingCapacity: true)
      } else {
        name.append(byte)
      }
    }
    // The third one ends the name of the server: `https://voorbeeld.nl/`.
    return slashes < 3 ? "" : String(decoding: name, as: UTF8.self)
  }

  /// What is told of a file that a browser saves, or hands to another program: `pdf`, `docx`; nil for a page.
  static func downloadType(in address: String) -> String? {
    let name = name(in: address)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    return words[ending] == nil ? nil : ending
  }

  /// By ending: the words that name the type to readers.
  static let words: [String: [String]] = [
    "pdf": ["pdf"],
    "doc": ["word", "doc"], "docx": ["word", "docx", "doc"],
    "odt": ["odt", "writer", "tekstbestand"],
    "rtf": ["rtf", "tekstbestand"],
    "xls": ["excel", "xls", "spreadsheet", "rekenblad"],
    "xlsx": ["excel", "xlsx", "xls", "spreadsheet", "rekenblad"],
    "ods": ["ods", "calc", "spreadsheet", "rekenblad"], "csv": ["csv"],
    "ppt": ["powerpoint", "ppt", "presentatie", "dia's", "slides"],
    "pptx": ["powerpoint", "pptx", "ppt", "presentatie", "dia's", "slides"],
    "odp": ["odp", "impress", "presentatie", "slides"],
    "zip": ["zip"], "epub": ["epub", "e-book", "ebook"],
    "mp3": ["mp3", "geluid", "audio", "podcast"], "ics": ["ics", "agenda", "calendar"],
  ]

  /// By ending: what people call the type, where that is something else.
  static let names = [
    "doc": "Word", "docx": "Word", "xls": "Excel", "xlsx": "Excel", "ppt": "PowerPoint",
    "pptx": "PowerPoint", "epub": "e-book", "ics": "agenda",
  ]
}
