import Diagnostics

/// Why a server gave its readers nothing.
extension Wording {
  static func failing(_ host: String, _ status: Int) -> Wording {
    Wording(
      nl: "‘\(host)’ heeft een storing (\(status)).", en: "'\(host)' is out of order (\(status)).")
  }

  static func refused(_ host: String) -> Wording {
    Wording(
      nl: "‘\(host)’ laat geen verbinding toe.", en: "'\(host)' does not let anyone connect.")
  }

  static func timedOut(_ host: String) -> Wording {
    Wording(nl: "‘\(host)’ antwoordt niet op tijd.", en: "'\(host)' does not answer in time.")
  }

  static func brokenOff(_ host: String) -> Wording {
    Wording(
      nl: "‘\(host)’ verbreekt de verbinding.", en: "'\(host)' breaks off the connection.")
  }

  static func garbled(_ host: String) -> Wording {
    Wording(
      nl: "‘\(host)’ geeft een antwoord waar een browser niets mee kan.",
      en: "'\(host)' gives an answer that no browser can use.")
  }

  static func noSecurity(_ host: String) -> Wording {
    Wording(
      nl: "Met ‘\(host)’ lukt geen veilige verbinding.",
      en: "No secure connection with '\(host)' can be made.")
  }

  static func redirect(_ host: String, to target: String) -> Wording {
    Wording(
      nl: "‘\(host)’ stuurt door naar ‘\(target)’, en daar kunnen lezers niet komen.",
      en: "'\(host)' leads on to '\(target)', where readers cannot go.")
  }
}
