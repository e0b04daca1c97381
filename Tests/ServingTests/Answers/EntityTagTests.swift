import Publishing
import Testing

@testable import Serving

@Suite struct EntityTagTests {
  private let tag = EntityTag(InputDigest(of: Array("een".utf8)))

  @Test func isNamedByItselfAndByAll() {
    #expect(tag.isNamed(by: tag.text))
    #expect(tag.isNamed(by: "W/" + tag.text))
    #expect(tag.isNamed(by: "*"))
    #expect(tag.isNamed(by: " \"anders\" , \(tag.text),"))
    #expect(tag.isNamed(by: "\"a,b\", W/\(tag.text)"))
  }

  @Test func isNotNamedByOthers() {
    let bare = String(tag.text.dropFirst().dropLast())
    for list in ["", "\"anders\"", bare, "\"\(bare), x\"", "w/" + tag.text, "\"*\"", ",,,"] {
      #expect(!tag.isNamed(by: list), "\(list)")
    }
  }

  @Test func isAnotherForOtherBytes() {
    #expect(EntityTag(InputDigest(of: Array("een ".utf8))) != tag)
  }
}
