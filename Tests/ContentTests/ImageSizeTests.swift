import Markup
import Testing

@testable import Content

@Suite struct ImageSizeTests {
  private func size(_ bytes: [UInt8]) -> String {
    ImageSize.read(bytes).map { "\($0.width)×\($0.height)" } ?? "none"
  }

  private func size(svg text: String) -> String { size(Array(text.utf8)) }

  private static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
    + [0, 0, 0x03, 0x20, 0, 0, 0x02, 0x58, 8, 6, 0, 0, 0]

  @Test func readsPNG() { #expect(size(Self.png) == "800×600") }

  @Test(arguments: ["GIF87a", "GIF89a"])
  func readsGIF(version: String) {
    #expect(size(Array(version.utf8) + [0x40, 0x01, 0xF0, 0x00, 0, 0, 0]) == "320×240")
  }

  /// A frame header behind an application segment, one of comments, and tables.
  private func jpeg(frame: UInt8, before: [UInt8] = []) -> [UInt8] {
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 6, 1, 2, 3, 4, 0xFF, 0xC4, 0, 3, 9] + before
      + [0xFF, frame, 0, 17, 8, 0x02, 0x58, 0x03, 0x20, 3]
  }

  @Test(arguments: [0xC0, 0xC1, 0xC2, 0xC3, 0xC9, 0xCF] as [UInt8])
  func readsJPEG(frame: UInt8) { #expect(size(jpeg(frame: frame)) == "800×600") }

  @Test func readsJPEGWithFillBytesAndMarkersThatStandAlone() {
    // ITU T.81, B.1.1.2: any marker may have fill bytes before it; B.1.1.3: TEM has no length.
    #expect(size(jpeg(frame: 0xC0, before: [0xFF, 0x01, 0xFF, 0xFF])) == "800×600")
  }

  @Test func givesUpAtTheScanOfAJPEG() {
    #expect(size([0xFF, 0xD8, 0xFF, 0xDA, 0, 2, 1, 2, 3, 4, 5, 6]) == "none")
    #expect(size([0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0xFF, 0xC0]) == "none")
    #expect(size([0xFF, 0xD8]) == "none")
  }

  private func webp(_ kind: String, _ data: [UInt8]) -> [UInt8] {
    Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBP\(kind)".utf8) + [0, 0, 0, 0] + data
  }

  @Test func readsAllThreeFormsOfWebP() {
    #expect(size(webp("VP8 ", [0, 0, 0, 0x9D, 1, 0x2A, 0x20, 0x03, 0x58, 0x02])) == "800×600")
    // 14 bits each, of one less: 799 and 599.
    let bits = UInt32(799) | UInt32(599) << 14
    let lossless = [0x2F] + (0..<4).map { UInt8(truncatingIfNeeded: bits >> (8 * $0)) }
    #expect(size(webp("VP8L", lossless)) == "800×600")
    #expect(size(webp("VP8X", [0, 0, 0, 0, 0x1F, 0x03, 0, 0x57, 0x02, 0])) == "800×600")
    #expect(size(webp("VP9 ", [0, 0, 0, 0, 0x1F, 0x03, 0, 0x57, 0x02, 0])) == "none")
  }

  @Test(arguments: [
    "<svg width=\"80\" height=\"60\">": "80×60",
    "<svg width='80px' height='60px' viewBox='0 0 1 1'>": "80×60",
    "<?xml version=\"1.0\"?>\n<!-- x -->\n<svg xmlns=\"x\"\n viewBox=\"0 0 640 480\">": "640×480",
    "<svg width=\"100%\" height=\"100%\" viewBox=\"0,0,64,48\">": "64×48",
    "<svg\n  width=\"80\"\n  height=\"60\">": "80×60",
    "<svg\twidth=\"80\"\theight=\"60\">": "80×60",
    "<svg viewBox=\"0 0 63.6 48.2\">": "64×48",
    "<svg width=\"8em\" height=\"6em\">": "none",
    "<svg width=\"-8\" height=\"6\">": "none",
    "<svg width=\"nan\" height=\"inf\">": "none",
    "<svg viewBox=\"0 0 1e99 1\">": "none",
    "<svg stroke-width=\"2\" line-height=\"3\" viewBox=\"0 0 64 48\">": "64×48",
    "<html>": "none", "": "none",
  ])
  func readsSVG(text: String, read: String) { #expect(size(svg: text) == read) }

  @Test func believesNoSizeThatIsZeroOrAbsurd() {
    var zero = Self.png
    zero.replaceSubrange(16..<20, with: [0, 0, 0, 0])
    #expect(size(zero) == "none")
    var huge = Self.png
    huge.replaceSubrange(16..<20, with: [0xFF, 0xFF, 0xFF, 0xFF])
    #expect(size(huge) == "none")
  }

  @Test func survivesEveryCutOfEveryFormat() {
    let pictures = [
      Self.png, jpeg(frame: 0xC0), webp("VP8X", [0, 0, 0, 0, 0x1F, 0x03, 0, 0x57, 0x02, 0]),
      webp("VP8L", [0x2F, 1, 2, 3, 4]), Array("GIF89a".utf8) + [1, 0, 1, 0],
      Array("<svg width=\"80\" height=\"60\">".utf8),
    ]
    for picture in pictures {
      #expect(ImageSize.read(picture) != nil)
      for count in 0..<picture.count { _ = ImageSize.read(Array(picture.prefix(count))) }
    }
  }
}
