import Publishing

/// All that stands at an address, of which a browser may ask a part, or only whether it is still the same.
struct Representation {
  var status = 200
  /// `text/html; charset=utf-8`.
  let type: String
  let body: PreviewAnswer.Body
  let tag: EntityTag

  init(status: Int = 200, _ bytes: [UInt8], type: String) {
    self.status = status
    self.type = type
    body = .bytes(bytes)
    tag = EntityTag(InputDigest(of: bytes))
  }

  /// A page with what the preview puts into it, by the tag that it gets: that names both, and so cannot be made of the whole.
  init(page: [UInt8], type: String, inserting insert: (String?) -> [UInt8]) {
    var digest = InputDigest(of: page)
    digest.add(insert(nil))
    self.type = type
    body = .bytes(InsertedPage.bytes(page, with: insert(digest.text)))
    tag = EntityTag(digest)
  }

  init(_ file: PublishedFile, type: String) {
    self.type = type
    body = .file(file, 0..<file.size)
    tag = EntityTag(file.digest)
  }

  func answer(to request: PreviewRequest) -> PreviewAnswer {
    var headers = [
      "Content-Type": type, "ETag": tag.text,
      // Kept, but never used without asking.
      "Cache-Control": "no-cache",
    ]
    guard status == 200, let size = body.size else {
      return PreviewAnswer(status: status, headers: headers, body: body)
    }
    headers["Accept-Ranges"] = "bytes"
    if let list = request.headers["if-none-match"], tag.isNamed(by: list) {
      headers["Content-Length"] = String(size)
      return PreviewAnswer(status: 304, headers: headers, body: .bytes([]))
    }
    switch range(request, of: size) {
    case .whole: return PreviewAnswer(headers: headers, body: body)
    case .part(let range):
      headers["Content-Range"] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)"
      return PreviewAnswer(status: 206, headers: headers, body: part(range))
    case .unsatisfiable:
      return PreviewAnswer(
        status: 416, "\(size) bytes.", headers: ["Content-Range": "bytes */\(size)"])
    }
  }

  private func range(_ request: PreviewRequest, of size: Int) -> ByteRange {
    guard request.method == "GET", let value = request.headers["range"] else { return .whole }
    // A part of what it is no more would be sewn to the part that the browser has.
    if let condition = request.headers["if-range"], condition != tag.text { return .whole }
    return ByteRange(value, of: size)
  }

  private func part(_ range: Range<Int>) -> PreviewAnswer.Body {
    switch body {
    case .bytes(let bytes): .bytes(Array(bytes[range]))
    case .file(let file, _): .file(file, range)
    case .events: body
    }
  }
}
