import Content
import Markup

/// The addresses to which a chapter leads outside the book, each once and with a number: on paper
/// they stand at its end.
struct ChapterAddresses: Sendable {
  struct Entry: Sendable {
    let address: String
    /// What the text calls it; empty when that is the address itself.
    let text: String
    let thing: LinkedThing
  }

  private(set) var entries: [Entry] = []
  private var numbers: [String: Int] = [:]

  init(of page: Page, in book: BookEdition) {
    // Lists of pages lead somewhere too, in between the links of the text.
    var lists = page.blocks.filter { $0.value is PageList }.keys.sorted()[...]
    func addLists(before node: Int32) {
      while let index = lists.first, index < node {
        lists.removeFirst()
        guard let list = page.blocks[index] as? PageList else { continue }
        for id in book.site.pages(in: list, on: page.id) {
          add(.page(id, anchor: nil), book.target(id, nil), book.site[id].title, book.site)
        }
      }
    }
    for place in page.body.shownLinks {
      let (link, target) = (page.body.links[place], page.targets[place])
      addLists(before: link.node)
      let inside = page.body.descendants(of: link.node)
      let text = String(decoding: page.body.plainText(inside), as: UTF8.self)
      add(target, book.target(of: link, target), text, book.site)
    }
    addLists(before: .max)
  }

  private mutating func add(
    _ target: LinkTarget, _ place: BookTarget, _ text: String, _ site: Site
  ) {
    guard case .outside(let address) = place, numbers[address] == nil else { return }
    numbers[address] = entries.count + 1
    let isAddress = text == address || text == Self.shown(address)
    var name = isAddress ? "" : text
    if name.isEmpty, case .page(let id, _) = target { name = site[id].title }
    entries.append(
      Entry(
        address: address, text: name,
        thing: LinkedThing(target, address: address, in: site)))
  }

  /// From 1; nil for an address to which the chapter does not lead.
  func number(of address: String) -> Int? { numbers[address] }

  /// As people write it down: without what every browser adds.
  static func shown(_ address: String) -> String {
    var rest = address[...]
    for scheme in ["https://", "http://", "mailto:", "tel:"] where rest.hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
      break
    }
    if rest.hasSuffix("/"), !rest.contains("?"), !rest.contains("#") { rest.removeLast() }
    return String(rest)
  }
}
