import Content
import Diagnostics

/// How kits speak.
extension Words {
  /// The newsletter's files, without what stands behind the dot.
  var newsletterFile: String { Wording(nl: "nieuwsbrief", en: "newsletter")[language] }

  var newsletter: String { Wording(nl: "Nieuwsbrief", en: "Newsletter")[language] }

  /// The line of a letter that says what it is about.
  func subject(_ subject: String) -> String {
    Wording(nl: "Onderwerp: \(subject)", en: "Subject: \(subject)")[language]
  }

  /// `214 van 280 tekens`, `214 tekens`.
  func length(_ length: Int, of limit: Int?) -> String {
    let name =
      length == 1 && limit == nil
      ? Wording(nl: "teken", en: "character") : Wording(nl: "tekens", en: "characters")
    let of = Wording(nl: "van", en: "of")[language]
    let figures = limit.map { "\(figure(length)) \(of) \(figure($0))" } ?? figure(length)
    return "\(figures) \(name[language])"
  }

  /// What a kit is called, in a sentence of its own.
  func kitTitle(_ theme: String) -> String {
    Wording(nl: "Teksten voor ‘\(theme)’", en: "Texts for ‘\(theme)’")[language]
  }
}
