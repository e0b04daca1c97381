import Publishing

@testable import Serving

/// A site on the disk that is asked as a browser asks, without a socket.
struct AskedSite {
  let files: WrittenSite
  let site: PreviewSite

  init(_ files: WrittenSite) {
    self.files = files
    site = PreviewSite(
      files.workshop, door: Doorkeeper(port: 4040), press: Press(site: files.path))
  }

  func ask(
    _ target: String, method: String = "GET", _ headers: [String: String] = [:],
    isFromHere: Bool = true
  ) async -> PreviewAnswer {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let own = ["host": "127.0.0.1:4040"]
    return await site.answer(
      PreviewRequest(
        method: method, path: String(parts[0]), query: parts.count > 1 ? String(parts[1]) : "",
        headers: own.merging(headers) { $1 }, isFromHere: isFromHere))
  }
}

extension PreviewAnswer {
  /// All of the body; nothing of a stream.
  var bytes: [UInt8] {
    switch body {
    case .bytes(let bytes): bytes
    case .file(let file, let range): file.bytes(at: range.lowerBound, count: range.count)
    case .events: []
    }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
  var location: String? { headers["Location"] }
}
