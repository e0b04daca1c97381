import Publishing

/// What a browser gets, whatever it is carried by.
package struct PreviewAnswer: Sendable {
  package enum Body: Sendable {
    case bytes([UInt8])
    /// A part of a file on the disk.
    case file(PublishedFile, Range<Int>)
    /// Server-sent events, for as long as somebody listens.
    case events(LiveListener)

    /// In bytes; nil where there is no end.
    var size: Int? {
      switch self {
      case .bytes(let bytes): bytes.count
      case .file(_, let range): range.count
      case .events: nil
      }
    }
  }

  package var status: Int
  package var headers: [String: String]
  package var body: Body

  package init(status: Int = 200, headers: [String: String] = [:], body: Body) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// A sentence of ours.
  init(status: Int, _ text: String, headers: [String: String] = [:]) {
    let own = ["Content-Type": "text/plain; charset=utf-8"]
    self.init(
      status: status, headers: own.merging(headers) { $1 }, body: .bytes(Array((text + "\n").utf8)))
  }

  /// The same, elsewhere; `path` is as it stands in a link.
  static func moved(to path: String, query: String, status: Int = 301) -> PreviewAnswer {
    let location = query.isEmpty ? path : "\(path)?\(query)"
    return PreviewAnswer(status: status, headers: ["Location": location], body: .bytes([]))
  }
}
