/// Who may ask: only what a browser shows under a name of ours. Another site that it has open may call us by a name of its own
/// that leads here (DNS rebinding), or just ask; it gets nothing.
package struct Doorkeeper: Sendable {
  /// What we are called, in lower case, without the port: `localhost`, `192.168.1.5`.
  private let names: Set<String>
  private let port: Int

  /// `addresses` are those by which others on the network find us.
  package init(port: Int, addresses: [String] = []) {
    self.port = port
    names = Set(["127.0.0.1", "localhost", "[::1]"] + addresses)
  }

  /// What is said to whom may not ask; nil when all is well.
  func refusal(of request: PreviewRequest) -> PreviewAnswer? {
    guard let host = request.headers["host"], isOurs(host: host) else {
      return PreviewAnswer(
        status: 421,
        """
        Dit adres is niet dat van de voorvertoning. Gebruik het adres dat Trompet bij het starten liet zien.
        This is not the address of the preview. Use the one that Trompet showed when it started.
        """)
    }
    return nil
  }

  /// The same for what is for editors only.
  func refusalAmongEditors(of request: PreviewRequest) -> PreviewAnswer? {
    let site = request.headers["sec-fetch-site"]
    let isFromUs =
      (site == nil || site == "same-origin" || site == "none")
      && isAbsentOrOurs(request.headers["origin"]) && isAbsentOrOurs(request.headers["referer"])
    guard !isFromUs else { return nil }
    return PreviewAnswer(
      status: 403,
      """
      Dit is voor de redactie. Een andere site mag er niet naar vragen; typ het adres zelf in.
      This is for editors. No other site may ask for it; type the address yourself.
      """)
  }

  private func isAbsentOrOurs(_ address: String?) -> Bool {
    guard let address else { return true }
    guard address.lowercased().hasPrefix("http://") else { return false }
    return isOurs(host: String(address.dropFirst("http://".count).prefix { !"/?#".contains($0) }))
  }

  /// With our port, or without any.
  private func isOurs(host: String) -> Bool {
    let host = host.lowercased()
    if names.contains(host) { return true }
    guard host.hasSuffix(":\(port)") else { return false }
    return names.contains(String(host.dropLast(":\(port)".utf8.count)))
  }
}
