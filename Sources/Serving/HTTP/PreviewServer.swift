import FlyingFox
import FlyingSocks
import Foundation

/// Carries questions and answers over HTTP.
package struct PreviewServer: Sendable {
  private let site: PreviewSite
  private let address: ListeningAddress

  package init(_ site: PreviewSite, at address: ListeningAddress) {
    self.site = site
    self.address = address
  }

  /// Serves until the task is cancelled. `begin` is called when the first question can be asked. Throws when it cannot listen
  /// at the address.
  package func run(beginning begin: @escaping @Sendable () -> Void = {})
    async throws(ListeningFault)
  {
    var begin: (@Sendable () -> Void)? = begin
    while !Task.isCancelled {
      let fault = await serve { [begin] in begin?() }
      guard let fault else { continue }
      if fault.isFinal { throw fault }
      // No connection could be taken: too many are open, or the other was gone already. Those that were open are lost, and
      // browsers come back.
      begin = nil
      do { try await Task.sleep(for: .milliseconds(200)) } catch { return }
    }
  }

  /// All that are in use on the web: what we do not do is refused by ourselves. Any other name is answered by the server.
  private static let methods = HTTPMethod.allMethods.union(
    [
      "ACL", "COPY", "LOCK", "MKCOL", "MOVE", "PROPFIND", "PROPPATCH", "QUERY", "REPORT", "SEARCH",
      "UNLOCK",
    ].map { HTTPMethod($0) })

  /// Why it ended; nil when that was asked for.
  private func serve(beginning begin: @escaping @Sendable () -> Void) async -> ListeningFault? {
    do {
      let server = HTTPServer(
        config: .init(
          address: try .inet(ip4: address.host, port: address.port),
          // Of what takes longest, the printing of a book, all that is known is that it ends.
          timeout: 24 * 3600,
          pool: ServingPool(beginning: begin), logger: .disabled))
      await server.appendRoute(HTTPRoute(methods: Self.methods, path: "*")) {
        [site, address] request in
        let answer = await site.answer(PreviewRequest(request, at: address))
        return HTTPResponse(answer, to: request)
      }
      try await server.run()
      return nil
    } catch is CancellationError {
      return nil
    } catch SocketError.failed(let type, let code, _) {
      return ListeningFault(code: code, isFinal: type == "Bind" || type == "Listen")
    } catch {
      return Task.isCancelled ? nil : ListeningFault(code: 0, isFinal: false)
    }
  }
}

extension PreviewRequest {
  fileprivate init(_ request: HTTPRequest, at address: ListeningAddress) {
    var headers: [String: String] = [:]
    for (header, value) in request.headers { headers[header.rawValue.lowercased()] = value }
    var isFromHere = false
    if case .ip4(let other, port: _)? = request.remoteAddress {
      isFromHere = address.isHere(other)
    }
    self.init(
      method: request.method.rawValue, path: request.target.path(), query: request.target.query(),
      headers: headers, isFromHere: isFromHere)
  }
}

extension HTTPResponse {
  fileprivate init(_ answer: PreviewAnswer, to request: HTTPRequest) {
    let isKnown = request.method == .GET || request.method == .HEAD
    let body: HTTPBodySequence
    switch answer.body {
    case .bytes(let bytes) where !isKnown:
      let pieces = AnswerPieces(source: .last(bytes))
      body = HTTPBodySequence(from: pieces, count: bytes.count)
    case .bytes(let bytes):
      body = HTTPBodySequence(data: Data(bytes), suggestedBufferSize: max(1, bytes.count))
    case .file(let file, let range):
      let pieces = AnswerPieces(source: .file(file, range))
      body = HTTPBodySequence(from: pieces, count: range.count)
    case .events(let listener):
      body = HTTPBodySequence(from: AnswerPieces(source: .events(listener)))
    }
    var headers = HTTPHeaders()
    for (name, value) in answer.headers { headers[HTTPHeader(name)] = value }
    if !isKnown { headers[.connection] = "close" }
    self.init(
      statusCode: HTTPStatusCode(answer.status, phrase: Self.phrases[answer.status] ?? ""),
      headers: headers, body: body)
  }

  private static let phrases = [
    200: "OK", 206: "Partial Content", 301: "Moved Permanently", 302: "Found",
    304: "Not Modified", 400: "Bad Request", 403: "Forbidden", 404: "Not Found",
    405: "Method Not Allowed", 414: "URI Too Long", 416: "Range Not Satisfiable",
    421: "Misdirected Request", 431: "Request Header Fields Too Large",
    500: "Internal Server Error", 503: "Service Unavailable",
  ]
}
