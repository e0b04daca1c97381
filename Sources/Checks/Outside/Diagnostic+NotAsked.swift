import Diagnostics

/// What keeps us from asking other sites.
extension Diagnostic {
  static func missingLibcurl() -> Diagnostic {
    Diagnostic(
      id: "missing-libcurl", path: "",
      message: Wording(
        nl: "De koppelingen naar andere sites zijn niet nagekeken: daarvoor is libcurl nodig.",
        en: "Links to other sites were not checked: that needs libcurl."),
      hint: Wording(
        nl: "Installeer het met: sudo apt-get install libcurl4",
        en: "Install it with: sudo apt-get install libcurl4"))
  }

  static func externalNotChecked(_ count: Int, of all: Int, _ reason: LinkFault.Reason)
    -> Diagnostic
  {
    let hint: Wording =
      switch reason {
      case .noNetwork, .notAsked:
        Wording(
          nl: "Kijk of u internet hebt, en probeer het nog eens.",
          en: "Are you on the internet? If not, try again later.")
      case .noRoots:
        Wording(
          nl:
            "Installeer wat veilige verbindingen nodig hebben: sudo apt-get install ca-certificates",
          en: "Install what secure connections need: sudo apt-get install ca-certificates")
      }
    return Diagnostic(
      id: "external-not-checked", severity: .advice, path: "",
      message: Wording(
        nl: count == all
          ? "De koppelingen naar andere sites zijn niet nagekeken: er was geen verbinding."
          : "\(count) van de \(all) adressen op andere sites zijn niet nagekeken: er was geen verbinding.",
        en: count == all
          ? "Links to other sites were not checked: there was no connection."
          : "\(count) of the \(all) addresses on other sites were not checked: there was no connection."
      ), hint: hint)
  }
}
