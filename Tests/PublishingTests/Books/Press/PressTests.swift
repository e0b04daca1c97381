import Diagnostics
import Synchronization
import Testing

@testable import Publishing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// With a Python that is a script of the shell: it answers as WeasyPrint would, or does what nobody hopes for.
@Suite struct PressTests {
  private let site: TemporaryFolder

  init() throws { site = try TemporaryFolder() }

  private static let facts =
    #"{"pages": 2, "anchors": {"een": 1, "twee": 2}, "size": 14, "sha256": ""#
    + String(repeating: "ab", count: 32) + #"", "version": "70.0"}"#
  /// Fourteen bytes.
  private static let pdf = #"printf '%%PDF-1.7\n%%%%E''OF'"#
  private static let answer = "\(pdf); echo '\(facts)' >&2"

  /// Puts a program at a path below the folder.
  private func install(_ path: String, _ script: String) throws {
    try site.write("#!/bin/sh\n\(script)\n", to: path)
    try #require(chmod(site[path], 0o755) == 0)
  }

  private func press(
    _ script: String, patience: Int = 20, largest: Int = 1 << 20
  ) throws -> Press {
    try install("bin/python3", script)
    return Press(
      interpreters: [Interpreter(path: site["bin/python3"])],
      environment: ["PATH=/usr/bin:/bin", "NAAM=waarde"], patience: patience, largest: largest)
  }

  private func fault(
    _ script: String, patience: Int = 20, largest: Int = 1 << 20, html: [UInt8] = []
  ) throws -> PressFault? {
    let press = try press(script, patience: patience, largest: largest)
    return #expect(throws: PressFault.self) { try press.print(html) }
  }

  /// What an editor reads.
  private func told(_ fault: PressFault?, _ paths: [String] = ["output/een.pdf"]) throws -> String {
    let diagnostic = Diagnostic.notPrinted(paths, try #require(fault))
    return DiagnosticsFormatter(language: .dutch).text(for: [diagnostic])
  }

  // MARK: - When all goes well

  @Test func givesThePDFAndWhatThereIsToTell() throws {
    let press = try press(
      """
      echo '{"step": 1}' >&2; echo '{"page": 1}' >&2; echo '{"round": 2}' >&2
      echo '{"warning": "een \\"woord\\""}' >&2; cat >/dev/null; \(Self.answer)
      """)
    var progress: [PrintProgress] = []
    let sheet = try press.print(Array("<p>".utf8)) { progress.append($0) }
    #expect(String(decoding: sheet.bytes, as: UTF8.self) == "%PDF-1.7\n%%EOF")
    #expect(sheet.facts.pages == 2)
    #expect(sheet.facts.anchors == [.init(name: "een", page: 1), .init(name: "twee", page: 2)])
    #expect(sheet.warnings == [#"een "woord""#])
    #expect(progress == [.step(1), .page(1), .round(2)])
  }

  @Test func givesAllOfTheHTML() throws {
    let html = [UInt8](repeating: UInt8(ascii: "x"), count: 3_000_000)
    let check = #"[ "$(wc -c)" = 3000000 ] || exit 1; "# + Self.answer
    let sheet = try press(check).print(html)
    #expect(sheet.facts.pages == 2)
    #expect(try fault(check, html: Array(html.dropLast())) == .failed(""))
  }

  @Test func givesTheSameSurroundingsEverywhere() {
    let given = Interpreter.environment([
      "TZ=Asia/Tokyo", "LANG=tr_TR", "LC_NUMERIC=nl_NL", "LANGUAGE=nl", "PYTHONINSPECT=1",
      "PYTHONHASHSEED=7", "PYTHONPATH=/x", "PATH=/bin", "SOURCE_DATE_EPOCH=9", "TZDIR=/x",
    ])
    #expect(
      given == [
        "LANG=C.UTF-8", "LC_ALL=C.UTF-8", "PYTHONHASHSEED=0", "PYTHONUTF8=1",
        "SOURCE_DATE_EPOCH=0", "TZ=UTC", "PYTHONPATH=/x", "PATH=/bin", "TZDIR=/x",
      ])
  }

  // MARK: - Where WeasyPrint is

