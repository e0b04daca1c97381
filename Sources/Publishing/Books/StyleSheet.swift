/// A style sheet of a theme, which names other files of it.
struct StyleSheet {
  /// Below `static/`.
  let path: String
  let bytes: [UInt8]

  /// What comes in the place of an address.
  enum Replacement {
    case same
    case address([UInt8])
    /// The sheet asks for nothing there any more.
    case nothing
  }

  /// The sheet with other addresses. `replace` is given each that leads out of it, as it is written.
  func replacingAddresses(_ replace: (String) -> Replacement) -> [UInt8] {
    let opening = Array("url(".utf8)
    var css: [UInt8] = []
    var copied = 0
    while let start = bytes.firstPlace(of: opening, from: copied) {
      var first = start + opening.count
      while first < bytes.count, bytes[first] <= 0x20 { first += 1 }
      let quote = first < bytes.count && [0x22, 0x27].contains(bytes[first]) ? bytes[first] : nil
      if quote != nil { first += 1 }
      guard let end = bytes.firstPlace(of: [quote ?? 0x29], from: first),
        let close = bytes.firstPlace(of: [0x29], from: end)
      else { break }
      let address = String(decoding: bytes[first..<end], as: UTF8.self)
      let isInside = address.hasPrefix("data:") || address.hasPrefix("#")
      switch isInside ? .same : replace(address) {
      case .same: css += bytes[copied...close]
      case .address(let new):
        css += bytes[copied..<start] + opening
        css.append(quote ?? 0x22)
        css += new
        css += [quote ?? 0x22, 0x29]
      case .nothing:
        css += bytes[copied..<start]
        css.append("none")
      }
      copied = close + 1
    }
    return css + bytes[copied...]
  }

  /// Where an address in the sheet leads, below `static/`.
  func path(of address: String) -> String {
    var parts = path.split(separator: "/").dropLast()
    for part in address.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}

extension [UInt8] {
  /// The library's own search takes a hundred times as long.
  func firstPlace(of pattern: [UInt8], from start: Int) -> Int? {
    guard let first = pattern.first, start <= count - pattern.count else { return nil }
    return withUnsafeBufferPointer { bytes in
      for place in start...(bytes.count - pattern.count) where bytes[place] == first {
        if pattern.indices.allSatisfy({ bytes[place + $0] == pattern[$0] }) { return place }
      }
      return nil
    }
  }
}
