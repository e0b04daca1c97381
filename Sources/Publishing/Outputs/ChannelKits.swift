import Content

/// The channel kit of each period of the communicatiekalender: a page, the newsletter, and a file for each text.
struct ChannelKits: Output {
  static func artefacts(of context: SiteContext) -> [Artefact] {
    context.kits.flatMap { kit -> [Artefact] in
      let page = context.calendar.kit(of: kit.period)
      var artefacts = [
        Artefact(at: page) {
          guard let templates = context.templates.kits else { return [] }
          return templates.page.render(
            KitView(kit: kit, scene: Scene(context: context, address: page)))
        }
      ]
      for type in KitNewsletter.allCases {
        artefacts.append(
          Artefact(at: context.calendar.kitFile(type.file(context.words), of: kit.period)) {
            context.newsletter(kit, type)
          })
      }
      return artefacts
        + kit.texts.map { text in
          Artefact(at: context.calendar.kitFile(text.file, of: kit.period)) { text.bytes }
        }
    }
  }
}

/// The forms that a newsletter comes in.
enum KitNewsletter: String, CaseIterable {
  case html
  case text = "txt"

  func file(_ words: Words) -> String { "\(words.newsletterFile).\(rawValue)" }
}

extension SiteContext {
  /// Whether there is a kit for each period: not without the site's address.
  var hasKits: Bool { !kits.isEmpty }

  /// The newsletter of a kit, to be written or shown.
  func newsletter(_ kit: ChannelKit, _ form: KitNewsletter) -> [UInt8] {
    guard let templates = templates.kits else { return [] }
    let subjects = KitSubjects(site: site, addresses: addresses, words: words)
    let view = NewsletterView(kit, subjects, calendar, templates.colours)
    switch form {
    case .html: return templates.newsletter.render(view)
    case .text:
      let text = String(decoding: templates.newsletterText.render(view), as: UTF8.self)
      return Array((LineWrapping.wrapped(text.tidied) + "\n").utf8)
    }
  }
}
