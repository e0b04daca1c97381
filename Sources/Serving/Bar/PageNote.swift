import Checks
import Content
import Diagnostics
import Publishing

/// What an editor is told of one page while looking at it: what the bar and the overlay of the preview show.
struct PageNote: Sendable {
  let preview: Preview
  /// Nil where nobody wrote what the address shows.
  let page: Page?
  /// What is wrong with the site, that of this page first.
  let errors: [Diagnostic]
  /// What `trompet check` says of the page, errors apart.
  private(set) var findings: [Diagnostic] = []
  /// What `trompet check` says of how easily it is read.
  private(set) var readability: [String] = []
  private(set) var sentences: PageSentences?
  /// Of the text, behind the front matter.
  private var firstLine = Int.max
  /// When it has its turn on the calendar, in sentences.
  private(set) var turns: [String] = []

  init(of page: Page?, in preview: Preview, by look: EditorsLook) async {
    self.preview = preview
    self.page = page
    let file = page?.source.path
    errors = preview.diagnostics.errors(at: file)
    guard let file, let whole = await look.whole(preview) else { return }
    let run = await CheckRun.of(
      whole.site, besides: preview.diagnostics, at: CheckedPaths([file]),
      switches: whole.switches, together: await look.together(whole), threads: 1)
    let told = preview.diagnostics.filter { $0.path == file && $0.severity != .error }
    findings = (told + run.findings).sorted()
    readability = run.summary.readability?.lines(in: preview.language) ?? []
    // The page as it is now, which may not be what is looked at.
    if let now = whole.site.pages.first(where: { $0.source.path == file }) {
      if now.body.nodes.count > 1 {
        firstLine = now.source.position(at: now.body.nodes[1].source.range.lowerBound).line
      }
      sentences = PageSentences(of: now, in: whole.site)
      turns = CalendarTurnSentences(of: now, in: whole.site, preview.language).sentences
    }
  }

  /// So many errors are shown; who has more begins with these.
  private static let mostErrors = 50

  private func count(_ severity: Diagnostic.Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// `412 woorden, 2 minuten lezen`.
  private var length: String {
    guard let page else { return "" }
    let words = Words(language: preview.language)
    let count = page.body.wordCount
    let amount = Wording(
      nl: count == 1 ? "1 woord" : "\(words.figure(count)) woorden",
      en: count == 1 ? "1 word" : "\(words.figure(count)) words")[preview.language]
    let time = preview.build?.readingTime(of: page) ?? ""
    return time.isEmpty ? amount : "\(amount), \(time)"
  }

  /// `2 waarschuwingen, 5 tips`.
  private var summary: String {
    let words = Words(language: preview.language)
    let errors = errors.count
    let (warnings, tips) = (count(.warning), count(.advice))
    let all: [(Int, Wording, Wording)] = [
      (errors, Wording(nl: "fout", en: "error"), Wording(nl: "fouten", en: "errors")),
      (
        warnings, Wording(nl: "waarschuwing", en: "warning"),
        Wording(nl: "waarschuwingen", en: "warnings")
      ),
      (tips, Wording(nl: "tip", en: "tip"), Wording(nl: "tips", en: "tips")),
    ]
    let told = all.filter { $0.0 > 0 }.map { count, one, more in
      "\(words.figure(count)) \((count == 1 ? one : more)[preview.language])"
    }
    if !told.isEmpty { return words.list(told) }
    return page == nil
      ? Wording(nl: "Geen fouten", en: "No errors")[preview.language]
      : Wording(nl: "Niets op te merken", en: "Nothing to remark")[preview.language]
  }

  // MARK: - As data

  var json: [UInt8] {
    var json = JSON(capacity: 2_000 + 600 * (findings.count + errors.count))
    json.object { json in
      json.member("version", preview.version)
      json.member("held", preview.isHeldBack)
      json.member("language", preview.language.rawValue)
      json.member("summary", summary)
      json.list("errors") { list in
        for error in errors.prefix(Self.mostErrors) { list.object { write(error, to: &$0) } }
      }
      json.member("moreErrors", max(0, errors.count - Self.mostErrors))
      guard let page else { return }
      json.member("file", page.source.path)
      json.member("title", page.title)
      json.member("length", length)
      json.list("findings") { list in
        for finding in findings { list.object { write(finding, to: &$0) } }
      }
      json.list("readability") { list in for line in readability { list.text(line) } }
      if let hardest = sentences?.hardest {
        json.object("hardest") { json in
          json.member("text", hardest.text)
          json.member("words", hardest.words)
          json.member("line", hardest.start.line)
        }
      }
      json.list("calendar") { list in for turn in turns { list.text(turn) } }
      if let build = preview.build, let work = page.role.work,
        let book = PreviewBooks.addresses(of: page, in: build)
      {
        json.object("book") { json in
          json.member("title", build.site.works[work].title)
          json.member("page", book.html)
          json.member("pdf", book.pdf)
        }
      }
    }
    return json.bytes
  }

  private func write(_ finding: Diagnostic, to json: inout JSON) {
    let language = preview.language
    json.member("id", finding.id)
    json.member("severity", finding.severity.rawValue)
    json.member("path", ifAny: Excerpt.printable(finding.path))
    json.member("here", page != nil && finding.path == page?.source.path)
    if let position = finding.position {
      json.member("line", position.line)
      json.member("column", position.column)
      if finding.path == page?.source.path {
        json.member("inText", position.line >= firstLine)
        if let sentence = sentences?.sentence(at: position) {
          json.member("sentence", sentence.text)
        }
      }
    }
    json.member("criterion", ifAny: finding.criterion ?? "")
    json.member("message", Excerpt.printable(finding.message[language]))
    json.member("hint", ifAny: Excerpt.printable(finding.hint?[language] ?? ""))
    guard let excerpt = finding.excerpt, !excerpt.text.isEmpty else { return }
    json.object("excerpt") { json in
      let (before, marked, after) = excerpt.pieces
      json.member("line", excerpt.line)
      json.member("before", before)
      json.member("marked", marked)
      json.member("after", after)
    }
  }
}

extension Excerpt {
  /// What stands before what is marked, that itself, and what stands behind it.
  var pieces: (before: String, marked: String, after: String) {
    let start = text.index(text.startIndex, offsetBy: min(marked.lowerBound, text.count))
    let end = text.index(start, offsetBy: marked.count, limitedBy: text.endIndex) ?? text.endIndex
    return (String(text[..<start]), String(text[start..<end]), String(text[end...]))
  }
}
