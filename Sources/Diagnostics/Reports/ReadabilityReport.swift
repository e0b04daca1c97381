/// What is said of how easily pages are read, below the findings of `trompet check`.
package struct ReadabilityReport: Hashable, Sendable {
  /// What is known of one page.
  package struct Page: Hashable, Sendable {
    /// Below the site’s folder.
    package let path: String
    package let readability: Readability
    /// The longest first: the line, and the number of words.
    package var longestSentences: [Sentence] = []
    /// The longest first.
    package var longestWords: [String] = []
    package var trend: Trend?

    package init(path: String, readability: Readability) {
      self.path = path
      self.readability = readability
    }
  }

  /// Where a long sentence starts, and how many words it has.
  package struct Sentence: Hashable, Sendable {
    package let line: Int
    package let words: Int

    package init(line: Int, words: Int) {
      self.line = line
      self.words = words
    }
  }

  /// The same page at the last build and now, both counted in the same way.
  package struct Trend: Hashable, Sendable {
    package let before: Readability
    package let now: Readability

    package init(before: Readability, now: Readability) {
      self.before = before
      self.now = now
    }
  }

  /// Of few pages everything is said, of many what is in the middle and which are the hardest.
  package static let few = 5
  private static let hardest = 3

  package let pages: [Page]

  package init(_ pages: [Page]) { self.pages = pages }

  /// The pages that something is said of by name.
  package var named: ArraySlice<Page> {
    if pages.count <= Self.few { return pages[...] }
    return pages.filter { $0.readability.isEnough }
      .sorted {
        ($0.readability.fleschDouma ?? 0, $0.path) < ($1.readability.fleschDouma ?? 0, $1.path)
      }
      .prefix(Self.hardest)
  }

  /// Nothing when there is no text.
  package func lines(in language: Language) -> [String] {
    if pages.count > Self.few { return wholeLines(in: language) }
    return pages.flatMap { lines(for: $0, in: language) }
  }

  // MARK: - One page

  private func lines(for page: Page, in language: Language) -> [String] {
    let counted = page.readability
    guard counted.words > 0 else { return [] }
    let amount = Self.amount(of: counted, in: language)
    let path = Excerpt.printable(page.path)
    var lines = [
      Wording(
        nl: "Leesbaarheid van \(path): \(amount.nl).",
        en: "Readability of \(path): \(amount.en).")
    ]
    if let flesch = counted.fleschDouma, let brouwer = counted.brouwer {
      lines += [
        Wording(
          nl:
            "Flesch-Douma \(flesch.whole), Brouwer \(brouwer.whole). Hoger is makkelijker; een cijfer is geen oordeel.",
          en:
            "Flesch-Douma \(flesch.whole), Brouwer \(brouwer.whole). Higher is easier; a figure is no verdict."
        ),
        causes(of: counted),
      ]
    } else {
      lines.append(
        Wording(
          nl: "Geen cijfers: daarvoor zijn \(Readability.fewestWords) woorden nodig.",
          en: "No figures: those take \(Readability.fewestWords) words."))
    }
    if !page.longestSentences.isEmpty {
      let nl = page.longestSentences.map { "\($0.words) woorden (regel \($0.line))" }
      let en = page.longestSentences.map { "\($0.words) words (line \($0.line))" }
      lines.append(
        Wording(
          nl: "Langste zinnen: \(nl.joined(separator: ", ")).",
          en: "Longest sentences: \(en.joined(separator: ", "))."))
    }
    if !page.longestWords.isEmpty {
      let words = page.longestWords.map(Excerpt.printable).joined(separator: ", ")
      lines.append(Wording(nl: "Langste woorden: \(words).", en: "Longest words: \(words)."))
    }
    if let trend = page.trend?.wording { lines.append(trend) }
    return lines.enumerated().map { ($0 == 0 ? "" : "  ") + $1[language] }
  }

  /// `1 woord in 1 zin`, `1.234 woorden in 80 zinnen`.
  private static func amount(of counted: Readability, in language: Language) -> Wording {
    let words = counted.words.grouped(in: language)
    let sentences = counted.sentences.grouped(in: language)
    return Wording(
      nl: "\(words) \(counted.words == 1 ? "woord" : "woorden") in "
        + "\(sentences) \(counted.sentences == 1 ? "zin" : "zinnen")",
      en: "\(words) \(counted.words == 1 ? "word" : "words") in "
        + "\(sentences) \(counted.sentences == 1 ? "sentence" : "sentences")")
  }

  private func causes(of counted: Readability) -> Wording {
    let (sentence, word) = (counted.wordsPerSentence, counted.syllablesPer100Words)
    return Wording(
      nl:
        "Dat komt door: \(sentence.tenths(",")) woorden per zin, \(word.whole) lettergrepen per 100 woorden.",
      en:
        "What makes them: \(sentence.tenths(".")) words a sentence, \(word.whole) syllables per 100 words."
    )
  }

  // MARK: - Many pages

  private func wholeLines(in language: Language) -> [String] {
    let enough = pages.map(\.readability).filter(\.isEnough)
    guard let sentence = Self.middle(enough.map(\.wordsPerSentence)),
      let word = Self.middle(enough.map(\.syllablesPer100Words)),
      let flesch = Self.middle(enough.compactMap(\.fleschDouma)),
      let brouwer = Self.middle(enough.compactMap(\.brouwer))
    else { return [] }
    let hardest = named.map { page in
      "\(Excerpt.printable(page.path)) (\((page.readability.fleschDouma ?? 0).whole))"
    }.joined(separator: ", ")
    return [
      Wording(
        nl:
          "Leesbaarheid van de middelste pagina: \(sentence.tenths(",")) woorden per zin, \(word.whole) lettergrepen "
          + "per 100 woorden; Flesch-Douma \(flesch.whole), Brouwer \(brouwer.whole).",
        en:
          "Readability of the page in the middle: \(sentence.tenths(".")) words a sentence, \(word.whole) syllables "
          + "per 100 words; Flesch-Douma \(flesch.whole), Brouwer \(brouwer.whole).")[language],
      Wording(
        nl:
          "Het laagst bij Flesch-Douma: \(hardest). Hoger is makkelijker; een cijfer is geen oordeel.",
        en:
          "The lowest by Flesch-Douma: \(hardest). Higher is easier; a figure is no verdict.")[
          language],
    ]
  }

  private static func middle(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.sorted()[values.count / 2]
  }
}

