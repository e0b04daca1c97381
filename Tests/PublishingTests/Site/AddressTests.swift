import Testing

@Suite struct AddressTests {
  private func files(_ paths: [String]) async throws -> [String] {
    let text = paths.map { "-- content/\($0).md --\n---\ntitel: Een\n---\n" }.joined()
    let site = try await build(text)
    guard site.told == "" else { return [site.told] }
    return site.files.filter { $0.hasSuffix("/index.html") && $0 != "artikelen/index.html" }
  }

  @Test(arguments: [
    ("Over Ons", "over-ons"), ("ideeën", "ideeen"), ("foto's & film", "fotos-film"),
    ("2016/Één", "2016/een"), ("artikelen/a.b", "artikelen/a-b"), ("日本", "日本"),
    ("🎺", "u1f3ba"), ("🎺🎺", "u1f3ba-u1f3ba"), ("!?", "u21-u3f"), ("map/🎺/een", "map/u1f3ba/een"),
    ("a/_index", "a"), ("a/b/index", "a/b"),
  ])
  func makesAnAddressOfAFileName(path: String, address: String) async throws {
    #expect(try await files([path]) == ["\(address)/index.html"])
  }

  @Test func cutsAnAddressThatNoFileNameHolds() async throws {
    let long = String(repeating: "lang ", count: 48) + "x"
    let address = try #require(try await files([long]).first)
    #expect(address.utf8.count <= 120)
    // Two that are the same as far as they go are told apart, or not at all.
    #expect(try await files([long + "1", long + "2"]).first?.contains("[same-address]") == true)
  }

  @Test(arguments: [
    ("/anders/", "anders/index.html"), ("/anders", "anders/index.html"),
    ("anders/", "anders/index.html"),
    ("/map/blad.html", "map/blad.html"), ("/é/", "é/index.html"), ("/A/B/", "A/B/index.html"),
  ])
  func takesTheAddressThatAnAuthorWants(address: String, file: String) async throws {
    let site = try await build(
      "-- content/een.md --\n---\ntitel: Een\nadres: \(address)\n---\n-- content/twee.md --\n---\ntitel: T\n---\n[x](een.md)\n"
    )
    #expect(site.told == "")
    #expect(site.files.contains(file))
    #expect(!site.files.contains("een/index.html"))
  }

  @Test func leavesTheHomePageWhereItIs() async throws {
    let site = try await build("-- content/index.md --\n---\ntitel: Thuis\nadres: /elders/\n---\n")
    #expect(
      site.told == """
        content/index.md:3:8: fout: De voorpagina staat altijd aan het begin van de site. [home-elsewhere]
        3 | adres: /elders/
          |        ^^^^^^^^
          Haal de regel ‘adres’ weg.

        """)
  }

  @Test func isRelativeFromAnyDepth() async throws {
    let site = try await build(
      """
      -- content/index.md --
      ---
      titel: Thuis
      ---
      [d](a/b/c/diep.md)
      -- content/a/b/c/diep.md --
      ---
      titel: Diep
      adres: /x/diep.html
      ---
      [t](/index.md) [z](zus.md)
      -- content/a/b/c/zus.md --
      ---
      titel: Zus
      ---
      [t](/index.md) [d](diep.md)
      """)
    #expect(site.body("") == "<p><a href=\"x/diep.html\">d</a></p>\n")
    #expect(
      site.body("x/diep.html")
        == "<p><a href=\"../\">t</a> <a href=\"../a/b/c/zus/\">z</a></p>\n")
    #expect(
      site.body("a/b/c/zus/")
        == "<p><a href=\"../../../../\">t</a> <a href=\"../../../../x/diep.html\">d</a></p>\n")
  }
}
