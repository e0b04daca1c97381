import Foundation
import Testing

@testable import Markup

/// Trompet reads CommonMark and GitHub's extensions as Debian's `cmark-gfm` does.
@Suite struct SpecificationTests {
  @Test func rendersEveryConstructAsTheLibraryDoes() {
    for text in SpecificationExamples.all {
      let bytes = Array(text.utf8)
      #expect(specificationHTML(bytes) == string(Cmark.html(bytes)), "\(text)")
    }
  }

  @Test func passesInvalidBytesOnAsTheLibraryDoes() {
    for bytes in SpecificationExamples.invalid {
      let html = Document.parse(bytes, dialect: .specification).specificationHTML()
      #expect(html == Cmark.html(bytes))
    }
  }

  @Test func rendersTwentyThousandRandomTextsAsTheLibraryDoes() {
    var random = SplitMix64(seed: 2024)
    var different: [[UInt8]] = []
    for _ in 0..<20_000 {
      let text = RandomMarkdown.text(upTo: 40, using: &random)
      if Document.parse(text, dialect: .specification).specificationHTML() != Cmark.html(text) {
        different.append(text)
      }
    }
    let shortest = different.min { $0.count < $1.count }.map(string) ?? ""
    #expect(different.isEmpty, "\(different.count) differ, the shortest is \(shortest)")
  }

  /// So that the tests above compare with what they say they compare with.
  @Test(.enabled(if: CmarkCommand.isInstalled))
  func theLibraryRendersAsItsCommandDoes() throws {
    var random = SplitMix64(seed: 7)
    var texts = (0..<300).map { _ in RandomMarkdown.text(upTo: 40, using: &random) }
    texts += SpecificationExamples.all.map { Array($0.utf8) } + SpecificationExamples.invalid
    for text in texts {
      try #expect(CmarkCommand.html(text) == Cmark.html(text), "\(string(text))")
    }
  }

  private func specificationHTML(_ text: [UInt8]) -> String {
    string(Document.parse(text, dialect: .specification).specificationHTML())
  }

  private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

/// Debian's `cmark-gfm`.
private enum CmarkCommand {
  private static let path = "/usr/bin/cmark-gfm"

  static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }

  static func html(_ text: [UInt8]) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = Cmark.arguments
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    // The texts are smaller than what a pipe holds, so nothing waits for the other.
    try input.fileHandleForWriting.write(contentsOf: Data(text))
    try input.fileHandleForWriting.close()
    let html = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Array(html)
  }
}
