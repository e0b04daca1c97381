internal import CLibQREncode

/// An address as a drawing that a telephone reads.
package struct QRCode {
  /// Squares on each side, without the quiet zone.
  let width: Int
  /// Row by row: whether a square is dark.
  let squares: [Bool]

  /// The white edge that a reader needs to find the code.
  static let quietZone = 4

  /// Nil for a text that is too long for any code.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    // Longer ones have squares too small for paper; the most that any code holds is 2,331.
    guard !bytes.isEmpty, bytes.count <= 1_000,
      let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M)
    else { return nil }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    self.width = width
    squares = UnsafeBufferPointer(start: code.pointee.data, count: width * width).map {
      $0 & 1 == 1
    }
  }

  /// One path, of a rectangle for each run of dark squares.
  var svg: [UInt8] {
    let size = width + 2 * Self.quietZone
    var svg: [UInt8] = []
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(size) \(size)\"")
    svg.append(" shape-rendering=\"crispEdges\"><path d=\"")
    for y in 0..<width {
      var x = 0
      while x < width {
        guard squares[y * width + x] else {
          x += 1
          continue
        }
        let start = x
        while x < width, squares[y * width + x] { x += 1 }
        svg.append("M\(start + Self.quietZone) \(y + Self.quietZone)h\(x - start)v1h-\(x - start)z")
      }
    }
    svg.append("\"/></svg>\n")
    return svg
  }
}
