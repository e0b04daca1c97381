import Content
import Diagnostics
import Markup

/// Material that a theme expects, by the words of its `materiaal`, and that does not exist.
struct MissingMaterial: GapKind {
  static func gaps(in review: CalendarReview) -> [Gap] {
    review.site.themes.flatMap { theme in
      words(missing: theme, in: review).map { word in
        gap(word, Slug.make(from: word.value), review.site[theme], in: review)
      }
    }
  }

  /// What a theme expects and does not have, in the words of its editors; each once.
  static func words(missing theme: PageID, in review: CalendarReview) -> [Located<String>] {
    guard let kind = review.site[theme].kind as? Thema, !kind.expectedMaterial.isEmpty else {
      return []
    }
    let stock = MaterialStock(of: theme, in: review)
    var told: Set<String> = []
    return kind.expectedMaterial.prefix(Checks.most).filter { word in
      let slug = Slug.make(from: word.value)
      return !slug.isEmpty && told.insert(slug).inserted && !stock.has(word.value)
    }
  }

  private static func gap(
    _ word: Located<String>, _ slug: String, _ page: Page, in review: CalendarReview
  ) -> Gap {
    let period = review.nextPeriod(of: page.id)
    return review.gap(
      "expected-material-missing", "\(page.path.stem)/\(slug)", in: page.source,
      at: word.range.lowerBound, due: period?.days.lowerBound, days: period?.days, theme: page.id,
      message: Wording(
        nl: "Het thema ‘\(page.title)’ verwacht ‘\(word.value)’, en dat is er niet.",
        en: "The theme '\(page.title)' expects '\(word.value)', and there is none."),
      action: Wording(
        nl: """
          Maak er een pagina voor. Is die er al? Zet dan op die pagina ‘\(word.value)’ bij ‘onderwerpen’. Hoeft het \
          niet meer? Haal het woord dan hier weg.
          """,
        en: """
          Make a page for it. Is there one already? Then put '\(word.value)' among the 'tags' of that page. No \
          longer needed? Then remove the word here.
          """))
  }
}
