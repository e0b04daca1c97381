import CLibQREncode
import Testing

@testable import Publishing

/// Codes that a telephone reads.
@Suite struct QRCodeTests {
  /// The squares of a drawing, read back from its path, with the edge around them.
  private func squares(in svg: [UInt8]) throws -> [[Bool]] {
    let text = String(decoding: svg, as: UTF8.self)
    let box = try #require(text.firstRange(of: "viewBox=\"0 0 "))
    let size = try #require(Int(text[box.upperBound...].prefix { $0.isNumber }))
    var rows = Array(repeating: Array(repeating: false, count: size), count: size)
    let path = try #require(text.firstRange(of: " d=\""))
    let data = text[path.upperBound...].prefix { $0 != "\"" }
    for run in data.split(separator: "M") {
      // "4 5h3v1h-3z": from column 4 of row 5, three to the right.
      let numbers = run.split { !$0.isNumber }.compactMap { Int($0) }
      try #require(numbers.count == 5 && numbers[2] == numbers[4] && numbers[3] == 1)
      for x in numbers[0]..<numbers[0] + numbers[2] { rows[numbers[1]][x] = true }
    }
    return rows
  }

  @Test(arguments: [
    "https://voorbeeld.nl/", "https://www.youtube.com/watch?v=abcdefghijk", "é\u{0}日",
    String(repeating: "lang/", count: 200),
  ])
  func isDrawnSquareBySquareWithAQuietEdge(text: String) throws {
    let rows = try squares(in: try #require(QRCode(text)).svg)
    let bytes = Array(text.utf8)
    let code = try #require(QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M))
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    #expect(rows.count == width + 8)
    for (y, row) in rows.enumerated() {
      for (x, isDark) in row.enumerated() {
        let isInside = (4..<width + 4).contains(x) && (4..<width + 4).contains(y)
        let square = isInside ? code.pointee.data[(y - 4) * width + x - 4] & 1 : 0
        #expect(isDark == (square == 1))
      }
    }
    // The three corners that a reader looks for.
    for (x, y) in [(4, 4), (width - 3, 4), (4, width - 3)] {
      #expect((0..<7).allSatisfy { rows[y][x + $0] && rows[y + $0][x] })
    }
  }

  @Test func isNotMadeOfWhatIsTooLong() {
    #expect(QRCode(String(repeating: "x", count: 1_000)) != nil)
    #expect(QRCode(String(repeating: "x", count: 1_001)) == nil)
    #expect(QRCode("") == nil)
  }

  @Test(arguments: [
    ("https://www.youtube.com/watch?v=abcdefghijk", LinkedThing.video),
    ("https://youtu.be/abcdefghijk", .video), ("https://vimeo.com/123", .video),
    ("https://voorbeeld.nl/film-congres/", .video), ("https://youtube.com.voorbeeld.nl/", .page),
    ("https://forms.office.com/r/x", .form), ("https://voorbeeld.nl/aanmelden", .form),
    ("https://voorbeeld.nl/contactformulier/", .form), ("https://voorbeeld.nl/enquete", .page),
    ("https://voorbeeld.nl/meldknop", .form), ("https://voorbeeld.nl/informatie", .page),
    ("https://voorbeeld.nl/formeel", .page), ("https://voorbeeld.nl/filmer", .page),
    ("mailto:formeel@voorbeeld.nl", .page),
  ])
  func isForWhatIsWatchedOrFilledIn(address: String, thing: LinkedThing) {
    #expect(LinkedThing(address: address) == thing)
  }

  @Test func standsWithTheAddressOfAWebinar() async throws {
    let site = try await build(
      PrintHTMLTests.book(
        "[kijk](../../webinars/x.md), [lees](../../y.md) en [nog iets](../ander/meldknop.md)") + """

          -- content/webinars/x.md --
          ---
          titel: X
          ---
          -- content/y.md --
          ---
          titel: Y
          ---
          -- content/cursusboeken/ander/index.md --
          ---
          titel: Ander
          ---
          -- content/cursusboeken/ander/meldknop.md --
          ---
          titel: De meldknop
          ---
          """)
    let print = try #require(site[PrintHTMLTests.path])
    #expect(print.split(separator: "data:image/svg+xml;base64,").count == 2)
    #expect(print.contains("/webinars/x/\">trompet.example/webinars/x</a><img"))
  }
}

@Test func aCodeOnATerminalHasItsSquaresAndAnEdge() throws {
  let code = try #require(QRCode("http://192.168.1.5:4040/"))
  let lines = code.terminalText.split(separator: "\n").map {
    $0.replacing("\u{1B}[38;5;16;48;5;231m", with: "").replacing("\u{1B}[0m", with: "")
  }
  let size = code.width + 2 * QRCode.quietZone
  #expect(lines.count == (size + 1) / 2)
  #expect(lines.allSatisfy { $0.count == size })
  #expect(lines.prefix(2).allSatisfy { $0.allSatisfy { $0 == " " } })
  for y in 0..<code.width {
    let row = lines[(y + QRCode.quietZone) / 2]
    for x in 0..<code.width {
      let sign = row[row.index(row.startIndex, offsetBy: x + QRCode.quietZone)]
      let isDark = sign == "█" || sign == ((y + QRCode.quietZone) % 2 == 0 ? "▀" : "▄")
      #expect(isDark == code.squares[y * code.width + x])
    }
  }
}
