import Diagnostics
import Markup

/// What `content/site.yaml` says about the site as a whole.
package struct SiteSettings: Hashable, Sendable {
  package var name = "Trompet"
  package var slogan = ""
  package var language = Language.dutch
  /// Where the site will stand, with `/` at the end: `https://voorbeeld.nl/`. Empty when it is not known:
  /// then there are no feeds and no sitemap, which need it.
  package var address = ""
  /// Stands in for the date of pages without one, where a format must have a date.
  package var issued: PartialDate?
  /// How many pages a list shows at once.
  package var pagesPerList = 20
  /// Pages, as paths below `content/`, in the menu at the top and in the foot.
  package var menu: [Located<String>] = []
  package var footer: [Located<String>] = []
  package var channels: [Channel] = []
  /// Days that come back each year, for a plan of the communicatiekalender.
  package var fixedDays: [FixedDay] = []
  /// The site's own look: the name of a folder in `themes/`.
  package var design: Located<String>?
  /// What editors want to hear of their texts.
  package var checking = CheckingSettings()
  /// Laws and bodies that have another name now.
  package var oldNames: [OldName] { checking.oldNames }
  /// The file itself, for diagnostics about the menu.
  package let source: SourceFile

  /// What a site without the file is like.
  package init() { source = SourceFile(path: "content/site.yaml", bytes: []) }

  package static func parse(_ source: SourceFile) -> (SiteSettings, [Diagnostic]) {
    var fields = Fields(file: source)
    var settings = SiteSettings(source)
    if let name = fields.text("naam") { settings.name = Typography.improved(name) }
    settings.slogan = Typography.improved(fields.text("slogan") ?? "")
    if let language = fields.located("taal") {
      if let known = Language(rawValue: language.value) {
        settings.language = known
      } else {
        fields.report(.unknownLanguage(language.value, source, at: language.range))
      }
    }
    let place = fields.located("adres")
    if let address = fields.webAddress("adres"), let place {
      if address.contains(where: { "?#@".contains($0) }) {
        fields.report(.siteAddressWithMore(source, at: place.range))
      } else {
        settings.address = address.hasSuffix("/") ? address : address + "/"
      }
    }
    settings.issued = fields.date("uitgegeven")
    if let count = fields.integer("per-blad", from: 1, to: 1000) { settings.pagesPerList = count }
    settings.menu = fields.locatedTexts("menu")
    settings.footer = fields.locatedTexts("voet")
    settings.design = fields.located("vormgeving")
    settings.channels = Channel.read(&fields)
    settings.fixedDays = FixedDay.read(&fields)
    settings.checking = CheckingSettings(&fields)
    return (settings, fields.diagnostics + fields.unknown().map(\.diagnostic))
  }

  private init(_ source: SourceFile) { self.source = source }
}

extension Diagnostic {
  static func unknownLanguage(_ name: String, _ source: SourceFile, at range: Range<Int>)
    -> Diagnostic
  {
    return Diagnostic(
      id: "unknown-language", in: source, at: range,
      message: Wording(
        nl: "Trompet spreekt de taal ‘\(name)’ niet.", en: "Trompet does not speak '\(name)'."),
      hint: Wording(
        nl: "Schrijf nl voor Nederlands, of en voor Engels.",
        en: "Write nl for Dutch, or en for English."))
  }
}
