import Content
import Markup

/// A page, as the templates of pages see it.
struct PageView: TemplateView {
  let page: Page
  let scene: Scene
  // Made once, however often a template asks for them.
  let head: Head
  let body: [UInt8]
  let contents: [ContentsView]

  init(page: Page, scene: Scene) {
    self.page = page
    self.scene = scene
    head = PageHead(page: page, scene: scene).head
    body = PageBody(page: page, scene: scene).html()
    contents = Self.contents(of: page)
  }

  var words: Words { scene.words }
  private var matter: PageMatter { page.matter }

  static let fields: [TemplateField<PageView>] =
    TemplateField<PageView>.head { $0.head } + [
      .text("kind") { $0.page.kindName },
      .text("kindTitle") { view in
        view.page.kind is Pagina ? "" : type(of: view.page.kind).title[view.words.language]
      },
      .text("kindUrl") { view in
        guard !(view.page.kind is Pagina) else { return "" }
        let kind = type(of: view.page.kind)
        return view.scene.url(view.scene.context.addresses.list(of: kind, in: view.scene.site))
      },
      .text("number") { $0.page.kind.number.map(String.init) ?? "" },
      .html("body") { $0.body },
      .view("date") { view in view.matter.date.map { DateView(date: $0, words: view.words) } },
      .view("revised") { view in
        view.matter.revised.map { DateView(date: $0, words: view.words) }
      },
      .text("readingTime") { $0.words.readingTime(words: $0.page.body.wordCount) },
      .list("audience") { $0.matter.audience.map { NameView(name: $0) } },
      .text("audienceLine") { $0.words.list($0.matter.audience) },
      .list("themes") { view in view.page.themes.map { ChipView(scene: view.scene, id: $0) } },
      .list("topics") { view in
        view.page.topics.map { TopicLinkView(scene: view.scene, topic: $0) }
      },
      .list("groups") { view in
        view.page.groups.map {
          LinkView(title: view.scene.site[$0].title, url: view.scene.url($0))
        }
      },
      .list("authors") { $0.matter.authors.map { NameView(name: $0) } },
      .text("authorLine") { $0.words.list($0.matter.authors) },
      .list("facts") { view in
        view.page.kind.facts.map {
          FactView(label: $0.label[view.words.language], value: $0.value)
        }
      },
      .list("contents") { $0.contents },
      .view("previous") { $0.step(-1) },
      .view("next") { $0.step(1) },
      .backlinks { ($0.page, $0.scene) },
      .list("related") { $0.cards($0.page.related) },
      .list("belongs") { $0.cards($0.page.belongs) },
      .list("turns") { TurnView.all(of: $0.page.id, in: $0.scene) },
      .view("webinar") { WebinarView(page: $0.page, scene: $0.scene) },
      .view("theme") { ThemeView(page: $0.page, scene: $0.scene) },
      .view("group") { GroupView(page: $0.page, scene: $0.scene) },
      .view("chapter") { ChapterView(page: $0.page, scene: $0.scene) },
      .view("work") { (view) -> WorkView? in
        guard case .workFront(let work) = view.page.role else { return nil }
        return WorkView(work: view.scene.site.works[work], scene: view.scene, current: view.page.id)
      },
    ]

  private func cards(_ ids: [PageID]) -> [CardView] { ids.map { CardView(scene: scene, id: $0) } }

  // MARK: - Where the page stands

  private var work: Work? {
    switch page.role {
    case .workFront(let work), .chapter(let work, _, _): scene.site.works[work]
    default: nil
    }
  }

  /// The page before or after this one in its work.
  private func step(_ distance: Int) -> LinkView? {
    guard let work, let number = page.role.number else { return nil }
    let target = number + distance
    guard (0...work.chapters.count).contains(target) else { return nil }
    let id = target == 0 ? work.front : work.chapters[target - 1]
    return LinkView(title: scene.site[id].title, url: scene.url(id))
  }

  /// Headings of the second level with those of the third below them; nothing for a short page.
  private static func contents(of page: Page) -> [ContentsView] {
    let headings = page.body.headings
    let shift = page.body.headingShift
    let shown = headings.indices.filter { (2...3).contains(headings[$0].level + shift) }
    guard shown.count >= 3 else { return [] }
    var contents: [ContentsView] = []
    for index in shown {
      let heading = headings[index]
      let entry = ContentsView(
        number: page.numbers?.headings[index] ?? "", title: heading.text, url: "#" + heading.id)
      if heading.level + shift == 2 || contents.isEmpty {
        contents.append(entry)
      } else {
        contents[contents.count - 1].items.append(entry)
      }
    }
    return contents
  }
}
