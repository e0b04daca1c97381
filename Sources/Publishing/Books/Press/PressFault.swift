import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why a PDF was not made.
enum PressFault: Error, Hashable, Sendable {
  case notInstalled
  /// Another version is installed than the one that prints well.
  case wrongVersion(String)
  /// It is installed, but something is missing that it needs.
  case broken(String)
  /// It gave up, with these last words.
  case failed(String)
  /// Ended by this signal.
  case killed(Int32)
  case silent
  case noSpace
  case noMemory
  case noPDF
  case tooLarge(limit: Int)

  /// By the names that `print.py` has for them.
  init(_ name: String, _ text: String) {
    let text = Self.plain(Array(text.utf8))
    switch name {
    case "missing": self = .notInstalled
    case "version": self = .wrongVersion(text)
    case "broken": self = .broken(text)
    case "space": self = .noSpace
    case "memory": self = .noMemory
    default: self = .failed(text)
    }
  }

  /// Whether it is the machine's, and all other books will meet with it too.
  var isOfTheMachine: Bool {
    switch self {
    case .notInstalled, .wrongVersion, .broken: true
    case .failed, .killed, .silent, .noSpace, .noMemory, .noPDF, .tooLarge: false
    }
  }

  /// Words of another program as they can be shown: one line, not too long.
  static func plain(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes.prefix(4096), as: UTF8.self)
    let words = text.visible.split(separator: " ").joined(separator: " ")
    return words.count > 300 ? words.prefix(300) + "…" : words
  }

  static func reason(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }
}

extension Diagnostic {
  /// `paths` are the PDFs that were not made; there is at least one.
  static func notPrinted(_ paths: [String], _ fault: PressFault) -> Diagnostic {
    let first = paths.first ?? ""
    let more = paths.count - 1
    let nl =
      more > 0 ? "Deze PDF en nog \(more) andere zijn niet gemaakt" : "Deze PDF is niet gemaakt"
    let en = more > 0 ? "This PDF and \(more) more were not made" : "This PDF was not made"
    let reason = fault.reason
    let message = Wording(nl: "\(nl): \(reason.nl).", en: "\(en): \(reason.en).")
    return fault.isOfTheMachine
      ? Diagnostic(id: "no-weasyprint", path: first.visible, message: message, hint: fault.hint)
      : Diagnostic(id: "not-printed", path: first.visible, message: message, hint: fault.hint)
  }

  /// What WeasyPrint could not show as it should.
  static func printWarning(_ text: String, in path: String) -> Diagnostic {
    let words = PressFault.plain(Array(text.utf8))
    let message: Wording
    var hint = Wording(
      nl: "Kijk in de PDF of het te zien is. De PDF is wel gemaakt.",
      en: "See in the PDF whether it shows. The PDF was made all the same.")
    if text.hasPrefix(".notdef glyph"), let start = words.firstRange(of: "fonts: ")?.upperBound {
      message = Wording(
        nl:
          "Dit teken staat in geen enkel lettertype en is in de PDF een leeg vakje: \(words[start...])",
        en:
          "This character is in none of the fonts, and an empty box in the PDF: \(words[start...])")
      hint = Wording(
        nl: "Gebruik een ander teken, of schrijf het in woorden.",
        en: "Use another character, or write it in words.")
    } else if text.hasPrefix("No anchor #"),
      let end = words.firstRange(of: " for internal")?.lowerBound
    {
      let anchor = words[words.index(words.startIndex, offsetBy: 11)..<end]
      message = Wording(
        nl: "Een verwijzing leidt naar ‘\(anchor)’, en dat staat niet in het boek.",
        en: "A reference leads to '\(anchor)', which is not in the book.")
      hint = Wording(
        nl: "Verbeter de koppeling, of haal haar weg.", en: "Mend the link, or remove it.")
    } else {
      message = Wording(nl: "WeasyPrint zegt: \(words)", en: "WeasyPrint says: \(words)")
    }
    return Diagnostic(
      id: "print-warning", severity: .warning, path: path.visible, message: message, hint: hint)
  }
}

