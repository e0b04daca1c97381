import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// MARK: - Reading

extension Diagnostic {
  static func unreadableFolder(_ path: String, _ fault: FileFault) -> Diagnostic {
    let reason = fault == .notAFile ? Wording.notAFolder : fault.reason
    return Diagnostic(
      id: "unreadable-folder", path: path.visible,
      message: Wording(
        nl: "Deze map kan niet gelezen worden: \(reason.nl).",
        en: "This folder cannot be read: \(reason.en)."),
      hint: fault.remedy)
  }

  static func unreadableFile(_ path: String, _ fault: FileFault) -> Diagnostic {
    Diagnostic(
      id: "unreadable-file", path: path.visible,
      message: Wording(
        nl: "Dit bestand kan niet gelezen worden: \(fault.reason.nl).",
        en: "This file cannot be read: \(fault.reason.en)."),
      hint: fault.remedy)
  }

  static func tooLargeFile(_ path: String, limit: Int) -> Diagnostic {
    Diagnostic(
      id: "too-large-file", path: path.visible,
      message: Wording(
        nl: "Dit bestand is te groot: het mag hoogstens \(Wording.size(limit).nl) zijn.",
        en: "This file is too large: it may be \(Wording.size(limit).en) at most."),
      hint: Wording(
        nl: "Maak het kleiner, of verdeel het over meer bestanden.",
        en: "Make it smaller, or divide it over more files."))
  }

  static func linkToNothing(_ path: String, to destination: String) -> Diagnostic {
    Diagnostic(
      id: "skipped-link", severity: .warning, path: path.visible,
      message: Wording(
        nl: "Deze snelkoppeling leidt naar ‘\(destination.visible)’, en daar is niets. "
          + "Ze is overgeslagen.",
        en: "This link leads to '\(destination.visible)', where there is nothing. "
          + "It was skipped."),
      hint: Wording(
        nl: "Verwijder de snelkoppeling, of zet terug waar ze naar leidt.",
        en: "Remove the link, or put back what it leads to."))
  }

  static func linkOutward(_ path: String, to destination: String) -> Diagnostic {
    Diagnostic(
      id: "skipped-link", severity: .warning, path: path.visible,
      message: Wording(
        nl: "Deze snelkoppeling leidt naar ‘\(destination.visible)’, buiten de map van de site. "
          + "Ze is overgeslagen.",
        en: "This link leads to '\(destination.visible)', outside the folder of the site. "
          + "It was skipped."),
      hint: Wording(
        nl: "Zet het bestand zelf in de map, in plaats van een snelkoppeling.",
        en: "Put the file itself in the folder instead of a link."))
  }

  static func folderListedAlready(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "skipped-link", severity: .warning, path: path.visible,
      message: Wording(
        nl: "Deze snelkoppeling leidt naar een map die al onder een andere naam gelezen is. "
          + "Ze is overgeslagen.",
        en: "This link leads to a folder that has been read by another name already. "
          + "It was skipped."),
      hint: Wording(
        nl: "Verwijder de snelkoppeling als u haar niet nodig hebt.",
        en: "Remove the link if you do not need it."))
  }

  static func skippedSpecial(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "skipped-special-file", severity: .warning, path: path.visible,
      message: Wording(
        nl: "Dit is geen gewoon bestand en geen map. Het is overgeslagen.",
        en: "This is neither an ordinary file nor a folder. It was skipped."),
      hint: Wording(nl: "Haal het weg uit de map.", en: "Take it out of the folder."))
  }

  static func skippedName(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "skipped-name", severity: .warning, path: path.visible,
      message: Wording(
        nl: "In deze naam staan tekens die niet te lezen zijn. Het is overgeslagen.",
        en: "This name holds characters that cannot be read. It was skipped."),
      hint: Wording(
        nl: "Geef het een andere naam, met gewone letters.",
        en: "Give it another name, with ordinary letters."))
  }
}

// MARK: - The folder that a build lands in

extension Diagnostic {
  private static func outputRefused(_ output: String, _ message: Wording) -> Diagnostic {
    Diagnostic(
      id: "output-refused", path: output.visible, message: message,
      hint: Wording(
        nl: "Kies een eigen map voor de uitvoer, zoals ‘output’.",
        en: "Choose a folder of its own for the output, such as 'output'."))
  }

  static func outputIsNoPath(_ output: String) -> Diagnostic {
    outputRefused(
      output,
      Wording(
        nl: "Dit kan de naam van een map niet zijn.", en: "This cannot be the name of a folder."))
  }

