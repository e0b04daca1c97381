import Content

/// Somewhere to go.
struct LinkView: TemplateView {
  let title: String
  let url: String

  static let fields: [TemplateField<LinkView>] = [
    .text("title") { $0.title },
    .text("url") { $0.url },
  ]
}

/// A feed, in the two forms that there are of it.
struct FeedView: TemplateView {
  let title: String
  let url: String
  let json: String

  static let fields: [TemplateField<FeedView>] = [
    .text("title") { $0.title },
    .text("url") { $0.url },
    .text("json") { $0.json },
  ]
}

extension Scene {
  /// The feed of the page at an address, if there is one.
  func feed(under address: Address, called title: String) -> FeedView? {
    context.feed(under: address).map {
      FeedView(
        title: title, url: url($0), json: url(context.addresses.jsonFeed(under: address)))
    }
  }
}

/// A topic that a page has.
struct TopicLinkView: RecurringView {
  let scene: Scene
  /// Its place among the site's topics.
  let topic: Int

  var recurrence: Recurrence { Recurrence(number: topic, root: scene.root) }

  static let fields: [TemplateField<TopicLinkView>] = [
    .text("title") { $0.scene.site.topics[$0.topic].title },
    .address("url") { $0.scene.link($0.scene.context.addresses.topic(at: $0.topic)) },
  ]
}

/// A date for machines and for people.
struct DateView: TemplateView {
  let date: PartialDate
  let words: Words

  static let fields: [TemplateField<DateView>] = [
    .text("iso") { $0.date.description },
    .text("text") { $0.words.date($0.date) },
  ]
}

/// A name in a list of names.
struct NameView: TemplateView {
  let name: String

  static let fields: [TemplateField<NameView>] = [.text("name") { $0.name }]
}

struct TextView: TemplateView {
  let text: String

  static let fields: [TemplateField<TextView>] = [.text("text") { $0.text }]
}

struct FactView: TemplateView {
  let label: String
  let value: String

  static let fields: [TemplateField<FactView>] = [
    .text("label") { $0.label },
    .text("value") { $0.value },
  ]
}

/// A heading in a page's contents, with those below it.
struct ContentsView: TemplateView {
  let number: String
  let title: String
  let url: String
  var items: [ContentsView] = []

  static let fields: [TemplateField<ContentsView>] = [
    .text("number") { $0.number },
    .text("title") { $0.title },
    .text("url") { $0.url },
    .list("items") { $0.items },
  ]
}

/// A theme as a small sign on something else.
struct ChipView: RecurringView {
  let scene: Scene
  let id: PageID

  var recurrence: Recurrence { Recurrence(number: id.index, root: scene.root) }

  private var thema: Thema? { scene.site[id].kind as? Thema }
  var colour: String { thema?.colour?.value ?? "" }
  var sign: [UInt8] {
    thema?.sign.flatMap { scene.context.theme.signs[$0.value] } ?? []
  }
  var question: String { thema?.question ?? "" }

  static let fields: [TemplateField<ChipView>] = [
    .text("title") { $0.scene.site[$0.id].title },
    .address("url") { $0.scene.link($0.id) },
    .text("color") { $0.colour },
    .html("sign") { $0.sign },
  ]
}

/// A theme as something to choose.
struct ThemeCardView: TemplateView {
  let chip: ChipView

  static let fields: [TemplateField<ThemeCardView>] = [
    .text("title") { $0.chip.scene.site[$0.chip.id].title },
    .text("url") { $0.chip.scene.url($0.chip.id) },
    .text("question") { $0.chip.question },
    .text("color") { $0.chip.colour },
    .html("sign") { $0.chip.sign },
    .text("count") { view in
      let scene = view.chip.scene
      return scene.words.pieces(scene.site.pagesOfTheme[view.chip.id]?.count ?? 0)
    },
  ]
}
