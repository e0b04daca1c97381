import Content
import Diagnostics

/// The page of all terms that the site explains.
struct GlossaryPages: Output {
  static func artefacts(of context: SiteContext) -> [Artefact] {
    guard let template = context.templates.glossary?.page, let address = context.glossary.page
    else { return [] }
    return [
      Artefact(at: address) {
        let scene = Scene(context: context, address: address)
        let id = context.site.heads[Glossary.name]
        let page = id.map { context.site[$0] }
        let head = Head(
          scene: scene, title: page?.title ?? context.words.glossary,
          summary: page?.matter.summary ?? "", ancestors: scene.home, hasTerms: true, menuPage: id)
        return template.render(
          GlossaryView(
            head: head, page: page, body: page.map { PageBody(page: $0, scene: scene).html() } ?? []
          ))
      }
    ]
  }

  /// Where it is, unless an author wrote it.
  static func addresses(of context: SiteContext) -> [Address] {
    context.site.heads[Glossary.name] == nil ? [context.glossary.page].compactMap(\.self) : []
  }
}

extension Words {
  /// What the page of all terms is called when its author does not say.
  fileprivate var glossary: String {
    Wording(nl: "Moeilijke woorden", en: "Glossary")[language]
  }
}
