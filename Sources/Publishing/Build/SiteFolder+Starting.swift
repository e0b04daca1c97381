import Diagnostics

extension SiteFolder {
  /// Makes a new site. Its folder must not be there yet, or be empty but for `.git`: nothing is ever
  /// overwritten.
  package func start(_ files: [SourceFile]) throws(Diagnostic) {
    let others = try namesInTheWay()
    guard others.isEmpty else { throw .folderInUse(path, others) }
    var made = 0
    for file in files {
      do throws(FileFault) {
        try Self.make(file, in: path)
        made += 1
      } catch {
        throw .stoppedStarting(
          "\(path)/\(file.path)", error, made: files[..<made].map(\.path), of: files.count)
      }
    }
  }

  private func namesInTheWay() throws(Diagnostic) -> [String] {
    do throws(FileFault) {
      let names = try FolderNames.read(RealPath(path).text).map {
        String(decoding: $0, as: UTF8.self)
      }
      return names.filter { $0 != ".git" }.sorted()
    } catch {
      if error == .missing { return [] }
      throw .unreadableFolder(path, error)
    }
  }
}

extension Diagnostic {
  /// `names` is not empty.
  static func folderInUse(_ folder: String, _ names: [String]) -> Diagnostic {
    let some = names.prefix(3).map { "‘\($0.visible)’" }.joined(separator: ", ")
    let more = names.count - 3
    let nl = some + (more > 0 ? " (en nog \(more))" : "")
    let en = some + (more > 0 ? " (and \(more) more)" : "")
    return Diagnostic(
      id: "folder-in-use", path: folder.visible,
      message: Wording(
        nl: "In deze map staat al iets: \(nl). Er is niets gemaakt.",
        en: "There is something in this folder already: \(en). Nothing was made."),
      hint: Wording(
        nl: "Kies een map die er nog niet is, of die leeg is.",
        en: "Choose a folder that is not there yet, or that is empty."))
  }

  static func stoppedStarting(
    _ path: String, _ fault: FileFault, made: [String], of total: Int
  ) -> Diagnostic {
    let list = made.joined(separator: ", ")
    return Diagnostic(
      id: "cannot-create", path: path.visible,
      message: Wording(
        nl: "Dit bestand is niet te maken: \(fault.reason.nl).",
        en: "This file cannot be made: \(fault.reason.en)."),
      hint: made.isEmpty
        ? Wording(nl: "Er is nog geen enkel bestand gemaakt.", en: "No file has been made yet.")
        : Wording(
          nl:
            "Gemaakt zijn \(made.count) van de \(total) bestanden: \(list). Haal die weg voordat u "
            + "het opnieuw probeert.",
          en: "\(made.count) of \(total) files were made: \(list). Take them away before you try "
            + "again."))
  }
}
