extension CheckReport {
  /// As people read it in a terminal: each finding, how often each kind was found when that are many, and what was looked at.
  package func text(coloured: Bool) -> String {
    let formatter = DiagnosticsFormatter(language: language, coloured: coloured)
    var path = ""
    // Each file has every hint once: who has read it has no need of it nine times more.
    var told: Set<Wording> = []
    var parts = findings.map { finding in
      if finding.path != path { (path, told) = (finding.path, []) }
      let isNew = finding.hint.map { told.insert($0).inserted } ?? false
      return formatter.text(for: finding, withHint: isNew)
    }
    if findings.count > Self.fewFindings { parts.append(kinds) }
    parts.append(closing)
    return parts.joined(separator: "\n")
  }

  /// Until so many a reader sees for himself what there is.
  private static let fewFindings = 10

  /// How often each kind was found, the most frequent first: with the name that switches it off.
  private var kinds: String {
    var counts: [String: Int] = [:]
    for finding in findings { counts[finding.id, default: 0] += 1 }
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let numbers = sorted.map { $0.value.grouped(in: language) }
    let width = numbers.map(\.count).max() ?? 0
    let names = sorted.map(\.key.count).max() ?? 0
    let lines = zip(sorted, numbers).map { kind, number in
      let title = Catalogue.entry(for: kind.key)?.title[language] ?? ""
      let name = title.isEmpty ? kind.key : kind.key.padded(to: names) + "  " + title
      return String(repeating: " ", count: width - number.count + 2) + number + "  " + name + "\n"
    }
    let head = Wording(nl: "Hoe vaak:", en: "How often:")
    return head[language] + "\n" + lines.joined()
  }

  /// What was looked at, what came of it, and what was not looked at.
  package var closing: String {
    var lines = [looked[language] + (findings.isEmpty ? " " + outcome[language] : "")]
    if !findings.isEmpty { lines.append(outcome[language]) }
    if !summary.paths.isEmpty {
      let paths = summary.paths.map(Excerpt.printable).joined(separator: ", ")
      lines.append(
        Wording(
          nl:
            "Dit gaat alleen over \(paths). De rest van de site is wel gelezen, om de koppelingen.",
          en: "This is about \(paths) alone. The rest of the site was read too, for its links.")[
            language])
    }
    lines += summary.readability?.lines(in: language) ?? []
    if let outside = summary.outside { lines.append(outside.wording[language]) }
    lines += summary.notChecked.map {
      Wording(nl: "Niet nagekeken: \($0.nl).", en: "Not checked: \($0.en).")[language]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var looked: Wording {
    let (pages, links) = (summary.pages, summary.internalLinks + summary.externalLinks)
    let pictures = summary.pictures
    var nl = [
      amount(pages, "pagina", "pagina’s"), amount(links, "koppeling", "koppelingen"),
      amount(pictures, "afbeelding", "afbeeldingen"),
    ]
    var en = [
      amount(pages, "page", "pages"), amount(links, "link", "links"),
      amount(pictures, "picture", "pictures"),
    ]
    if let words = summary.words {
      nl.append(amount(words, "woord", "woorden"))
      en.append(amount(words, "word", "words"))
    }
    return Wording(
      nl: "Nagekeken: \(nl.joined(separator: ", ")).",
      en: "Checked: \(en.joined(separator: ", ")).")
  }

  private var outcome: Wording {
    guard !findings.isEmpty else { return Wording(nl: "Niets gevonden.", en: "Nothing found.") }
    let (errors, warnings, tips) = (count(.error), count(.warning), count(.advice))
    var nl: [String] = []
    var en: [String] = []
    if errors > 0 {
      nl.append(amount(errors, "fout", "fouten"))
      en.append(amount(errors, "error", "errors"))
    }
    if warnings > 0 {
      nl.append(amount(warnings, "waarschuwing", "waarschuwingen"))
      en.append(amount(warnings, "warning", "warnings"))
    }
    if tips > 0 {
      nl.append(amount(tips, "tip", "tips"))
      en.append(amount(tips, "tip", "tips"))
    }
    let files = files
    let places =
      files == 0
      ? Wording(nl: "", en: "")
      : Wording(
        nl: ", in \(amount(files, "bestand", "bestanden"))",
        en: ", in \(amount(files, "file", "files"))")
    return Wording(
      nl: Self.list(nl, "en") + places.nl + ".", en: Self.list(en, "and") + places.en + ".")
  }

  private static func list(_ parts: [String], _ and: String) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " \(and) " + last
  }

  private func amount(_ count: Int, _ one: String, _ more: String) -> String {
    "\(count.grouped(in: language)) \(count == 1 ? one : more)"
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }
}
