import FlyingFox
import FlyingSocks
import Foundation

/// Carries questions and answers over HTTP.
package struct PreviewServer: Sendable {
  private let site: PreviewSite
  private let port: UInt16

  package init(_ site: PreviewSite, port: UInt16) {
    self.site = site
    self.port = port
  }

  package func run() async throws {
    let site = site
    let server = HTTPServer(
      config: .init(address: try .inet(ip4: "127.0.0.1", port: port), logger: .disabled),
      handler: ClosureHTTPHandler { request in
        let answer = await site.answer(
          PreviewRequest(method: request.method.rawValue, path: request.target.path()))
        guard case .bytes(let bytes) = answer.body else {
          return HTTPResponse(statusCode: .notFound)
        }
        return HTTPResponse(
          statusCode: HTTPStatusCode(answer.status, phrase: ""),
          headers: HTTPHeaders(
            answer.headers.reduce(into: [:]) { $0[HTTPHeader($1.key)] = $1.value }),
          body: Data(bytes))
      })
    try await server.run()
  }
}
