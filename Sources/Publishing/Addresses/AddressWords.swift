import Diagnostics

/// How the folders are called that Trompet makes itself: an address is read too.
struct AddressWords: Sendable {
  let language: Language

  var topics: String { Wording(nl: "onderwerpen", en: "topics")[language] }
  /// Of the pages of one year: `jaar/2016/`.
  var year: String { Wording(nl: "jaar", en: "year")[language] }
  var undated: String { Wording(nl: "zonder-datum", en: "undated")[language] }
  /// Of a further sheet of a list: `blad/2/`.
  var sheet: String { Wording(nl: "blad", en: "sheet")[language] }

  /// All terms that are explained, unless an author wrote that page.
  var glossary: String { Wording(nl: "begrippen", en: "glossary")[language] }

  // The communicatiekalender: `kalender/2017/themas/zichtbaarheid/`.
  var calendar: String { Wording(nl: "kalender", en: "calendar")[language] }
  var matrix: String { Wording(nl: "overzicht", en: "overview")[language] }
  var themes: String { Wording(nl: "themas", en: "themes")[language] }
  var kits: String { Wording(nl: "pakketten", en: "kits")[language] }
  var channels: String { Wording(nl: "kanalen", en: "channels")[language] }
  var audiences: String { Wording(nl: "doelgroepen", en: "audiences")[language] }
}