extension ReadabilityReport.Trend {
  /// How the page has changed; nil when it has not, or has too little text.
  package var wording: Wording? {
    guard before.isEnough, now.isEnough else { return nil }
    let sentences = now.wordsPerSentence - before.wordsPerSentence
    let syllables = now.syllablesPer100Words - before.syllablesPer100Words
    var nl: [String] = []
    var en: [String] = []
    if abs(sentences) >= 0.1 {
      nl.append(
        "\(abs(sentences).tenths(",")) woorden per zin \(sentences < 0 ? "minder" : "meer")")
      en.append(
        "\(abs(sentences).tenths(".")) words a sentence \(sentences < 0 ? "fewer" : "more")")
    }
    if abs(syllables) >= 1 {
      nl.append(
        "\(abs(syllables).whole) lettergrepen per 100 woorden \(syllables < 0 ? "minder" : "meer")")
      en.append(
        "\(abs(syllables).whole) syllables per 100 words \(syllables < 0 ? "fewer" : "more")")
    }
    guard !nl.isEmpty else { return nil }
    return Wording(
      nl: "Sinds de vorige bouw: \(nl.joined(separator: ", ")).",
      en: "Since the last build: \(en.joined(separator: ", ")).")
  }
}

extension Double {
  /// Rounded to a whole number.
  package var whole: Int { Int(rounded()) }

  /// With one digit behind `point`.
  fileprivate func tenths(_ point: String) -> String {
    let tenths = Int((self * 10).rounded())
    return "\(tenths / 10)\(point)\(tenths % 10)"
  }
}
