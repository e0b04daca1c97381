import Content
import Diagnostics

/// A theme in a year of the calendar: when it is its turn, and what of it is used when, over which channel.
struct CalendarThemeView: TemplateView {
  let head: Head
  let turn: CalendarContents.Theme
  let year: Int

  private var scene: Scene { head.scene }
  private var chip: ChipView { ChipView(scene: scene, id: turn.theme) }

  static let fields: [TemplateField<CalendarThemeView>] =
    TemplateField<CalendarThemeView>.head { $0.head } + [
      .text("year") { String($0.year) },
      .text("yearUrl") { $0.scene.url($0.scene.context.calendar.year($0.year)) },
      .view("theme") { $0.chip },
      .text("question") { $0.chip.question },
      .list("periods") { view in
        view.turn.periods.map {
          CalendarYearPeriodView(period: PeriodView($0, view.scene), year: view.year)
        }
      },
      .list("sections") { CalendarMaterials(of: $0.turn, in: $0.scene).sections },
      .view("agenda") { view in
        CalendarAgendaView(
          title: view.scene.site[view.turn.theme].title,
          address: view.scene.context.calendar.agenda(of: view.turn.theme), scene: view.scene)
      },
    ]
}

/// All that there is of one kind to use for a theme.
struct CalendarSectionView: TemplateView {
  let title: String
  let materials: [CalendarMaterialView]

  static let fields: [TemplateField<CalendarSectionView>] = [
    .text("title") { $0.title },
    .list("materials") { $0.materials },
  ]
}

/// Something to bring to attention, with the messages that do so.
struct CalendarMaterialView: TemplateView {
  /// Nil for what is not published yet.
  let material: LinkView?
  let uses: [ItemView]

  static let fields: [TemplateField<CalendarMaterialView>] = [
    .view("material") { $0.material },
    .list("uses") { $0.uses },
  ]
}

/// The material of a theme: the pages that carry it, and whatever else its messages name.
struct CalendarMaterials {
  let sections: [CalendarSectionView]

  init(of turn: CalendarContents.Theme, in scene: Scene) {
    let site = scene.site
    var order: [CalendarItem.Material] = []
    var uses: [CalendarItem.Material: [ItemView]] = [:]
    for period in turn.periods {
      for item in period.items {
        // Of what is not published, not even how many there are.
        let material: CalendarItem.Material =
          if case .unpublished = item.material { .unpublished(file: "", from: nil) } else {
            item.material
          }
        if uses[material] == nil { order.append(material) }
        uses[material, default: []].append(ItemView(item, of: period, scene))
      }
    }
    for page in site.pagesOfTheme[turn.theme] ?? [] {
      let material = CalendarItem.Material.page(page, anchor: nil)
      if uses.updateValue(uses[material] ?? [], forKey: material) == nil { order.append(material) }
    }
    let groups = Dictionary(grouping: order) { Self.group(of: $0, in: site) }
    let kinds = (site.kinds.list + [Pagina.self]).map {
      (Group.kind($0.name), $0.plural[scene.words.language])
    }
    let others = [Group.theme, .file, .external, .unpublished].map {
      ($0, $0.title?[scene.words.language] ?? "")
    }
    sections = (kinds + others).compactMap { group, title in
      guard let materials = groups[group] else { return nil }
      return CalendarSectionView(
        title: title,
        materials: materials.map {
          CalendarMaterialView(
            material: scene.link($0, of: turn.theme),
            uses: (uses[$0] ?? []).inOrder)
        })
    }
  }

  private enum Group: Hashable {
    case kind(String)
    case theme, file, external, unpublished

    var title: Wording? {
      switch self {
      case .kind: nil
      case .theme: Wording(nl: "Over het thema zelf", en: "About the theme itself")
      case .file: Wording(nl: "Bestanden", en: "Files")
      case .external: Wording(nl: "Op andere websites", en: "On other websites")
      case .unpublished: Wording(nl: "Komt nog", en: "To come")
      }
    }
  }

  private static func group(of material: CalendarItem.Material, in site: Site) -> Group {
    switch material {
    case .theme: .theme
    case .page(let page, _): .kind(site[page].kindName)
    case .asset: .file
    case .external: .external
    case .unpublished: .unpublished
    }
  }
}
