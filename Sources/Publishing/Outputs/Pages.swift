import Content

/// Every page that an author wrote, apart from those that head a list.
struct Pages: Output {
  static func artefacts(of context: SiteContext) -> [Artefact] {
    homeUnlessWritten(context) + context.site.pages.compactMap { artefact(of: $0, in: context) }
  }

  /// Nil for one that heads a list.
  static func artefact(of page: Page, in context: SiteContext) -> Artefact? {
    let scene = Scene(context: context, address: context.addresses.page(page.id))
    switch page.role {
    case .head: return nil
    case .home:
      return Artefact(at: scene.address) {
        context.templates.home.render(HomeView(page: page, scene: scene))
      }
    case .single, .workFront, .chapter:
      let template = context.templates.template(of: page)
      return Artefact(at: scene.address) {
        template.render(PageView(page: page, scene: scene))
      }
    }
  }

  /// Every page leads home, so there is always something there.
  static func homeUnlessWritten(_ context: SiteContext) -> [Artefact] {
    guard context.site.home == nil else { return [] }
    let scene = Scene(context: context, address: Address(""))
    return [Artefact(at: scene.address) { context.templates.home.render(HomeView(scene: scene)) }]
  }
}
