import Content

/// What only a webinar has.
struct WebinarView: TemplateView {
  let webinar: Webinar
  let page: Page
  let scene: Scene

  init?(page: Page, scene: Scene) {
    guard let webinar = page.kind as? Webinar else { return nil }
    self.webinar = webinar
    self.page = page
    self.scene = scene
  }

  static let fields: [TemplateField<WebinarView>] = [
    .view("date") { view in
      view.page.matter.date.map { DateView(date: $0, words: view.scene.words) }
    },
    .text("time") { view in
      view.webinar.start.map { view.scene.words.time(from: $0, to: view.webinar.end) } ?? ""
    },
    .text("start") { view in
      guard let start = view.webinar.start, let date = view.page.matter.date, date.day != nil
      else { return "" }
      return start.timestamp(on: date)
    },
    .list("speakers") { $0.webinar.speakers.map { NameView(name: $0) } },
    .text("speakerLine") { $0.scene.words.list($0.webinar.speakers) },
    .text("recording") { $0.recording },
    .text("recordingLink") { $0.player == nil && $0.video == nil ? $0.recording : "" },
    .view("player") { $0.player },
    .view("video") { $0.video },
    .list("materials") { $0.materials },
    .view("transcript") { $0.transcript },
    .text("views") { view in view.webinar.views.map(view.scene.words.figure) ?? "" },
    .view("viewsCounted") { view in
      view.webinar.counted.map { DateView(date: $0, words: view.scene.words) }
    },
    .list("learns") { $0.webinar.learns.map { TextView(text: $0) } },
    .view("agenda") { AgendaView(page: $0.page, scene: $0.scene) },
  ]

  private var materials: [MaterialView] {
    MaterialView.all(of: webinar, on: page, in: scene.site, scene.words) {
      scene.url(scene.context.addresses.asset($0))
    }
  }

  private var transcript: LinkView? {
    guard let target = webinar.transcript(in: page.kindTargets) else { return nil }
    switch target {
    case .page(let id, let anchor):
      return LinkView(title: scene.site[id].title, url: scene.url(id, anchor: anchor))
    case .asset(let index):
      return LinkView(
        title: scene.words.file(scene.site.assets[index]),
        url: scene.url(scene.context.addresses.asset(index)))
    case .external(let address): return LinkView(title: address, url: address)
    case .nowhere: return nil
    }
  }
}

/// A file to take home.
struct MaterialView: TemplateView {
  let title: String
  let url: String
  let type: String
  let size: String

  static let fields: [TemplateField<MaterialView>] = [
    .text("title") { $0.title },
    .text("url") { $0.url },
    .text("type") { $0.type },
    .text("size") { $0.size },
  ]

  /// What one takes home from a webinar; `url` is where a file stands, by its place in `Site.assets`.
  static func all(
    of webinar: Webinar, on page: Page, in site: Site, _ words: Words, at url: (Int) -> String
  ) -> [MaterialView] {
    zip(webinar.materials, page.kindTargets).compactMap { material, target in
      guard case .asset(let index) = target else { return nil }
      let asset = site.assets[index]
      return MaterialView(
        title: material.title ?? asset.name, url: url(index),
        type: asset.fileExtension.uppercased(), size: words.size(asset.size))
    }
  }
}

/// What only a theme has: its question, its colour and sign, and all its material by kind.
struct ThemeView: TemplateView {
  let chip: ChipView
  let scene: Scene

  init?(page: Page, scene: Scene) {
    guard page.kind is Thema else { return nil }
    chip = ChipView(scene: scene, id: page.id)
    self.scene = scene
  }

  static let fields: [TemplateField<ThemeView>] = [
    .text("question") { $0.chip.question },
    .text("color") { $0.chip.colour },
    .html("sign") { $0.chip.sign },
    .list("sections") { $0.sections },
    .text("feed") { view in
      view.scene.context.feed(under: view.scene.address).map { view.scene.url($0) } ?? ""
    },
  ]

  private var sections: [SectionView] {
    SubjectPart.all(ofTheme: chip.id, in: scene.context).map { part in
      SectionView(
        title: part.title, kind: part.kind?.name ?? "", cards: part.cards(scene),
        more: part.more(scene))
    }
  }
}

/// The pages of one kind, under a heading: no more than a list has on a sheet.
struct SectionView: TemplateView {
  let title: String
  let kind: String
  let cards: [CardView]
  let more: LinkView?

  static let fields: [TemplateField<SectionView>] = [
    .text("title") { $0.title },
    .text("kind") { $0.kind },
    .list("cards") { $0.cards },
    .view("more") { $0.more },
  ]
}

/// What only a local group has.
struct GroupView: TemplateView {
  let group: Ledengroep
  let part: SubjectPart
  let scene: Scene

  init?(page: Page, scene: Scene) {
    guard let group = page.kind as? Ledengroep else { return nil }
    self.group = group
    part = SubjectPart(ofGroup: page.id, in: scene.context)
    self.scene = scene
  }

  static let fields: [TemplateField<GroupView>] = [
    .text("region") { $0.group.region ?? "" },
    .flag("pilot") { $0.group.isPilot },
    .list("cards") { $0.part.cards($0.scene) },
    .view("more") { $0.part.more($0.scene) },
  ]
}
