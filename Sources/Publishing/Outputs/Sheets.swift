import Content

/// A list cut into sheets of a size; there is always a first one.
struct Sheets {
  struct Sheet {
    let number: Int
    let address: Address
    let pages: [PageID]
    /// The addresses of all sheets of the list.
    let addresses: [Address]

    /// Of the list, and which sheet of it this is.
    func title(_ list: String, _ words: Words) -> String {
      number > 1 ? "\(list), \(words.page(number))" : list
    }

    /// Nil when the list fits on one.
    func pager(_ scene: Scene) -> PagerView? {
      guard addresses.count > 1 else { return nil }
      return PagerView(current: number, sheets: addresses, scene: scene)
    }
  }

  let all: [Sheet]

  init(_ pages: [PageID], in context: SiteContext, at base: Address) {
    let size = context.site.settings.pagesPerList
    let folder = context.addresses.words.sheet
    let count = max(1, (pages.count + size - 1) / size)
    let addresses = (1...count).map {
      $0 == 1 ? base : Address(encoding: "\(base.folder)\(folder)/\($0)/")
    }
    all = (1...count).map { number in
      let start = (number - 1) * size
      return Sheet(
        number: number, address: addresses[number - 1],
        pages: Array(pages[start..<min(start + size, pages.count)]), addresses: addresses)
    }
  }
}
