import Diagnostics
import Testing

@testable import Publishing

/// A file that is made once for two who ask for it.
@Suite struct KeptFileTests {
  private struct Broken: Error {}

  @Test func isMadeOnceForItsSizeAndItself() {
    let file = KeptFile()
    var made = 0
    func make() -> [UInt8] {
      made += 1
      return [1, 2, 3]
    }
    #expect(file.size(make) == 3)
    #expect(file.size(make) == 3)
    #expect(file.bytes(make) == [1, 2, 3])
    #expect(file.size(make) == 3)
    #expect(made == 1)
    // It has been let go: whoever asks again has it made again.
    #expect(file.bytes(make) == [1, 2, 3])
    #expect(made == 2)
  }

  @Test func isMadeAgainAfterAFailure() throws {
    let file = KeptFile()
    func fail() throws(Broken) -> [UInt8] { throw Broken() }
    #expect(throws: Broken.self) { try file.size(fail) }
    #expect(throws: Broken.self) { try file.bytes(fail) }
    #expect(file.size { [7] } == 1)
  }
}
