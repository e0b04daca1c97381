/// How a server is asked.
enum LinkMethod: Hashable, Sendable {
  /// For the head of the answer alone, which costs its owner next to nothing.
  case head
  /// For the page, of which hardly anything is read.
  case get
}

/// What came of one question to one server.
struct LinkReply: Hashable, Sendable {
  /// Of the question.
  let number: Int
  /// Of HTTP; nil when there was no whole answer.
  let status: Int?
  /// Nil when all went well.
  let fault: LinkFault?
  /// Where the answer sends us, as a whole address.
  let redirect: String?
  /// Whether a server was at the other end.
  let isConnected: Bool

  init(
    _ number: Int, status: Int? = nil, fault: LinkFault? = nil, redirect: String? = nil,
    isConnected: Bool = true
  ) {
    self.number = number
    self.status = status
    self.fault = fault
    self.redirect = redirect
    self.isConnected = isConnected
  }
}

/// Who asks servers, several at a time.
protocol LinkProbing: ~Copyable {
  /// Begins to ask; false when that cannot be done.
  func ask(_ address: OutsideAddress, _ method: LinkMethod, number: Int) -> Bool
  /// Waits for the next reply; nil when there is none to wait for.
  func reply() -> LinkReply?
}
