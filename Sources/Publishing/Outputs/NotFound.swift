import Content

/// The page that a server shows for an address that leads nowhere.
///
/// It answers to any address, so its own are from the root of the server. Without one it is a page
/// like any other.
struct NotFound: Output {
  static func artefacts(of context: SiteContext) -> [Artefact] {
    [
      Artefact(at: Addresses.notFound) {
        let scene = Scene(
          context: context, address: Addresses.notFound,
          links: context.isOffline ? nil : AbsoluteLinks(base: context.addresses.basePath))
        let head = Head(scene: scene, title: context.words.notFound, noindex: true)
        return context.templates.notFound.render(NotFoundView(head: head))
      }
    ]
  }
}
