/// What a browser gets, whatever it is carried by.
package struct PreviewAnswer: Sendable {
  package enum Body: Sendable {
    case bytes([UInt8])
    /// A part of a file on the disk: so many bytes from that place on.
    case file(path: String, range: Range<Int>)
    /// Server-sent events, for as long as somebody listens.
    case events(@Sendable () -> AsyncStream<[UInt8]>)
  }

  package var status: Int
  package var headers: [String: String]
  package var body: Body

  package init(status: Int = 200, headers: [String: String] = [:], body: Body) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}
