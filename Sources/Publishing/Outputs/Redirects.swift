import Content

/// A page at each old address that leads on to where the page is now, without JavaScript.
struct Redirects: Output {
  static func artefacts(of context: SiteContext) -> [Artefact] {
    context.site.pages.flatMap { page in
      page.matter.oldAddresses.map { artefact(at: $0.value, to: page, in: context) }
    }
  }

  static func artefact(at old: String, to page: Page, in context: SiteContext) -> Artefact {
    let address = Address(encoding: old)
    return Artefact(at: address) {
      let scene = Scene(context: context, address: address)
      let target = context.addresses.page(page.id)
      let head = Head(scene: scene, title: page.title, canonicalAddress: target)
      return context.templates.redirect.render(
        RedirectView(head: head, target: scene.url(target)))
    }
  }
}
