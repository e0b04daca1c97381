import Content
import Markup

/// All themes.
struct ThemesView: TemplateView {
  let head: Head
  let body: [UInt8]
  let page: Page?

  static let fields: [TemplateField<ThemesView>] =
    TemplateField<ThemesView>.head { $0.head } + [
      .html("body") { $0.body },
      .backlinks { ($0.page, $0.head.scene) },
      .list("cards") { view in
        let scene = view.head.scene
        return scene.site.themes.map { ThemeCardView(chip: ChipView(scene: scene, id: $0)) }
      },
    ]
}

/// All topics, by their first letter.
struct TopicsView: TemplateView {
  let head: Head

  static let fields: [TemplateField<TopicsView>] =
    TemplateField<TopicsView>.head { $0.head } + [
      .html("body") { _ in [] },
      .list("letters") { $0.letters },
    ]

  private var letters: [LetterView] {
    let scene = head.scene
    var letters: [LetterView] = []
    let topics = scene.site.topics.enumerated().map {
      (index: $0, topic: $1, key: SortKey($1.title))
    }
    for (index, topic, key) in topics.sorted(by: { $0.key < $1.key }) {
      let letter = key.initial
      let entry = TopicEntryView(
        title: topic.title, url: scene.url(scene.context.addresses.topic(at: index)),
        count: scene.words.pieces(scene.context.materials(topic.pages).count))
      if letters.last?.letter == letter {
        letters[letters.count - 1].topics.append(entry)
      } else {
        letters.append(LetterView(letter: letter, topics: [entry]))
      }
    }
    return letters
  }
}

struct LetterView: TemplateView {
  let letter: String
  var topics: [TopicEntryView]

  static let fields: [TemplateField<LetterView>] = [
    .text("letter") { $0.letter },
    .list("topics") { $0.topics },
  ]
}

struct TopicEntryView: TemplateView {
  let title: String
  let url: String
  let count: String

  static let fields: [TemplateField<TopicEntryView>] = [
    .text("title") { $0.title },
    .text("url") { $0.url },
    .text("count") { $0.count },
  ]
}

/// The page for an address that leads nowhere.
struct NotFoundView: TemplateView {
  let head: Head

  static let fields: [TemplateField<NotFoundView>] = TemplateField<NotFoundView>.head { $0.head }
}

/// The page at an old address.
struct RedirectView: TemplateView {
  /// Of the page that it leads to, seen from the old address.
  let head: Head
  let target: String

  static let fields: [TemplateField<RedirectView>] =
    TemplateField<RedirectView>.head { $0.head } + [.text("target") { $0.target }]
}