  static func outputIsRoot(_ output: String) -> Diagnostic {
    outputRefused(
      output,
      Wording(
        nl: "De site kan niet in ‘/’ komen: dat is de hele computer.",
        en: "The site cannot be put in '/': that is the whole computer."))
  }

  static func outputIsSite(_ output: String) -> Diagnostic {
    outputRefused(
      output,
      Wording(
        nl: "De uitvoer kan niet in de map van de site zelf komen.",
        en: "The output cannot be put in the folder of the site itself."))
  }

  static func outputInside(_ output: String, protected: String) -> Diagnostic {
    outputRefused(
      output,
      Wording(
        nl: "De uitvoer kan niet in ‘\(protected.visible)’ komen: daar staat uw eigen werk.",
        en: "The output cannot be put in '\(protected.visible)': that is where your work is."))
  }

  static func outputHolds(_ output: String, inner: String) -> Diagnostic {
    outputRefused(
      output,
      Wording(
        nl: "De uitvoer kan niet in een map komen waar ‘\(inner.visible)’ in ligt.",
        en: "The output cannot be put in a folder that holds '\(inner.visible)'."))
  }

  static func outputIsNoFolder(_ output: String) -> Diagnostic {
    outputRefused(
      output,
      Wording(
        nl: "De uitvoer heeft een map nodig, en dit is een bestand.",
        en: "The output needs a folder, and this is a file."))
  }

  static func outputUnreachable(_ path: String, _ fault: FileFault) -> Diagnostic {
    outputRefused(
      path,
      Wording(
        nl: "Deze map is niet te bereiken: \(fault.reason.nl).",
        en: "This folder cannot be reached: \(fault.reason.en)."))
  }

  static func waitingForBuild(output: String) -> Diagnostic {
    Diagnostic(
      id: "output-busy", severity: .warning, path: output.visible,
      message: Wording(
        nl: "Trompet is al bezig in deze map. Deze opdracht wacht tot dat klaar is.",
        en: "Trompet is busy in this folder already. This command waits until that is done."),
      hint: Wording(
        nl:
          "Wachten is genoeg. Duurt het lang, kijk dan of er nog een venster met Trompet openstaat.",
        en: "Waiting is enough. If it takes long, see whether Trompet still runs in a window."))
  }

  static func stoppedWaiting(output: String) -> Diagnostic {
    Diagnostic(
      id: "output-busy", path: output.visible,
      message: Wording(
        nl: "Gestopt met wachten: Trompet is al bezig in deze map.",
        en: "Stopped waiting: Trompet is busy in this folder already."),
      hint: Wording(
        nl: "Probeer het opnieuw als dat klaar is.", en: "Try again when that is done."))
  }
}

// MARK: - Writing

extension Diagnostic {
  static func unusablePath(
    _ path: String, _ fault: OutputPath.Fault, output: String
  ) -> Diagnostic {
    let reason = fault.reason
    return Diagnostic(
      id: "unusable-path", path: output.visible,
      message: Wording(
        nl: "‘\(path.visible)’ kan geen bestand van de site zijn: \(reason.nl).",
        en: "'\(path.visible)' cannot be a file of the site: \(reason.en)."),
      hint: Wording(
        nl: "Geef de pagina of het bestand waar dit van komt een andere naam.",
        en: "Give the page or file that this comes from another name."))
  }

  static func samePath(_ a: String, _ b: String, output: String) -> Diagnostic {
    let nl =
      a == b
      ? "Twee bestanden van de site heten ‘\(b.visible)’."
      : "‘\(a.visible)’ en ‘\(b.visible)’ verschillen alleen in hoofdletters; "
        + "op veel computers is dat hetzelfde bestand."
    let en =
      a == b
      ? "Two files of the site are named '\(b.visible)'."
      : "'\(a.visible)' and '\(b.visible)' differ in capitals only; "
        + "on many computers that is one file."
    return Diagnostic(
      id: "same-path", path: inOutput(b, output), message: Wording(nl: nl, en: en),
      hint: Wording(nl: "Geef een van beide een andere naam.", en: "Give one of them another name.")
    )
  }

  static func fileAndFolder(_ file: String, _ folder: String, output: String) -> Diagnostic {
    Diagnostic(
      id: "same-path", path: inOutput(file, output),
      message: Wording(
        nl: "‘\(file.visible)’ is een bestand van de site, en ‘\(folder.visible)’ ook een map.",
        en: "'\(file.visible)' is a file of the site, and '\(folder.visible)' a folder too."),
      hint: Wording(nl: "Geef een van beide een andere naam.", en: "Give one of them another name.")
    )
  }