extension PressFault {
  /// In words, to come after a colon.
  fileprivate var reason: Wording {
    switch self {
    case .notInstalled:
      Wording(nl: "WeasyPrint is niet geïnstalleerd", en: "WeasyPrint is not installed")
    case .wrongVersion(let version):
      Wording(
        nl: "WeasyPrint \(version) is geïnstalleerd, en alleen versie 70 drukt deze boeken goed",
        en: "WeasyPrint \(version) is installed, and only version 70 prints these books well")
    case .broken(let text):
      Wording(
        nl: "WeasyPrint is geïnstalleerd, maar mist iets op deze computer (\(text))",
        en: "WeasyPrint is installed, but misses something on this computer (\(text))")
    case .failed(let text):
      text.isEmpty
        ? Wording(
          nl: "WeasyPrint stopte zonder te zeggen waarom",
          en: "WeasyPrint stopped without saying why")
        : Wording(
          nl: "WeasyPrint stopte, met als laatste woorden ‘\(text)’",
          en: "WeasyPrint stopped, with the last words '\(text)'")
    case .killed(let signal):
      Wording(
        nl: "WeasyPrint is afgebroken (\(Self.name(of: signal)))",
        en: "WeasyPrint was ended (\(Self.name(of: signal)))")
    case .silent:
      Wording(
        nl: "WeasyPrint liet te lang niets van zich horen en is afgebroken",
        en: "nothing was heard from WeasyPrint for too long, and it was ended")
    case .noSpace: Wording(nl: "de schijf is vol", en: "the disk is full")
    case .noMemory:
      Wording(nl: "er is te weinig geheugen", en: "there is not enough memory")
    case .noPDF:
      Wording(
        nl: "wat WeasyPrint gaf is geen hele PDF", en: "what WeasyPrint gave is no whole PDF")
    case .tooLarge(let limit):
      Wording(
        nl: "WeasyPrint gaf meer dan \(limit >> 20) MB",
        en: "WeasyPrint gave over \(limit >> 20) MB")
    }
  }

  fileprivate var hint: Wording? {
    let command = "python3 -m venv .venv && .venv/bin/pip install weasyprint==70.0"
    let packages =
      "sudo apt-get install --no-install-recommends python3-venv libpango-1.0-0 libpangoft2-1.0-0 "
      + "libharfbuzz-subset0"
    switch self {
    case .notInstalled:
      return Wording(
        nl:
          "Installeer WeasyPrint in de map van de site: \(command) (op Debian eerst: \(packages))",
        en:
          "Install WeasyPrint in the folder of the site: \(command) (on Debian first: \(packages))")
    case .wrongVersion:
      return Wording(
        nl: "Zet versie 70.0 in de map van de site: \(command)",
        en: "Put version 70.0 in the folder of the site: \(command)")
    case .broken:
      return Wording(nl: "Op Debian: \(packages)", en: "On Debian: \(packages)")
    case .killed(SIGKILL):
      return Wording(
        nl:
          "Vaak is dat een computer met te weinig geheugen. Sluit andere programma’s en probeer het opnieuw.",
        en: "Often that is a computer with too little memory. Close other programs and try again.")
    case .noSpace:
      return Wording(
        nl: "Maak ruimte vrij en druk opnieuw af. De vorige PDF staat er nog.",
        en: "Make room and print again. The former PDF is still there.")
    case .failed, .killed, .silent, .noMemory, .noPDF, .tooLarge:
      return Wording(
        nl: "De vorige PDF, als die er was, staat er nog. Al het andere is gemaakt.",
        en: "The former PDF, if there was one, is still there. Everything else was made.")
    }
  }

  private static func name(of signal: Int32) -> String {
    switch signal {
    case SIGKILL: "SIGKILL"
    case SIGTERM: "SIGTERM"
    case SIGSEGV: "SIGSEGV"
    case SIGABRT: "SIGABRT"
    case SIGINT: "SIGINT"
    case SIGBUS: "SIGBUS"
    case SIGXCPU: "SIGXCPU"
    default: "signaal \(signal)"
    }
  }
}
