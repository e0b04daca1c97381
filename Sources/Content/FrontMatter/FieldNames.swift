import Diagnostics

/// The names of fields: the Dutch ones, and those of other tools that mean the same.
enum FieldNames {
  /// English and other names, as Hugo, Jekyll, Obsidian and MkDocs have them.
  static let synonyms: [String: String] = [
    "title": "titel", "date": "datum", "lastmod": "herzien", "updated": "herzien",
    "last_modified_at": "herzien", "description": "samenvatting", "summary": "samenvatting",
    "tags": "onderwerpen", "keywords": "onderwerpen", "themes": "themas", "thema": "themas",
    "audience": "doelgroep", "draft": "concept", "aliases": "oude-adressen",
    "redirect_from": "oude-adressen", "weight": "volgorde", "nav_order": "volgorde",
    "order": "volgorde", "authors": "auteurs", "auteur": "auteurs", "number": "nummer",
    "url": "adres", "permalink": "adres", "publishdate": "publiceren-vanaf",
    "expirydate": "verloopt", "speakers": "sprekers", "spreker": "sprekers",
    "recording": "opname", "groups": "ledengroepen", "ledengroep": "ledengroepen",
    "color": "kleur", "material": "materiaal",
  ].merging(english.map { ($1, $0) }) { first, _ in first }

  /// What the fields of pages, of works and of the site are called in English.
  static let english: [String: String] = [
    "titel": "title", "datum": "date", "herzien": "lastmod", "samenvatting": "summary",
    "onderwerpen": "tags", "themas": "themes", "doelgroep": "audience", "concept": "draft",
    "oude-adressen": "aliases", "volgorde": "order", "auteurs": "authors", "nummer": "number",
    "adres": "url", "publiceren-vanaf": "publishdate", "verloopt": "expirydate",
    "hoort-bij": "belongs-to", "ledengroepen": "groups", "sprekers": "speakers",
    "opname": "recording", "begintijd": "start-time", "eindtijd": "end-time", "leert": "learns",
    "materiaal": "materials", "bestand": "file", "bekeken": "views", "geteld-op": "counted-on",
    "regio": "region", "vraag": "question", "kleur": "colour", "teken": "sign",
    "ondertitel": "subtitle", "editie": "edition", "jaar": "year", "financiers": "funders",
    "delen": "parts", "hoofdstukken": "chapters", "naam": "name", "taal": "language",
    "uitgegeven": "issued", "per-blad": "per-sheet", "voet": "footer", "kanalen": "channels",
    "limiet": "limit", "vormgeving": "design", "colofon": "colophon", "omslag": "cover-picture",
    "achterkant": "back-cover", "formaat": "paper", "papier": "paper-stock",
    "bindwijze": "binding", "oplage": "copies", "makkelijk-lezen": "easy-to-read",
    "openbaar": "public", "register": "index", "ook": "also", "zie": "see",
    "zie-ook": "see-also", "begrippen": "terms", "begrip": "term", "vormen": "forms",
    "afkorting": "abbreviation", "uitleg": "explanation",
    "regels": "lines", "kader": "frame", "periodes": "periods", "thema": "theme", "van": "from",
    "tot": "to", "boodschap": "message", "kanaal": "channel", "eigenaar": "owner",
    "tekst": "text", "tekst-klaar": "text-ready", "akkoord": "approval", "eerder": "earlier",
    "inleiding": "introduction", "telling": "counting", "soort": "medium",
    "vaste-dagen": "fixed-days", "dag": "day", "controle": "checking",
    "taalniveau": "language-level", "herzien-binnen": "review-within",
    "niet-controleren": "do-not-check", "wel-controleren": "do-check", "mappen": "folders",
    "map": "folder", "oude-namen": "old-names", "nu": "now", "sinds": "since",
  ]

  /// What a field is called in a file of a site in `language`.
  static func name(_ field: String, in language: Language) -> String {
    language == .dutch ? field : english[field] ?? field
  }

  /// Fields of other tools that say nothing to Trompet, and that nobody need hear about.
  static let ignored: Set<String> = [
    "layout", "image", "images", "author", "categories", "category", "cssclass", "cssclasses",
    "type", "slug", "toc", "comments", "id", "template", "hide", "icon", "cover",
    "featured_image", "featured", "pin", "math", "mermaid", "sidebar", "sidebar_position",
    "lang", "locale", "created", "modified", "status", "params", "menu", "parent",
    "has_children", "grand_parent", "outputs", "cascade", "markup", "kind",
  ]

  /// The Dutch name, in lower case.
  static func canonical(_ key: String) -> String {
    if let name = synonyms[key] { return name }
    let lowercased = key.lowercased()
    return synonyms[lowercased] ?? lowercased
  }
}