  /// `paths` is not empty.
  static func notOurs(_ paths: [String], output: String) -> Diagnostic {
    let first = paths.first ?? ""
    let names = paths.prefix(3).map { "‘\($0.visible)’" }.joined(separator: ", ")
    let more = paths.count - 3
    let nl = names + (more > 0 ? " (en nog \(more))" : "")
    let en = names + (more > 0 ? " (and \(more) more)" : "")
    return Diagnostic(
      id: "not-ours", path: inOutput(first, output),
      message: Wording(
        nl: "Hier moet iets van de site komen, maar er staat al iets dat Trompet niet gemaakt "
          + "heeft: \(nl). Er is niets geschreven.",
        en: "Something of the site must come here, but there is something already that Trompet "
          + "did not make: \(en). Nothing was written."),
      hint: Wording(
        nl: "Haal het weg als niemand het nodig heeft, of kies een andere map voor de uitvoer.",
        en: "Take it away if nobody needs it, or choose another folder for the output."))
  }

  static func linkInOutput(_ path: String, output: String) -> Diagnostic {
    Diagnostic(
      id: "link-in-output", path: inOutput(path, output),
      message: Wording(
        nl:
          "Hier moet een map van de site komen, maar er staat een snelkoppeling die ergens anders "
          + "heen leidt. Er is niets geschreven.",
        en: "A folder of the site must come here, but there is a link that leads elsewhere. "
          + "Nothing was written."),
      hint: Wording(nl: "Verwijder de snelkoppeling.", en: "Remove the link."))
  }

  static func leftBehindLink(_ path: String, output: String) -> Diagnostic {
    Diagnostic(
      id: "link-in-output", severity: .warning, path: inOutput(path, output),
      message: Wording(
        nl: "Dit oude bestand is niet verwijderd: een snelkoppeling leidt ergens anders heen.",
        en: "This old file was not removed: a link leads elsewhere."),
      hint: Wording(nl: "Verwijder de snelkoppeling.", en: "Remove the link."))
  }

  static func unwritable(_ path: String, _ fault: FileFault, output: String) -> Diagnostic {
    Diagnostic(
      id: "unwritable-output", path: inOutput(path, output),
      message: Wording(
        nl: "Dit kan niet geschreven worden: \(fault.reason.nl).",
        en: "This cannot be written: \(fault.reason.en)."),
      hint: fault.isLackOfSpace
        ? Wording(
          nl: "Maak ruimte vrij en bouw opnieuw. Geen enkel bestand is half geschreven.",
          en: "Make room and build again. No file was left half written.")
        : fault.remedy)
  }

  static func unknownManifest(output: String) -> Diagnostic {
    Diagnostic(
      id: "unknown-manifest", severity: .warning, path: inOutput(Manifest.name, output),
      message: Wording(
        nl: "De lijst van wat Trompet hier gemaakt heeft is niet te lezen. Oude bestanden "
          + "blijven staan.",
        en: "The list of what Trompet made here cannot be read. Old files stay."),
      hint: Wording(
        nl: "Verwijder deze map, en bouw opnieuw; dan staat er niets ouds meer in.",
        en: "Remove this folder and build again; then nothing old is left in it."))
  }

  static func ignoredEntries(_ first: String, count: Int, output: String) -> Diagnostic {
    Diagnostic(
      id: "manifest-entry", severity: .warning, path: inOutput(Manifest.name, output),
      message: Wording(
        nl: "Regels die geen bestand van de site kunnen zijn, tellen niet mee: \(count), "
          + "waarvan de eerste ‘\(first.visible)’ is.",
        en: "Lines that cannot be a file of the site do not count: \(count), the first of which "
          + "is '\(first.visible)'."),
      hint: Wording(
        nl: "Iemand heeft dit bestand veranderd. U hoeft niets te doen: het is nu weer goed.",
        en: "Somebody changed this file. You need not do anything: it is right again now."))
  }

  private static func inOutput(_ path: String, _ output: String) -> String {
    (path.isEmpty ? output : output == "/" ? "/\(path)" : "\(output)/\(path)").visible
  }
}

// MARK: - Reasons

extension Wording {
  fileprivate static let notAFolder = Wording(nl: "het is geen map", en: "it is not a folder")

  fileprivate static func size(_ bytes: Int) -> Wording {
    if bytes >= 1 << 20, bytes % (1 << 20) == 0 {
      return Wording(nl: "\(bytes >> 20) MB", en: "\(bytes >> 20) MB")
    }
    return Wording(nl: "\(bytes) bytes", en: "\(bytes) bytes")
  }
}

