import Content

/// What only a chapter has: its place in its work.
struct ChapterView: TemplateView {
  let number: String
  let part: String
  let work: WorkView

  init?(page: Page, scene: Scene) {
    guard case .chapter(let work, let part, _) = page.role else { return nil }
    number = page.numbers?.chapter ?? ""
    self.part = scene.site.works[work].parts[part].title
    self.work = WorkView(work: scene.site.works[work], scene: scene, current: page.id)
  }

  static let fields: [TemplateField<ChapterView>] = [
    .text("number") { $0.number },
    .text("part") { $0.part },
    .view("work") { $0.work },
  ]
}

/// A work in chapters, with its contents.
struct WorkView: TemplateView {
  let work: Work
  let scene: Scene
  let current: PageID

  private var front: Page { scene.site[work.front] }

  static let fields: [TemplateField<WorkView>] = [
    .text("title") { $0.front.title },
    .text("url") { $0.scene.url($0.work.front) },
    .text("kindTitle") { type(of: $0.front.kind).title[$0.scene.words.language] },
    .text("summary") { $0.front.matter.summary },
    .text("subtitle") { $0.work.book?.subtitle ?? "" },
    .text("edition") { $0.work.book?.edition ?? "" },
    .text("year") { $0.work.book?.year.map(String.init) ?? "" },
    .text("authorLine") { $0.scene.words.list($0.work.book?.authors ?? []) },
    .text("fundersLine") { $0.scene.words.list($0.work.book?.funders ?? []) },
    .list("parts") { $0.parts },
    .list("downloads") { $0.downloads },
  ]

  private var downloads: [DownloadView] {
    guard case .workFront(let index) = front.role else { return [] }
    return DownloadView.all(of: index, in: scene)
  }

  private var parts: [PartView] {
    work.parts.map { part in
      PartView(
        title: part.title,
        chapters: part.chapters.map { id in
          ChapterEntryView(scene: scene, id: id, current: id == current)
        })
    }
  }
}

struct PartView: TemplateView {
  let title: String
  let chapters: [ChapterEntryView]

  static let fields: [TemplateField<PartView>] = [
    .text("title") { $0.title },
    .list("chapters") { $0.chapters },
  ]
}

struct ChapterEntryView: TemplateView {
  let scene: Scene
  let id: PageID
  let current: Bool

  static let fields: [TemplateField<ChapterEntryView>] = [
    .text("number") { $0.scene.site[$0.id].numbers?.chapter ?? "" },
    .text("title") { $0.scene.site[$0.id].title },
    .text("url") { $0.scene.url($0.id) },
    .text("summary") { $0.scene.site[$0.id].matter.summary },
    .flag("current") { $0.current },
  ]
}
