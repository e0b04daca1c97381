import Foundation
import Synchronization
import Testing

@testable import Markup

/// cmark keeps the special characters of its extensions in tables that all parsers share; Swift's own
/// pool may have too few threads to show what that does, so these are real ones.
@Suite struct ConcurrentParsingTests {
  @Test func eightThreadsReadWhatOneReads() {
    let texts = Self.texts
    let expected = texts.map { Document.parse($0) }
    let wrong = Mutex(0)
    let done = DispatchSemaphore(value: 0)
    for thread in 0..<8 {
      Thread.detachNewThread {
        for offset in texts.indices {
          // Each thread starts elsewhere, so that texts with and without `~` meet.
          let index = (offset + thread * 251) % texts.count
          if Document.parse(texts[index]) != expected[index] { wrong.withLock { $0 += 1 } }
        }
        done.signal()
      }
    }
    for _ in 0..<8 { done.wait() }
    #expect(wrong.withLock { $0 } == 0, "of \(8 * texts.count) documents")
    // So that equal does not mean equally empty.
    #expect(expected.allSatisfy { $0.links.count == 2 && $0.nodes.contains { $0.kind == .table } })
    #expect(expected.filter { $0.nodes.contains { $0.kind == .strikethrough } }.count == 1_000)
  }

  private static let texts: [[UInt8]] = (0..<2_000).map { number in
    let struck =
      number % 2 == 0 ? "Dit is ~~weg \(number)~~ en ~dit ook~." : "Dit blijft \(number)."
    let text = """
      # Kop \(number)

      \(struck) Zie www.voorbeeld.nl/\(number) of https://voorbeeld.nl/\(number).

      | een | twee |
      |-----|-----:|
      | \(number) | *x* |

      - [x] klaar: \(number)
      """
    return Array(text.utf8)
  }
}
