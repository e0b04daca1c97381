import Content
import Diagnostics
import Markup

/// The texts of periods as `trompet calendar kit` shows them.
package struct KitReport {
  /// What is told of kits besides errors, by id.
  package static let warnings: Set<String> = ["text-too-long", "newsletter-too-long"]

  private let context: SiteContext
  private let kits: [ChannelKit]

  /// The kits of the periods that `name` means: a month (`2017-03`), a week (`2017-W09`), a day, a year, or a theme by
  /// its file or title.
  package init(of build: SiteBuild, for name: String) throws(Diagnostic) {
    context = build.context
    let all = context.kits
    guard !build.site.calendar.isEmpty else { throw .noCalendar }
    guard context.hasBase else { throw .noAddressForKits }
    let site = build.site
    if let days = Self.days(name) {
      kits = all.filter { $0.period.days.overlaps(days) }
    } else {
      let slug = Slug.make(from: name)
      kits = all.filter { kit in
        let theme = site[kit.period.theme]
        return [Slug.make(from: theme.title), Slug.make(from: theme.path.stem), kit.period.slug]
          .contains(slug) && !slug.isEmpty
      }
    }
    guard kits.isEmpty else { return }
    let words = context.words
    let known = all.map { "\(words.when($0.period)) (\($0.theme.title))" }
    let themes = all.flatMap { [site[$0.period.theme].path.stem, $0.theme.title] }
    throw .noPeriod(
      name, known: known, near: Self.days(name) == nil ? name.nearest(in: themes) : [])
  }

  private static func days(_ text: String) -> ClosedRange<Day>? {
    if let moment = Moment(text) { return moment.days }
    return (try? PartialDate(text)).map { Day.days(ofYear: $0.year) }
  }

  // MARK: - All of it

  /// Every text with a line above it that says what it is.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for (index, kit) in kits.enumerated() {
      if index > 0 { bytes += "\n\n".utf8 }
      let title = "\(kit.theme.title), \(context.words.when(kit.period))"
      bytes += "\(title)\n\(String(repeating: "=", count: title.count))\n".utf8
      for text in kit.texts {
        bytes += heading(heads(of: text, in: kit))
        bytes += text.bytes
        if !text.text.contains(text.link) { bytes += "\n(\(text.link))\n".utf8 }
      }
      let file = KitNewsletter.text.file(context.words)
      bytes += heading([context.words.newsletter, file])
      bytes += "\(context.words.subject(kit.newsletter.heading))\n\n".utf8
      bytes += context.newsletter(kit, .text)
    }
    return bytes
  }

  private func heads(of text: ChannelText, in kit: ChannelKit) -> [String] {
    let words = context.words
    let channel = context.site.settings.channels[text.channel]
    let item = text.item.map { kit.period.items[$0] }
    return [
      words.heading(channel.name), (item?.date).map(words.longDay) ?? "",
      item?.status.name[words.language] ?? "", words.length(text.length, of: channel.limit),
      text.file,
    ]
  }

  private func heading(_ parts: [String]) -> [UInt8] {
    Array("\n--- \(parts.filter { !$0.isEmpty }.joined(separator: " · ")) ---\n\n".utf8)
  }

  // MARK: - One of it

  /// The texts of one channel, or one file of the kit (`facebook-2`, `nieuwsbrief.html`): precisely what its file holds.
  /// Several are parted by an empty line.
  package func bytes(of channel: String) throws(Diagnostic) -> [UInt8] {
    let files = kits.flatMap { kit in contents(of: kit, for: channel) }
    guard files.isEmpty else { return Array(files.joined(separator: [0x0A])) }
    let channels = context.site.settings.channels
    throw .noKitText(
      channel, isKnown: channels.contains { Self.isCalled(channel, $0) }, channels.map(\.name))
  }

  private func contents(of kit: ChannelKit, for name: String) -> [[UInt8]] {
    for form in KitNewsletter.allCases where form.file(context.words) == name {
      return [context.newsletter(kit, form)]
    }
    let files = kit.texts.filter { $0.file == name || $0.file == name + ".txt" }
    let channels = context.site.settings.channels
    // The first text of a channel is called as the channel is; then all of them are meant.
    let texts = kit.texts.filter { Self.isCalled(name, channels[$0.channel]) }
    if !texts.isEmpty { return texts.map(\.bytes) }
    if !files.isEmpty { return files.map(\.bytes) }
    let isNewsletter =
      name.lowercased() == context.words.newsletterFile
      || channels.contains { $0.isNewsletter && Self.isCalled(name, $0) }
    return isNewsletter ? [context.newsletter(kit, .text)] : []
  }

  /// As in addresses, so that nobody need type spaces and capitals.
  private static func isCalled(_ name: String, _ channel: Channel) -> Bool {
    let slug = Slug.make(from: name)
    return ([channel.name] + channel.otherNames).contains {
      $0 == name || Slug.make(from: $0) == slug
    }
  }
}

extension Diagnostic {
  static let noCalendar = Diagnostic(
    id: "no-calendar", path: "content/\(CommunicationCalendar.folder)",
    message: Wording(nl: "De site heeft geen kalender.", en: "The site has no calendar."),
    hint: Wording(
      nl: "Laat er een maken voor een jaar, zoals: trompet calendar plan 2017",
      en: "Have one made for a year, such as: trompet calendar plan 2017"))

  static let noAddressForKits = Diagnostic(
    id: "no-address", path: "content/site.yaml",
    message: Wording(
      nl: "Het adres van de site is niet bekend. Dan kunnen berichten er niet naar verwijzen.",
      en: "The address of the site is not known. Without it messages cannot lead to the site."),
    hint: Wording(
      nl: "Zet in content/site.yaml: adres: https://…/",
      en: "Put in content/site.yaml: url: https://…/"))

  static func noPeriod(_ name: String, known: [String], near: [String]) -> Diagnostic {
    let some = known.prefix(24).joined(separator: ", ") + (known.count > 24 ? ", …" : "")
    return Diagnostic(
      id: "no-period", path: "",
      message: Wording(
        nl: "De kalender heeft geen periode voor ‘\(name)’.",
        en: "The calendar has no period for '\(name)'."),
      hint: .didYouMean(near)
        ?? Wording(nl: "Er zijn: \(some).", en: "There are: \(some)."))
  }

  static func noKitText(_ channel: String, isKnown: Bool, _ channels: [String]) -> Diagnostic {
    let all = channels.joined(separator: ", ")
    return Diagnostic(
      id: "no-kit-text", path: "",
      message: isKnown
        ? Wording(
          nl: "Deze periode heeft geen tekst voor \(channel).",
          en: "This period has no text for \(channel).")
        : Wording(nl: "Er is geen kanaal ‘\(channel)’.", en: "There is no channel '\(channel)'."),
      hint: isKnown
        ? nil
        : .didYouMean(channel.nearest(in: channels))
          ?? Wording(nl: "Er zijn: \(all).", en: "There are: \(all)."))
  }
}
