import Testing

@testable import Serving

@Suite struct RequestTargetTests {
  private func path(_ raw: String) throws -> String { try RequestTarget(raw).path }

  @Test func isDecodedOnce() throws {
    #expect(try path("/") == "")
    #expect(try path("/artikelen/een/") == "artikelen/een/")
    #expect(try path("/idee%C3%ABn/a%20b.pdf") == "ideeën/a b.pdf")
    #expect(try path("/100%25/%2525") == "100%/%25")
    #expect(try path("/foto's%20&%20meer/a+b;c=d") == "foto's & meer/a+b;c=d")
    #expect(try path("/%f0%9f%8e%ba") == "🎺")
    #expect(try path("/...") == "...")
    #expect(try path("/.well-known/x") == ".well-known/x")
  }

  @Test(arguments: [
    "", "index.html", "*", "http://127.0.0.1/", "http://voorbeeld.nl/", "file:///etc/passwd", "..",
    "/..", "/../", "/../etc/passwd", "/a/..", "/a/../b", "/.", "/a/./b", "/%2e%2e/x", "/%2E./x",
    "/.%2e", "/%2e", "/..%2fbuiten.txt", "/a%2Fb", "/%2f", "/..%5cbuiten.txt", "/..\\buiten.txt",
    "/a%5Cb", "/%00", "/index.html%00.txt", "/%01", "/%7f", "/%0d%0aSet-Cookie:x", "/a\u{1}", "/%",
    "/%4", "/%zz", "/%u002e", "/%-1", "/%ff", "/%ff%fe", "/%c0%ae%c0%ae/x", "/%ed%a0%80", "/a%",
  ])
  func isRefusedWhereItCannotBeInASite(raw: String) {
    #expect(throws: RequestTarget.Fault.self) { try RequestTarget(raw) }
  }

  @Test func hasAnEnd() {
    let long = "/" + String(repeating: "a", count: 100_000)
    #expect(throws: RequestTarget.Fault.tooLong) { try RequestTarget(long) }
    let decoded = "/" + String(repeating: "%41", count: RequestTarget.limit)
    #expect(throws: Never.self) { try RequestTarget(String(decoded.dropLast(6))) }
  }

  @Test func knowsWhichFileAnswers() throws {
    #expect(try RequestTarget("/").file == "index.html")
    #expect(try RequestTarget("/a/").file == "a/index.html")
    #expect(try RequestTarget("/a.pdf").file == "a.pdf")
    #expect(try RequestTarget("/").isPage)
    #expect(try RequestTarget("/a.b/c").isPage)
    #expect(try RequestTarget("/404.html").isPage)
    #expect(try !RequestTarget("/static/css/trompet.css").isPage)
  }

  /// Whatever comes over the wire, what is let through stays below the root.
  @Test func neverLeadsOutside() {
    var dice = SystemRandomNumberGenerator()
    let pieces = [
      "/", ".", "..", "%2e", "%2f", "%5c", "\\", "a", "%", "%00", "é", "%c3", "//", ";",
    ]
    for _ in 0..<20_000 {
      let raw = (0..<Int.random(in: 0...8, using: &dice)).compactMap { _ in
        pieces.randomElement(using: &dice)
      }.joined()
      guard let target = try? RequestTarget(raw) else { continue }
      let parts = target.path.split(separator: "/")
      #expect(!parts.contains("..") && !parts.contains("."), "\(raw)")
      #expect(!target.path.contains("\\") && !target.path.contains("\0"), "\(raw)")
    }
  }
}
