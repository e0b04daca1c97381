import Content

/// Every page that an author wrote, apart from those that head a list.
struct Pages: Output {
  static func artefacts(of context: SiteContext) -> [Artefact] {
    context.site.pages.compactMap { page in
      let scene = Scene(context: context, address: context.addresses.page(page.id))
      switch page.role {
      case .head: return nil
      case .home:
        return Artefact(at: scene.address) {
          context.templates.home.render(HomeView(view: PageView(page: page, scene: scene)))
        }
      case .single, .workFront, .chapter:
        guard let template = context.templates.template(of: page) else { return nil }
        return Artefact(at: scene.address) {
          template.render(PageView(page: page, scene: scene))
        }
      }
    }
  }
}
