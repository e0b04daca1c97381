/// Why an address gives its readers nothing.
enum LinkFault: Hashable, Sendable {
  /// It cannot be an address.
  case malformed
  /// It leads to the writer's own computer or network. Nothing is asked.
  case local
  /// It holds a user's name. Nothing is asked.
  case withUser
  case noSuchHost
  case refused
  case timedOut
  /// The connection was closed or reset before the answer was there.
  case brokenOff
  /// What came is no answer of a web server.
  case garbled
  case certificate(Certificate)
  /// No secure connection could be agreed on.
  case noSecurity
  /// It leads to addresses that lead back.
  case loop
  case tooManyRedirects
  /// It leads to what is no public address on the web, such as `file:`.
  case redirect(to: String)
  /// Nobody can tell from here, because of this computer.
  case notChecked(Reason)

  enum Certificate: Hashable, Sendable {
    case expired
    /// Made by the server itself, or by somebody whom browsers do not know.
    case unknownMaker
    case other
  }

  enum Reason: Hashable, Sendable {
    case noNetwork
    /// The computer does not know which makers of certificates are to be trusted.
    case noRoots
    /// Nothing was asked, or the library gave up.
    case notAsked
  }
}
