import Content
import Diagnostics

/// A feed as JSON (JSON Feed 1.1), with the same entries as the Atom feed beside it.
enum JSONFeed {
  static func bytes(
    of context: SiteContext, _ address: Address, _ page: Address, _ title: String,
    _ entries: [Feeds.Entry]
  ) -> [UInt8] {
    let settings = context.site.settings
    var json = JSON(capacity: 1024 * (entries.count + 1))
    json.object { json in
      json.member("version", "https://jsonfeed.org/version/1.1")
      json.member("title", title)
      json.member("home_page_url", context.addresses.absolute(page))
      json.member("feed_url", context.addresses.absolute(address))
      json.member("description", ifAny: settings.slogan)
      json.member("language", settings.language.rawValue)
      json.list("authors") { Self.author(settings.name, in: &$0) }
      json.list("items") { json in
        for entry in entries { Self.item(entry, context, in: &json) }
      }
    }
    return json.bytes
  }

  private static func item(_ entry: Feeds.Entry, _ context: SiteContext, in json: inout JSON) {
    let page = context.site[entry.id]
    let address = context.addresses.absolute(context.addresses.page(entry.id))
    json.object { json in
      json.member("id", address)
      json.member("url", address)
      json.member("title", page.title)
      json.member("summary", ifAny: page.matter.summary)
      // An item must have a content, and a feed only says that there is something to read.
      json.member("content_text", page.matter.summary.isEmpty ? page.title : page.matter.summary)
      json.member("date_published", Feeds.timestamp(entry.date.firstDay))
      json.member("date_modified", Feeds.timestamp(entry.updated))
      if !page.matter.authors.isEmpty {
        json.list("authors") { json in
          for name in page.matter.authors { Self.author(name, in: &json) }
        }
      }
      json.list("tags", ifAny: page.themes.map { context.site[$0].title })
    }
  }

  private static func author(_ name: String, in json: inout JSON) {
    json.object { $0.member("name", name) }
  }
}
