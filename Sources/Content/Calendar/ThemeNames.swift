/// Finds themes by what editors call them: by their file, with or without the folder, or by their title. Of several with
/// one name the first counts.
struct ThemeNames {
  /// Places in the list of themes.
  private let byName: [String: Int]

  init(_ themes: [(path: PagePath, title: String)]) {
    byName = Dictionary(
      themes.enumerated().flatMap { place, theme in
        [theme.path.stem, theme.title, theme.path.description].map { (NameIndex.fold($0), place) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Of the themes of a site: places in `Site.themes`.
  init(of site: Site) { self.init(site.themes.map { (site[$0].path, site[$0].title) }) }

  subscript(name: String) -> Int? {
    byName[NameIndex.fold(name.hasSuffix(".md") ? String(name.dropLast(3)) : name)]
  }
}