  @Test func looksInTheFolderOfTheSiteFirst() throws {
    try install("elders/weasyprint", "")
    try install("elders/python3", "")
    let path = "/nergens:relatief:\(site["elders"])"
    let here = Interpreter(path: try RealPath(site["elders/python3"]).text)
    #expect(Interpreter.candidates(site: site.path, path: path) == [here])
    try install(".venv/bin/weasyprint", "")
    // Without a Python beside it, it is of no use.
    #expect(Interpreter.candidates(site: site.path, path: path) == [here])
    try install(".venv/bin/python3", "")
    let own = Interpreter(path: try RealPath(site[".venv/bin/python3"]).text)
    #expect(Interpreter.candidates(site: site.path, path: path) == [own, here])
    #expect(Interpreter.candidates(site: site["weg"], path: nil) == [])
  }

  @Test func findsTheEnvironmentThatACommandBelongsTo() throws {
    try install("omgeving/weasyprint", "")
    try install("omgeving/python3", "")
    try site.folder("bin")
    try site.link("bin/weasyprint", to: "../omgeving/weasyprint")
    try install("bin/python3", "")
    #expect(
      Interpreter.candidates(site: "/nergens", path: site["bin"]) == [
        Interpreter(path: try RealPath(site["omgeving/python3"]).text),
        Interpreter(path: site["bin/python3"]),
      ])
  }

  @Test func asksTheNextPythonWhenTheFirstHasNoWeasyPrint() throws {
    try install("een", #"echo '{"error": "missing", "text": ""}' >&2; exit 1"#)
    try install("twee", Self.answer)
    let press = Press(
      interpreters: [Interpreter(path: site["een"]), Interpreter(path: site["twee"])],
      environment: ["PATH=/usr/bin:/bin"])
    #expect(try press.print([]).facts.pages == 2)
  }

  // MARK: - What can go wrong

  @Test func saysHowToInstallWhatIsNotThere() throws {
    let press = Press(interpreters: [], environment: [])
    let fault = #expect(throws: PressFault.self) { try press.print([]) }
    #expect(fault == .notInstalled)
    let told = try told(fault, ["output/een.pdf", "output/twee.pdf", "output/drie.pdf"])
    #expect(told.contains("Deze PDF en nog 2 andere zijn niet gemaakt: WeasyPrint is niet geïnst"))
    #expect(told.contains("python3 -m venv .venv && .venv/bin/pip install weasyprint==70.0"))
    #expect(told.contains("libpango-1.0-0"))
    #expect(told.contains("[no-weasyprint]"))
  }

  @Test func namesAVersionThatPrintsBadly() throws {
    let fault = try fault(#"echo '{"error": "version", "text": "66.0"}' >&2; exit 1"#)
    #expect(fault == .wrongVersion("66.0"))
    #expect(try told(fault).contains("WeasyPrint 66.0 is geïnstalleerd, en alleen versie 70 drukt"))
  }

  @Test func namesWhatWeasyPrintMisses() throws {
    let fault = try fault(
      #"echo '{"error": "broken", "text": "cannot load library libpango-1.0-0"}' >&2; exit 1"#)
    #expect(fault?.isOfTheMachine == true)
    #expect(try told(fault).contains("mist iets op deze computer (cannot load library libpango"))
  }

  @Test func passesItsLastWordsOnWithoutControlCharacters() throws {
    let fault = try fault(#"printf 'Traceback\n  kapot \033[31mrood\r\007\n' >&2; exit 3"#)
    #expect(fault == .failed("kapot ·[31mrood··"))
    #expect(try told(fault).contains("met als laatste woorden ‘kapot ·[31mrood··’"))
    let named = try self.fault(
      #"printf '%s\n' '{"error": "failed", "text": "a\u001bb\nc"}' >&2; exit 1"#)
    #expect(named == .failed("a b c"))
    #expect(try told(try self.fault("exit 7")).contains("stopte zonder te zeggen waarom"))
  }

  @Test func saysThatItWasKilled() throws {
    let fault = try fault("kill -KILL $$")
    #expect(fault == .killed(SIGKILL))
    #expect(try told(fault).contains("WeasyPrint is afgebroken (SIGKILL)"))
    #expect(try told(fault).contains("te weinig geheugen"))
    #expect(try self.fault("kill -SEGV $$") == .killed(SIGSEGV))
    // Its end stays what it said last.
    #expect(try self.fault("\(Self.answer); kill -KILL $$") == .killed(SIGKILL))
  }

  @Test func saysThatThereIsNoRoom() throws {
    let fault = try fault(#"echo '{"error": "space", "text": "No space left"}' >&2; exit 1"#)
    #expect(fault == .noSpace)
    #expect(try told(fault).contains("niet gemaakt: de schijf is vol."))
    #expect(
      try self.fault(#"echo '{"error": "memory", "text": ""}' >&2; exit 1"#) == .noMemory)
  }

  @Test(arguments: [
    // Nothing, half of it, something else, too much, and no word of how long it is.
    "echo '\(facts)' >&2", "printf '%%PDF-1.'; echo '\(facts)' >&2",
    "printf 'geen pdf, hoor'; echo '\(facts)' >&2", "\(answer); echo meer", pdf,
    "\(pdf); echo '{\"pages\": 0}' >&2", "printf '%%PDF-1.7 half!'; echo '\(facts)' >&2",
  ])
  func believesNothingThatIsNoWholePDF(script: String) throws {
    let fault = try fault(script)
    #expect(fault == .noPDF || fault == .failed(#"{"pages": 0}"#))
  }

  @Test func takesNoMoreThanItsLimit() throws {
    let fault = try fault("exec cat /dev/zero", largest: 4 << 20)
    #expect(fault == .tooLarge(limit: 4 << 20))
    #expect(try told(fault).contains("WeasyPrint gaf meer dan 4 MB"))
    #expect(try self.fault("exec cat /dev/zero >&2", largest: 4 << 20) == .tooLarge(limit: 4 << 20))
    #expect(try self.fault("yes >&2", largest: 1 << 18) == .tooLarge(limit: 1 << 18))
  }

  @Test func printsWhateverTheProgramDoesWithItsPipes() throws {
    let html = [UInt8](repeating: UInt8(ascii: "x"), count: 1_000_000)
    // It reads nothing; closes its input; talks on and on; leaves something behind that keeps the pipes open.
    for script in [
      Self.answer, "exec 0<&-; sleep 0.1; \(Self.answer)",
      "head -c 3000000 /dev/zero >&2; echo >&2; cat >/dev/null; \(Self.answer)",
      "sleep 30 & \(Self.answer)",
    ] {
      #expect(try press(script, largest: 1 << 24).print(html).facts.pages == 2)
    }
  }

  @Test func waitsForNoOneWhoSaysNothing() throws {
    let fault = try fault("exec sleep 100", patience: 1)
    #expect(fault == .silent)
    #expect(try told(fault).contains("liet te lang niets van zich horen"))
    #expect(try self.fault("exec >&- 2>&-; exec sleep 100", patience: 1) == .silent)
  }

  @Test func saysWhyItCannotBeStarted() throws {
    try site.write("geen programma", to: "bin/python3")
    let press = Press(
      interpreters: [Interpreter(path: site["bin/python3"])], environment: [])
    let fault = #expect(throws: PressFault.self) { try press.print([]) }
    #expect(fault == .failed("Permission denied"))
  }

  // MARK: - Warnings

  @Test func putsWarningsInPlainWords() throws {
    let texts = [
      #".notdef glyph rendered for Unicode string unsupported by fonts: "中" (U+4E2D)"#,
      "No anchor #weg for internal URI reference", "Failed to load image",
    ]
    let told = texts.map { Diagnostic.printWarning($0, in: "een.pdf").message.nl }
    #expect(
      told == [
        #"Dit teken staat in geen enkel lettertype en is in de PDF een leeg vakje: "中" (U+4E2D)"#,
        "Een verwijzing leidt naar ‘weg’, en dat staat niet in het boek.",
        "WeasyPrint zegt: Failed to load image",
      ])
  }

  @Test func readsNoLineThatIsNotWhole() {
    let whole = Array(Self.facts.utf8)
    #expect(PrinterLine(whole) != nil)
    for count in 0..<whole.count { #expect(PrinterLine(Array(whole.prefix(count))) == nil) }
    for line in ["", "{}", "[]", #"{"page": -1}"#, #"{"page": 1} x"#, #"{"page": "1"}"#] {
      #expect(PrinterLine(Array(line.utf8)) == nil, "\(line)")
    }
  }
}
