import Content
import Diagnostics
import Markup

/// Recordings without a text for who cannot hear or see them (WCAG 2.2, 1.2.3: a recording with sound and pictures asks for
/// a text in its place, or a description; what is written out also serves who lacks the captions of 1.2.2).
///
/// What counts as that text, in this order: the field `transcript`; a heading that says so; a link, or a file to take along, whose
/// name says so; and a page with so many words that it tells what the recording tells. A webinar whose recording is
/// not known is not asked for one.
struct RecordingWithoutTranscript: Check {
  /// About a tenth of what is said in an hour: nobody writes so much about a recording without telling what is in it.
  private static let wordsOfReport = 800

  static func findings(on page: Page, in site: Site) -> [Diagnostic] {
    guard let webinar = page.kind as? Webinar, let place = webinar.recordingPlace,
      webinar.transcript == nil, page.body.wordCount < wordsOfReport, !hasTranscript(page, webinar)
    else { return [] }
    return [
      Diagnostic(
        id: "recording-without-transcript", severity: .warning, in: page.source, at: place,
        criterion: "WCAG 1.2.3",
        message: Wording(
          nl: "Er is een opname, maar geen tekst voor wie die niet kan horen of zien.",
          en: "There is a recording, and no text for who cannot hear or see it."),
        hint: Wording(
          nl:
            "Schrijf uit wat er gezegd wordt onder een kop ‘Uitgeschreven tekst’, of noem het bestand: transcript: bestand.pdf. Zet ook de ondertiteling aan.",
          en:
            "Write out what is said under a heading 'Transcript', or name the file: transcript: file.pdf. Turn the captions on as well."
        ))
    ]
  }

  private static func hasTranscript(_ page: Page, _ webinar: Webinar) -> Bool {
    let body = page.body
    if body.headings.contains(where: { names($0.text) }) { return true }
    if webinar.materials.contains(where: { names($0.title ?? "") || names($0.file.value) }) {
      return true
    }
    return body.shownLinks.contains { index in
      let link = body.links[index]
      return names(
        String(
          decoding: body.plainText(body.descendants(of: link.node)).prefix(1_000), as: UTF8.self))
        || names(String(decoding: body.bytes(link.destination).prefix(1_000), as: UTF8.self))
    }
  }

  private static func names(_ text: String) -> Bool {
    var slug = Slug.make(from: text)
    return slug.withUTF8 { slug in words.contains { holds($0, slug) } }
  }

  private static func holds(_ word: [UInt8], _ slug: UnsafeBufferPointer<UInt8>) -> Bool {
    guard slug.count >= word.count else { return false }
    return (0...slug.count - word.count).contains { start in
      slug[start] == word[0] && slug[start..<start + word.count].elementsEqual(word)
    }
  }

  /// As they are in addresses: parts of `webinar-3-transcript-pdf` and of `de-uitgeschreven-tekst`.
  private static let words = [
    "transcript", "transcriptie", "uitgeschreven", "uitgewerkte-tekst", "letterlijke-tekst",
    "volledige-tekst",
    "hele-tekst", "tekst-van-de-opname", "tekst-van-het-webinar", "gesproken-tekst",
    "ondertiteling",
    "ondertitels", "written-out", "full-text", "captions", "subtitles",
  ].map { Array($0.utf8) }
}
