import Diagnostics

/// What other sites answered is kept beside what a build keeps for itself, so that it goes where that goes: nowhere.
extension PublishedFolder {
  static let answers = OutputPath.reservedPrefix + "links"
  /// In bytes: half a million addresses.
  private static let mostAnswers = 1 << 26

  /// The record of answers that lies in the folder; nil when there is none, empty when it is too large to be ours.
  package func answersRecord() throws(Diagnostic) -> [UInt8]? {
    do throws(FileFault) {
      guard let folder = try OutputFolder(existing: path.text) else { return nil }
      return try folder.open(Self.answers).bytes(limit: Self.mostAnswers) ?? []
    } catch {
      if error == .missing { return nil }
      throw .answersNotKept(name, error.reason)
    }
  }

  /// Puts a record of answers in the folder, in the place of the one there is. Whoever calls this has seen that it is ours.
  package func keep(answers record: [UInt8]) throws(Diagnostic) {
    let lock: BuildLock?
    do throws(FileFault) {
      let folder = try OutputFolder(path: path.text)
      // A build takes what it does not know for half written, and clears it away.
      lock = try BuildLock.attempt(in: folder)
      if lock != nil {
        try folder.removeTemporaryFiles()
        try folder.replace(Self.answers, number: 0) { file throws(FileFault) in
          try file.write(record)
        }
      }
    } catch {
      throw .answersNotKept(name, error.reason)
    }
    guard let lock else { throw .answersNotKept(name, .anotherBuild) }
    lock.release()
  }
}

extension Wording {
  fileprivate static let anotherBuild = Wording(
    nl: "een andere build is in die map bezig", en: "another build is busy in that folder")
  fileprivate static let notOurs = Wording(
    nl: "wat daar ligt, is niet van Trompet", en: "what lies there is not of Trompet")
}

extension Diagnostic {
  /// Of a folder in which something else lies under the name of our record.
  package static func strangeAnswers(_ folder: PublishedFolder) -> Diagnostic {
    answersNotKept(folder.name, .notOurs)
  }

  static func answersNotKept(_ output: String, _ reason: Wording) -> Diagnostic {
    Diagnostic(
      id: "answers-not-kept", severity: .advice, path: "\(output)/\(PublishedFolder.answers)",
      message: Wording(
        nl: "De antwoorden van andere sites zijn niet bewaard: \(reason.nl). "
          + "De volgende keer wordt alles opnieuw gevraagd.",
        en: "The answers of other sites were not kept: \(reason.en). "
          + "Next time all of them are asked again."))
  }
}
