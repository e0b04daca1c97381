import Content

/// What a word of the grammar does in a sentence, as far as rules ask.
struct FunctionWord: OptionSet, Sendable {
  let rawValue: UInt16

  /// `worden`, which makes a sentence passive.
  static let worden = FunctionWord(rawValue: 1)
  /// `zijn`, which does so in the perfect tense.
  static let zijn = FunctionWord(rawValue: 2)
  static let hebben = FunctionWord(rawValue: 4)
  /// May stand between a participle and its `worden`: `gemaakt kan worden`.
  static let modal = FunctionWord(rawValue: 8)
  static let article = FunctionWord(rawValue: 16)
  /// Starts a group that may stand between an article and its noun: `de door ons gemaakte`.
  static let preposition = FunctionWord(rawValue: 32)
  /// Starts another clause, with verbs of its own.
  static let conjunction = FunctionWord(rawValue: 64)
  static let door = FunctionWord(rawValue: 128)
  static let om = FunctionWord(rawValue: 256)
  static let te = FunctionWord(rawValue: 512)
  static let het = FunctionWord(rawValue: 1024)
  /// Joins one noun to the next: `de beoordeling van de aanvraag`.
  static let joins = FunctionWord(rawValue: 2048)

  /// Closed classes: Dutch gets no new ones.
  static let all: [(FunctionWord, String)] = [
    (worden, "word wordt worden werd werden"),
    (zijn, "ben bent is zijn was waren"),
    (hebben, "heb hebt heeft hebben had hadden"),
    (modal, "kan kun kunt kunnen kon konden moet moeten moest moesten mag mogen mocht mochten"),
    (modal, "zal zult zullen zou zouden wil wilt willen wilde wilden hoeft hoeven dient dienen"),
    (modal, "blijkt blijken lijkt lijken gaat gaan te"),
    (article, "de het een deze dit die dat onze uw hun haar zijn alle"),
    (preposition, "aan bij binnen door in met na naar om onder op over per sinds tegen tijdens"),
    (preposition, "tot tussen uit van vanaf vanuit via volgens voor voorheen zonder"),
    (conjunction, "dat die als omdat doordat hoewel indien mits nadat ofschoon opdat sinds tenzij"),
    (conjunction, "terwijl toen totdat voordat waar waarbij waardoor waarin waarmee waarna waarom"),
    (conjunction, "waarop waarover waaruit waarvan waarvoor wanneer want maar wat wie wiens zoals"),
    (conjunction, "zodat zodra zolang hoe dus dan zowel welke welk wier of"),
    (door, "door"), (om, "om"), (te, "te"), (het, "het"),
    (joins, "van voor tot door over bij"),
  ]
}
