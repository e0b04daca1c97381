import Content
import Diagnostics
import Markup

/// All terms that a page of the site mentions, by their first letter.
struct GlossaryView: TemplateView {
  let head: Head
  /// What the author wrote to introduce them.
  let page: Page?
  let body: [UInt8]

  private var scene: Scene { head.scene }

  static let fields: [TemplateField<GlossaryView>] =
    TemplateField<GlossaryView>.head { $0.head } + [
      .html("body") { $0.body },
      .backlinks { ($0.page, $0.head.scene) },
      .list("letters") { $0.letters },
    ]

  private var letters: [GlossaryLetterView] {
    let site = scene.site
    let entries = site.glossary.entries.enumerated()
      .filter { site.glossaryUse.isShown($0.offset) }
      .map { (entry: $0, key: SortKey($1.term.value)) }
    var letters: [GlossaryLetterView] = []
    for (entry, key) in entries.sorted(by: { ($0.key, $0.entry) < ($1.key, $1.entry) }) {
      let term = GlossaryTermView(entry: entry, scene: scene)
      if letters.last?.letter == key.initial {
        letters[letters.count - 1].terms.append(term)
      } else {
        letters.append(
          GlossaryLetterView(letter: key.initial, number: letters.count + 1, terms: [term]))
      }
    }
    return letters
  }
}

/// A letter with the terms that begin with it.
struct GlossaryLetterView: TemplateView {
  let letter: String
  /// Which of the letters it is.
  let number: Int
  var terms: [GlossaryTermView]

  static let fields: [TemplateField<GlossaryLetterView>] = [
    .text("letter") { $0.letter },
    .text("id") { "_letter-\($0.number)" },
    .list("terms") { $0.terms },
  ]
}

/// A term among all others, with the pages that explain it.
struct GlossaryTermView: TemplateView {
  /// Its place in the glossary.
  let entry: Int
  let scene: Scene

  /// So many pages are named: who wants to see them all searches.
  private static let most = 10

  private var term: Glossary.Entry { scene.site.glossary.entries[entry] }
  private var pages: [PageID] { scene.site.glossaryUse.pages(explaining: entry) }

  static let fields: [TemplateField<GlossaryTermView>] = [
    .text("id") { $0.scene.context.glossary.anchor(of: $0.entry) },
    .text("term") { $0.term.term.value },
    .text("abbreviation") { $0.term.abbreviation?.value ?? "" },
    .text("explanation") { $0.term.explanation },
    .text("forms") { $0.term.forms.map(\.value).joined(separator: ", ") },
    .list("pages") { view in view.pages.prefix(most).map { CardView(scene: view.scene, id: $0) } },
    .text("more") { view in
      let rest = view.pages.count - most
      return rest > 0 ? view.scene.words.andMore(rest) : ""
    },
  ]
}

extension Words {
  /// `en nog 12`.
  fileprivate func andMore(_ number: Int) -> String {
    Wording(nl: "en nog \(figure(number))", en: "and \(figure(number)) more")[language]
  }
}
