import Content

/// `sitemap.xml` (sitemaps.org 0.9) and `robots.txt` (RFC 9309), for search engines.
struct Sitemap: Output {
  static func artefacts(of context: SiteContext) -> [Artefact] {
    let robots = Artefact(at: Addresses.robots) {
      var text = "User-agent: *\nAllow: /\n"
      if context.hasBase {
        text += "Sitemap: \(context.addresses.absolute(Addresses.sitemap))\n"
      }
      return Array(text.utf8)
    }
    guard context.hasBase else { return [robots] }
    return [robots, Artefact(at: Addresses.sitemap) { sitemap(context) }]
  }

  private static func sitemap(_ context: SiteContext) -> [UInt8] {
    var xml = XML()
    xml.start("urlset", ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"])
    for page in context.site.pages {
      xml.start("url")
      xml.element("loc", context.addresses.absolute(context.addresses.page(page.id)))
      if let date = page.matter.revised ?? page.matter.date {
        // A month or a year alone is a date there too (W3C-DTF).
        xml.element("lastmod", date.description)
      }
      xml.end()
    }
    let topics = context.site.topics.indices.map(context.addresses.topic(at:))
    let lists = (topics.isEmpty ? [] : [context.addresses.topicList]) + topics
    for address in lists + CalendarPages.addresses(of: context)
      + GlossaryPages.addresses(of: context)
    {
      xml.start("url")
      xml.element("loc", context.addresses.absolute(address))
      xml.end()
    }
    xml.end()
    return xml.bytes
  }
}
