import Content
import Markup

/// The text of a page as HTML, with its links as they are written on that page.
struct PageBody {
  let page: Page
  let scene: Scene

  func html() -> [UInt8] {
    let mentions = scene.site.glossaryUse.mentions(on: page.id)
    let text = page.body.html(
      PageRendering(
        links: zip(page.body.links, page.targets).map(rendered), blocks: blocks(),
        words: scene.context.rendering, numbers: page.numbers,
        terms: mentions.map {
          TermMark(place: $0.place, name: scene.site.glossary.entries[$0.entry].slug)
        }))
    guard !mentions.isEmpty, let explanations = scene.context.templates.glossary?.terms else {
      return text
    }
    // With the text, so that a theme with templates of its own has them too.
    return text + explanations.render(TermsView(of: page, scene: scene))
  }

  private func rendered(_ link: Document.Link, _ target: LinkTarget) -> RenderedLink {
    switch target {
    case .page(let id, let anchor):
      return RenderedLink(
        href: scene.url(id, anchor: anchor),
        text: page.body.isBare(link) ? title(of: id, anchor) : "", isNoPicture: link.isImage)
    case .asset(let index):
      let asset = scene.site.assets[index]
      return RenderedLink(
        href: scene.url(scene.context.addresses.asset(index)), text: asset.name,
        file: asset.isImage ? "" : scene.words.file(asset), size: asset.pixels,
        isNoPicture: link.isImage && !asset.isImage)
    case .external(let address):
      return RenderedLink(href: address, text: address)
    case .nowhere:
      return RenderedLink(href: nil, text: page.body.destination(of: link))
    }
  }

  /// What a link without a text of its own says.
  private func title(of id: PageID, _ anchor: String?) -> String {
    let target = scene.site[id]
    // A number means something in the work only that it is counted in.
    if let work = page.role.work, work == target.role.work,
      let label = scene.site.label(of: id, anchor: anchor)
    {
      return scene.words.reference(label)
    }
    guard let anchor else { return target.title }
    return target.body.headings.first { $0.id == anchor }?.text
      ?? target.body.exercises.first { $0.id == anchor && !$0.title.isEmpty }?.title
      ?? target.title
  }

  private func blocks() -> [Int32: [UInt8]] {
    guard !page.blocks.isEmpty else { return [:] }
    return page.blocks.mapValues { block in
      switch block {
      case let list as PageList:
        let cards = scene.site.pages(in: list, on: page.id)
        return scene.context.templates.listBlock.render(
          CardsView(cards: cards.map { CardView(scene: scene, id: $0) }))
      case let space as WritingSpace: return Self.lines(space, scene.words)
      default: return []
      }
    }
  }

  /// Lines to write on, drawn by the style sheet, one element each; or a frame.
  static func lines(_ space: WritingSpace, _ words: Words) -> [UInt8] {
    var html: [UInt8] = []
    switch space.form {
    case .frame(let height):
      html.append("<div class=\"writing-frame\" style=\"height: \(height)cm")
    case .lines: html.append("<div class=\"writing-space")
    }
    html.append("\" role=\"img\" aria-label=\"")
    html.appendEscaped(words.spaceToWrite)
    html.append("\">")
    if case .lines(let count) = space.form {
      for _ in 0..<count { html.append("<span class=\"writing-line\"></span>") }
    }
    html.append("</div>\n")
    return html
  }
}
