import Diagnostics

/// What can go wrong while a move is carried out.
extension Diagnostic {
  static func moveInterrupted() -> Diagnostic {
    Diagnostic(
      id: "move-interrupted", path: "",
      message: Wording(
        nl: "Een verplaatsing is onderbroken: een deel van de bestanden is al veranderd.",
        en: "A move was interrupted: some of the files have changed already."),
      hint: Wording(
        nl: "Maak haar af met: trompet move --finish", en: "Finish it with: trompet move --finish"))
  }

  static func cannotFinishMove(_ fault: FileFault) -> Diagnostic {
    Diagnostic(
      id: "move-interrupted", path: "",
      message: Wording(
        nl: "Een onderbroken verplaatsing is niet af te maken: \(fault.reason.nl).",
        en: "An interrupted move cannot be finished: \(fault.reason.en)."),
      hint: Wording(
        nl:
          "Verhelp dat en probeer het opnieuw. Wat er nog moet gebeuren staat in content/\(MoveJournal.path).",
        en: "Mend that and try again. What is left to do is in content/\(MoveJournal.path)."))
  }

  static func moveUnderWay() -> Diagnostic {
    Diagnostic(
      id: "move-under-way", path: "",
      message: Wording(
        nl: "Een andere verplaatsing is nog bezig. Er is niets verplaatst.",
        en: "Another move is still under way. Nothing was moved."),
      hint: Wording(nl: "Probeer het straks opnieuw.", en: "Try again in a moment."))
  }

  static func moveFailed(_ fault: FileFault) -> Diagnostic {
    Diagnostic(
      id: "move-failed", path: "",
      message: Wording(
        nl: "Verplaatsen is niet gelukt: \(fault.reason.nl). Alles staat zoals het stond.",
        en: "Moving did not work: \(fault.reason.en). All is as it was."))
  }

  static func changedDuringMove() -> Diagnostic {
    Diagnostic(
      id: "changed-during-move", path: "",
      message: Wording(
        nl: "Een bestand is intussen veranderd. Er is niets verplaatst.",
        en: "A file has changed meanwhile. Nothing was moved."),
      hint: Wording(
        nl: "Sla alles op en probeer het opnieuw.", en: "Save everything and try again."))
  }

  static func movesThroughLink(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "moves-through-link", path: "content/" + path.visible,
      message: Wording(
        nl:
          "Dit is een koppeling in het bestandssysteem (symbolic link), en verplaatsen zou haar breken. Er is niets verplaatst.",
        en: "This is a symbolic link, and moving would break it. Nothing was moved."),
      hint: Wording(
        nl: "Zet het bestand of de map zelf op deze plaats.",
        en: "Put the file or folder itself in this place."))
  }
}
