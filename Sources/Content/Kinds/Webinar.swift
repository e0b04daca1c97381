import Diagnostics
import Markup

/// The record of a webinar: most people watch one later, so it says what there is to see and to get.
package struct Webinar: PageKind {
  package static let name = "webinar"
  package static let folder = "webinars"
  package static let title = Wording(nl: "Webinar", en: "Webinar")
  package static let plural = Wording(nl: "Webinars", en: "Webinars")
  package static let startingFields = """
    nummer:
    datum:
    begintijd:
    eindtijd:
    sprekers: []
    opname:
    leert: []
    """

  package let number: Int?
  /// On the clock in the Netherlands.
  package let start: ClockTime?
  package let end: ClockTime?
  package let speakers: [String]
  /// The address of the recording, if it is on the web.
  package let recording: String?
  /// The recording itself, if it lies beside the pages, as a link that the site resolves.
  package let recordingFile: Located<String>?
  /// Where the author says which of the two it is; nil when there is none.
  package let recordingPlace: Range<Int>?
  /// Slides and other files to take home, as links that the site resolves.
  package let materials: [Material]
  /// The transcript, a page or a file, as a link that the site resolves.
  package let transcript: Located<String>?
  /// How often it was watched, on the day that `counted` says.
  package let views: Int?
  package let counted: PartialDate?
  /// Where the author wrote that day, or else how often.
  package let countedPlace: Range<Int>?
  /// What one learns from it.
  package let learns: [String]

  package struct Material: Hashable, Sendable {
    package let file: Located<String>
    package let title: String?
  }

  /// The materials in their order, then the transcript, then the recording.
  package var links: [Located<String>] {
    materials.map(\.file) + [transcript, recordingFile].compactMap(\.self)
  }

  /// What the transcript and the recording turn out to be, of the targets of `links`.
  package func transcript(in targets: [LinkTarget]) -> LinkTarget? {
    transcript == nil ? nil : targets[materials.count]
  }

  package func recordingFile(in targets: [LinkTarget]) -> LinkTarget? {
    recordingFile == nil ? nil : targets.last
  }

  package func problems(with targets: [LinkTarget], in source: SourceFile) -> [Diagnostic] {
    var problems: [Diagnostic] = zip(materials, targets).compactMap { material, target in
      switch target {
      case .asset, .nowhere: nil
      case .page, .external: .materialNoFile(source, at: material.file.range)
      }
    }
    if let recordingFile, case .page = self.recordingFile(in: targets) {
      problems.append(.recordingNoFile(source, at: recordingFile.range))
    }
    return problems
  }

  package init(_ fields: inout Fields) {
    number = fields.integer("nummer", from: 0)
    start = fields.time("begintijd")
    let endField = fields.located("eindtijd")
    end = endField.flatMap { ClockTime($0.value) }
    speakers = fields.texts("sprekers")
    let place = fields.located("opname")
    recordingFile = place.flatMap { Self.isVideoFile($0.value) ? $0 : nil }
    recording = recordingFile == nil ? fields.webAddress("opname") : nil
    recordingPlace = recordingFile == nil && recording == nil ? nil : place?.range
    materials = fields.list("materiaal") { item in
      guard let file = item.located("bestand") else { return nil }
      return Material(file: file, title: item.text("titel").map(Typography.improved))
    }
    transcript = fields.located("transcript")
    views = fields.integer("bekeken", from: 0)
    counted = fields.date("geteld-op")
    countedPlace = (fields.located("geteld-op") ?? fields.located("bekeken"))?.range
    learns = fields.texts("leert").map(Typography.improved)
    if let endField {
      if end == nil {
        fields.report(.notTime(endField.value, fields.source, at: endField.range))
      } else if let start, let end, end <= start {
        fields.report(.endsBeforeStart(fields.source, at: endField.range))
      }
    }
  }
}

extension Webinar {
  /// What a browser plays by itself.
  private static let videoEndings = [".mp4", ".m4v", ".webm", ".ogv"]

  /// Whether it names a file, and not a page of a video service whose address was cut short.
  private static func isVideoFile(_ text: String) -> Bool {
    guard LinkScheme.scheme(of: text) == nil, !text.hasPrefix("//") else { return false }
    let name = text.lowercased()
    return videoEndings.contains { name.hasSuffix($0) }
  }
}

extension Diagnostic {
  static func recordingNoFile(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "recording-no-file", in: source, at: range,
      message: Wording(
        nl: "‘opname’ is een webadres, of een videobestand uit de map content.",
        en: "'opname' is a web address, or a video file in the content folder."),
      hint: Wording(
        nl: "Schrijf waar de opname te zien is: opname: https://…",
        en: "Write where the recording can be seen: recording: https://…"))
  }

  static func materialNoFile(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "material-no-file", in: source, at: range,
      message: Wording(
        nl: "Bij ‘materiaal’ horen bestanden uit de map content, zoals een pdf.",
        en: "'materials' is for files in the content folder, such as a PDF."),
      hint: Wording(
        nl: "Zet een koppeling naar een pagina of een andere site in de tekst.",
        en: "Put a link to a page or to another site in the text."))
  }

  static func endsBeforeStart(_ source: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      id: "ends-before-start", in: source, at: range,
      message: Wording(
        nl: "De eindtijd ligt niet na de begintijd.", en: "The end is not after the start."),
      hint: Wording(
        nl: "Kijk welke van de twee tijden niet klopt.", en: "See which of the two is not right."))
  }
}
