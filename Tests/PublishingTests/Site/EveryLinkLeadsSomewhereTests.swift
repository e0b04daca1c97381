import Diagnostics
import Testing

/// Random small sites, the same in every run: every address in every file leads to a file of the site.
@Suite struct EveryLinkLeadsSomewhereTests {
  @Test(arguments: 0..<60)
  func whateverTheSite(seed: UInt64) async throws {
    var maker = RandomSite(seed: seed)
    let text = maker.make()
    let base = ["https://x.nl/", "https://x.nl/onder/de/weg/", nil][Int(seed % 3)]
    // Each in turn; the large theme costs more.
    let theme = seed % 4 == 0 ? StandardTheme.files() : SmallTheme.files
    let site = try await build(text, theme: theme, base: base)
    try #require(!site.diagnostics.hasErrors, "seed \(seed):\n\(site.told)\n\(text)")
    try check(site, site.rendered, base: base ?? "", seed: seed)
  }

  @Test(arguments: 0..<60)
  func whateverTheSiteWithoutAServer(seed: UInt64) async throws {
    var maker = RandomSite(seed: seed)
    let base = ["https://x.nl/", "https://x.nl/onder/de/weg/", nil][Int(seed % 3)]
    let theme = seed % 4 == 1 ? StandardTheme.files() : SmallTheme.files
    let site = try await build(maker.make(), theme: theme, base: base, offline: true)
    try #require(!site.diagnostics.hasErrors, "seed \(seed):\n\(site.told)")
    let rendered = site.rendered
    try check(site, rendered, base: base ?? "", seed: seed)
    for (path, text) in rendered where path.hasSuffix(".html") {
      for address in Anchor.addresses(in: text) {
        #expect(OfflineTests.namesAFile(address), "seed \(seed): \(address) on \(path)")
      }
    }
  }

  /// The example shows that the check finds what it should.
  @Test func findsALinkThatLeadsNowhere() {
    let reached = Set(["a/index.html", "b.html"])
    #expect(Self.file(of: "../b.html", on: "a/index.html", base: "") == "b.html")
    #expect(!reached.contains(Self.file(of: "../../b.html", on: "a/index.html", base: "") ?? ""))
    #expect(!reached.contains(Self.file(of: "b.html", on: "a/index.html", base: "") ?? ""))
    #expect(Self.file(of: "https://x.nl/a/", on: "q.html", base: "https://x.nl/") == "a/index.html")
    #expect(
      Self.file(of: "/onder/a/", on: "404.html", base: "https://x.nl/onder/") == "a/index.html")
    #expect(Self.file(of: "%C3%A9%20x.png#a", on: "q.html", base: "") == "é x.png")
  }

  private func check(
    _ site: SiteInMemory, _ rendered: [(path: String, text: String)], base: String, seed: UInt64
  ) throws {
    #expect(Set(site.files).count == site.files.count, "seed \(seed): a file twice")
    let files = Set(site.files)
    let ids = Dictionary(
      uniqueKeysWithValues: rendered.map { ($0.path, Anchor.ids(in: $0.text)) })
    var links = 0
    for (path, text) in rendered {
      var addresses = Anchor.addresses(in: text)
      addresses += text.split(separator: "<loc>").dropFirst().map {
        String($0.prefix { $0 != "<" })
      }
      for address in addresses {
        guard let target = Self.file(of: address, on: path, base: base) else { continue }
        links += 1
        #expect(files.contains(target), "seed \(seed): \(address) on \(path)")
        if let anchor = address.split(separator: "#", maxSplits: 1).dropFirst().first {
          // The theme's own places start with `_`.
          let name = Self.decoded(String(anchor))
          #expect(ids[target]?.contains(name) == true, "seed \(seed): #\(name) from \(path)")
        }
      }
    }
    #expect(links > 20)
  }

  /// The file that a browser asks for; nil for an address outside the site.
  private static func file(of address: String, on path: String, base: String) -> String? {
    var address = address.prefix { $0 != "#" && $0 != "?" }[...]
    let root =
      base.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true).count > 2
      ? "/" + base.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true)[2] : "/"
    var parts: [Substring]
    if !base.isEmpty, address.hasPrefix(base) {
      address = address.dropFirst(base.count)
      parts = []
    } else if address.contains(":") || address.hasPrefix("//") {
      return nil
    } else if address.hasPrefix("/") {
      guard address.hasPrefix(root) else { return "outside \(root): \(address)" }
      address = address.dropFirst(root.count)
      parts = []
    } else {
      parts = path.split(separator: "/").dropLast()
      if address.isEmpty { return path }
    }
    for part in address.split(separator: "/") where part != "." {
      if part == ".." {
        if parts.popLast() == nil { return "above the root" }
      } else {
        parts.append(part)
      }
    }
    let isFolder = address.isEmpty || address.hasSuffix("/") || address.hasSuffix("..")
    return decoded((parts + (isFolder ? ["index.html"] : [])).joined(separator: "/"))
  }

  private static func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
