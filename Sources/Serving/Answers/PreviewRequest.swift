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
  /// Whether it was asked on this computer, and not by another on the network.
  package var isFromHere: Bool

  package init(
    method: String = "GET", path: String, query: String = "", headers: [String: String] = [:],
    isFromHere: Bool = true
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.isFromHere = isFromHere
  }
}
