import Content
import Diagnostics

/// What a printer must know of a book, as a text to send with the PDF.
struct OrderSheet {
  let job: BookJob
  let file: PrintedFile
  let date: PartialDate

  private static let width = 75
  private static let column = 16

  private var language: Language { job.book.words.language }
  private func say(_ nl: String, _ en: String) -> String { Wording(nl: nl, en: en)[language] }

  var bytes: [UInt8] {
    let head = say("Drukopdracht", "Print order")
    let groups = [about, form, count, source].map { $0.filter { !$0.text.isEmpty } }
    let body = groups.filter { !$0.isEmpty }.map { group in
      group.map { Self.lines($0.label, $0.text) }.joined()
    }
    let underline = String(repeating: "=", count: head.count)
    return Array(([head + "\n" + underline + "\n"] + body).joined(separator: "\n").utf8)
  }

  private typealias Line = (label: String, text: String)

  private var about: [Line] {
    let book = job.book.work.book
    let printing = [book?.edition ?? "", book?.year.map(String.init) ?? ""]
    return [
      (say("Titel", "Title"), job.title),
      (say("Ondertitel", "Subtitle"), book?.subtitle ?? ""),
      (say("Druk", "Printing"), printing.filter { !$0.isEmpty }.joined(separator: ", ")),
      (
        say("Uitgave", "Edition"),
        job.book.edition == .trainer
          ? say("voor trainers", "for trainers") : say("voor deelnemers", "for participants")
      ),
    ]
  }

  private var form: [Line] {
    let size = job.form.paper.size
    let name = job.form.paper.rawValue.uppercased()
    let trimmed = "\(name), \(size.width) × \(size.height) mm"
    let bleed = BookForm.bleed
    let whole = "\(size.width + 2 * bleed) × \(size.height + 2 * bleed) mm"
    let book = job.book.work.book
    let sheets =
      file.pages % 4 == 0
      ? say("een veelvoud van vier, omslag meegeteld", "a multiple of four, cover included")
      : say("geen veelvoud van vier, omslag meegeteld", "not a multiple of four, cover included")
    return [
      (say("Bladzijden", "Pages"), "\(file.pages) (\(sheets))"),
      (say("Formaat", "Format"), trimmed),
      (
        say("Afloop", "Bleed"),
        job.form.bleeds
          ? say(
            "\(bleed) mm rondom, met snijtekens; het vel in de PDF is \(whole)",
            "\(bleed) mm on all sides, with crop marks; the sheet in the PDF is \(whole)")
          : say("geen", "none")
      ),
      (say("Papier", "Paper"), book?.paperStock ?? ""),
      (say("Bindwijze", "Binding"), book?.binding ?? ""),
    ]
  }

  private var count: [Line] {
    [(say("Oplage", "Copies"), job.book.work.book?.copies.map(String.init) ?? "")]
  }

  private var source: [Line] {
    [
      (say("Bestand", "File"), file.path.split(separator: "/").last.map(String.init) ?? ""),
      (say("Grootte", "Size"), "\(job.book.words.size(file.size)) (\(file.size) bytes)"),
      ("SHA-256", file.sha256),
      (say("Datum", "Date"), job.book.words.date(date)),
    ]
  }

  /// A label and its text, which goes on below itself where it is too long. No control character gets through.
  private static func lines(_ label: String, _ text: String) -> String {
    let room = width - column
    // A checksum is copied whole.
    guard text.count > room, text.contains(" ") || text.count > width - 2 else {
      let head = label + String(repeating: " ", count: max(1, column - label.count))
      return text.count > room ? "\(label)\n  \(text.visible)\n" : head + text.visible + "\n"
    }
    var lines: [String] = []
    var line = ""
    for word in text.visible.split(separator: " ") {
      var rest = Array(word)[...]
      if !line.isEmpty, line.count + 1 + rest.count > room {
        lines.append(line)
        line = ""
      }
      while rest.count > room {
        lines.append(String(rest.prefix(room)))
        rest = rest.dropFirst(room)
      }
      line += (line.isEmpty ? "" : " ") + String(rest)
    }
    lines.append(line)
    let indent = String(repeating: " ", count: column)
    let head = label + String(repeating: " ", count: max(1, column - label.count))
    return head + lines.joined(separator: "\n" + indent) + "\n"
  }
}

extension BookForm {
  /// How far colour runs on past the edge, in millimetres.
  static let bleed = 3
}
