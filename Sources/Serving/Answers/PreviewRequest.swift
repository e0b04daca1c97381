/// What a browser asks, whatever it was carried by.
package struct PreviewRequest: Sendable {
  /// `GET`, `HEAD`; others are refused.
  package var method: String
  /// As it was asked for, percent-encoded: `/artikelen/een/`.
  package var path: String
  /// What stood behind the `?`, percent-encoded; empty without one.
  package var query: String
  /// By their names in lower case.
  package var headers: [String: String]

  package init(
    method: String = "GET", path: String, query: String = "", headers: [String: String] = [:]
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
  }
}
