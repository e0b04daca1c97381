import Content
import Diagnostics

/// What a page is, for search engines (schema.org as JSON-LD): nothing but what the page itself says.
///
/// A date is as precise as the page knows it. Names have no type, because an author may be a person or a
/// club; who publishes, where, and for what money, no page says.
struct StructuredData {
  let head: Head

  var scene: Scene { head.scene }
  private var addresses: Addresses { scene.context.addresses }

  /// The `<script>` with all of it; nothing for a page of which there is nothing to say.
  func script() -> [UInt8] {
    guard head.isHome || !head.ancestors.isEmpty else { return [] }
    return JSON.script(capacity: 2048) { json in
      json.object { json in
        json.member("@context", "https://schema.org")
        json.list("@graph") { json in
          if head.isHome { addSite(to: &json) }
          if let page = head.page { add(page, to: &json) }
          if !head.ancestors.isEmpty { addCrumbs(to: &json) }
        }
      }
    }
  }

  private func addSite(to json: inout JSON) {
    let settings = scene.site.settings
    json.object { json in
      json.member("@type", "WebSite")
      json.member("name", settings.name)
      addURL(of: scene.address, to: &json)
      json.member("description", ifAny: settings.slogan)
      addLanguage(to: &json)
    }
  }

  private func addCrumbs(to json: inout JSON) {
    json.object { json in
      json.member("@type", "BreadcrumbList")
      json.list("itemListElement") { json in
        for (index, ancestor) in head.ancestors.enumerated() {
          json.object { json in
            json.member("@type", "ListItem")
            json.member("position", index + 1)
            json.member("name", ancestor.title)
            if !addresses.base.isEmpty {
              json.member("item", addresses.base, ancestor.address.encoded)
            }
          }
        }
      }
    }
  }

  private func add(_ page: Page, to json: inout JSON) {
    switch page.role {
    case .workFront(let index): add(scene.site.works[index], page, to: &json)
    case .chapter(let work, _, let number):
      add(page, number: number, of: scene.site.works[work], to: &json)
    case .single:
      switch page.kind {
      case is Artikel: addArticle(page, to: &json)
      case let webinar as Webinar: add(webinar, page, to: &json)
      default: break
      }
    case .home, .head: break
    }
  }

  // MARK: - Members that several have

  func addURL(of address: Address, to json: inout JSON) {
    if !addresses.base.isEmpty { json.member("url", addresses.base, address.encoded) }
  }

  func addLanguage(to json: inout JSON) {
    json.member("inLanguage", scene.site.settings.language.rawValue)
  }

  func addNames(_ key: StaticString, _ names: [String], to json: inout JSON) {
    guard !names.isEmpty else { return }
    json.list(key) { json in
      for name in names { json.object { $0.member("name", name) } }
    }
  }

  /// Its address, and what it is about and for whom.
  func addSubjects(of page: Page, to json: inout JSON) {
    addURL(of: scene.address, to: &json)
    json.member("description", ifAny: page.matter.summary)
    if !page.themes.isEmpty {
      json.list("about") { json in
        for theme in page.themes {
          json.object { json in
            json.member("@type", "Thing")
            json.member("name", scene.site[theme].title)
          }
        }
      }
    }
    if !page.topics.isEmpty {
      json.list("keywords") { json in
        for topic in page.topics { json.text(scene.site.topics[topic].title) }
      }
    }
    if !page.matter.audience.isEmpty {
      json.object("audience") { json in
        json.member("@type", "Audience")
        json.list("audienceType", ifAny: page.matter.audience)
      }
    }
  }
}
