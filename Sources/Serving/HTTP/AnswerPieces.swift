import FlyingSocks
import Publishing

/// The body of an answer that is sent as it is read, or as it comes to be.
struct AnswerPieces: AsyncBufferedSequence {
  typealias Element = UInt8

  enum Source: Sendable {
    case file(PublishedFile, Range<Int>)
    case events(LiveListener)
    /// Bytes after which the connection is closed: what else came over it cannot be trusted to be a request.
    case last([UInt8])
  }

  let source: Source

  /// So much of a file is in memory at a time.
  static let size = 1 << 18

  func makeAsyncIterator() -> Iterator { Iterator(source: source) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    let source: Source
    private var sent = 0

    init(source: Source) { self.source = source }

    /// It is read in pieces only.
    mutating func next() async throws -> UInt8? { nil }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      switch source {
      case .events(let listener):
        try Task.checkCancellation()
        return await listener.next()
      case .last(let bytes):
        guard sent == 0, !bytes.isEmpty else { throw SocketError.disconnected }
        sent = bytes.count
        return bytes
      case .file(let file, let range):
        let count = Swift.min(AnswerPieces.size, range.count - sent)
        guard count > 0 else { return nil }
        let bytes = file.bytes(at: range.lowerBound + sent, count: count)
        // It has become shorter. What was promised cannot be sent, and the browser sees that it was not.
        guard bytes.count == count else { throw SocketError.disconnected }
        sent += count
        return bytes
      }
    }
  }
}
