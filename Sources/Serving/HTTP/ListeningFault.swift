import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why nobody can be answered.
package struct ListeningFault: Error, Hashable, Sendable {
  /// The `errno`; 0 when it is not known.
  let code: Int32
  /// Whether trying again cannot help.
  let isFinal: Bool

  package var isInUse: Bool { code == EADDRINUSE }

  package func wording(port: UInt16) -> Wording {
    switch code {
    case EADDRINUSE:
      Wording(
        nl:
          "Poort \(port) is in gebruik, en geen van de volgende is vrij. Kies een andere met --port.",
        en: "Port \(port) is in use, and none of the next is free. Choose another with --port.")
    case EACCES:
      Wording(
        nl: "Poort \(port) is alleen voor de beheerder van deze computer. Kies er een boven 1023.",
        en: "Port \(port) is for the administrator of this computer only. Choose one above 1023.")
    default:
      Wording(
        nl: "Op poort \(port) kan niet geluisterd worden: \(reason).",
        en: "Nothing can listen on port \(port): \(reason).")
    }
  }

  private var reason: String {
    code == 0 ? "?" : strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }
}