extension OutputPath.Fault {
  fileprivate var reason: Wording {
    switch self {
    case .empty: Wording(nl: "het heeft geen naam", en: "it has no name")
    case .absolute: Wording(nl: "het begint met ‘/’", en: "it begins with '/'")
    case .emptyPart:
      Wording(nl: "een map of bestand erin heeft geen naam", en: "a part of it has no name")
    case .dots: Wording(nl: "‘.’ en ‘..’ mogen niet", en: "'.' and '..' are not allowed")
    case .controlCharacter:
      Wording(nl: "er staan stuurtekens in", en: "there are control characters in it")
    case .tooLong: Wording(nl: "de naam is te lang", en: "the name is too long")
    case .reserved:
      Wording(
        nl: "‘.git’ en namen die met ‘.trompet-’ beginnen zijn bezet",
        en: "'.git' and names that begin with '.trompet-' are taken")
    }
  }
}

extension FileFault {
  /// In words, to come after a colon.
  var reason: Wording {
    switch self {
    case .leadsOutside:
      Wording(
        nl: "het is een snelkoppeling naar iets buiten de map",
        en: "it is a link to something outside the folder")
    case .changedMeanwhile:
      Wording(nl: "het is intussen veranderd", en: "it has changed meanwhile")
    case .notAFile:
      Wording(nl: "het is geen gewoon bestand", en: "it is not an ordinary file")
    case .system(let code): Self.reason(for: code)
    }
  }

  /// What to do about it; nil when the reason says all there is to say.
  var remedy: Wording? {
    switch self {
    case .system(EACCES), .system(EPERM), .system(EROFS):
      Wording(
        nl: "Vraag wie de computer of de map beheert, of u dit mag.",
        en: "Ask who looks after the computer or the folder whether you may.")
    case .system(ENOTDIR):
      Wording(
        nl: "Geef dat bestand een andere naam, of haal het weg.",
        en: "Give that file another name, or take it away.")
    case .system(EISDIR):
      Wording(
        nl: "Geef die map een andere naam, of haal haar weg.",
        en: "Give that folder another name, or take it away.")
    case .system(ENAMETOOLONG):
      Wording(nl: "Kies een kortere naam.", en: "Choose a shorter name.")
    default: nil
    }
  }

  fileprivate var isLackOfSpace: Bool { self == .system(ENOSPC) || self == .system(EDQUOT) }

  private static func reason(for code: Int32) -> Wording {
    switch code {
    case ENOSPC: Wording(nl: "de schijf is vol", en: "the disk is full")
    case EDQUOT:
      Wording(nl: "uw deel van de schijf is vol", en: "your share of the disk is full")
    case EROFS:
      Wording(
        nl: "op deze schijf kan alleen gelezen worden", en: "this disk can only be read from")
    case EACCES, EPERM: Wording(nl: "u mag dit niet", en: "you are not allowed to do this")
    case ENOENT: Wording(nl: "het is er niet", en: "it is not there")
    case ENOTDIR:
      Wording(
        nl: "er staat een bestand waar een map moet zijn",
        en: "there is a file where a folder should be")
    case EISDIR:
      Wording(
        nl: "er staat een map waar een bestand moet zijn",
        en: "there is a folder where a file should be")
    case ENAMETOOLONG: Wording(nl: "de naam is te lang", en: "the name is too long")
    case ELOOP:
      Wording(
        nl: "er staat een snelkoppeling, of snelkoppelingen verwijzen naar elkaar",
        en: "there is a link, or links lead to each other")
    case EMFILE, ENFILE:
      Wording(nl: "er staan te veel bestanden open", en: "too many files are open")
    case EIO: Wording(nl: "de schijf geeft een fout", en: "the disk reports a failure")
    case EXDEV:
      Wording(
        nl: "een map van de uitvoer staat op een andere schijf",
        en: "a folder of the output is on another disk")
    case EFBIG:
      Wording(
        nl: "het bestand is te groot voor deze schijf", en: "the file is too large for this disk")
    default: Wording(nl: Self.systemText(code), en: Self.systemText(code))
    }
  }

  private static func systemText(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }
}

extension String {
  /// The text with control characters made visible: names on a disk may hold anything.
  package var visible: String {
    guard hasControlCharacters else { return self }
    var text = ""
    for scalar in unicodeScalars {
      text.unicodeScalars.append(scalar.isControl ? "·" : scalar)
    }
    return text
  }
}
