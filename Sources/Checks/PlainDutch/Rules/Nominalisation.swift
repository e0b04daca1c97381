import Content

/// Tells a noun made of a verb or of a quality: `uitvoering`, `mogelijkheid`, `registratie`.
enum Nominalisation {
  static func isOne(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count >= 7, word.count <= PhraseTrie.longestWord, mayBeOne(word) else {
      return false
    }
    guard endings.contains(where: { word.count > $0.count + 2 && word.suffix($0.count) == $0 })
    else { return false }
    // `gemeentevergadering` is a meeting, as `vergadering` is.
    return !things.contains { word.count >= $0.count && word.suffix($0.count) == $0 }
  }

  /// Whether the last two letters are those of an ending: most words have others.
  private static func mayBeOne(_ word: ArraySlice<UInt8>) -> Bool {
    let last = word[word.endIndex - 1]
    switch (word[word.endIndex - 2], last) {
    case (UInt8(ascii: "n"), UInt8(ascii: "g")), (UInt8(ascii: "i"), UInt8(ascii: "d")),
      (UInt8(ascii: "i"), UInt8(ascii: "e")), (UInt8(ascii: "e"), UInt8(ascii: "s")),
      (UInt8(ascii: "n"), UInt8(ascii: "t")), (UInt8(ascii: "i"), UInt8(ascii: "t")):
      return true
    case (UInt8(ascii: "e"), UInt8(ascii: "n")):
      // -ingen, -heden, -menten, -iteiten.
      let before = word[word.endIndex - 3]
      return before == UInt8(ascii: "g") || before == UInt8(ascii: "d")
        || before == UInt8(ascii: "t")
    default: return false
    }
  }

  private static func list(_ words: String) -> [ArraySlice<UInt8>] {
    words.split(separator: " ").map { Array($0.utf8)[...] }
  }

  private static let endings = list(
    "ing ingen heid heden atie aties itie ities ment menten iteit iteiten")

  /// What one can see, visit or be a member of, and what everybody has a picture of: by the end of the word.
  private static let things = list(
    """
    vereniging verenigingen woning woningen rekening rekeningen koning regering vergadering vergaderingen opleiding \
    opleidingen training trainingen tekening tekeningen kleding mening meningen ervaring ervaringen leerling leerlingen \
    organisatie organisaties instelling instellingen afdeling afdelingen stichting stichtingen \
    oefening oefeningen verdieping uitnodiging uitnodigingen  aflevering \
    inleiding handleiding samenvatting bijeenkomst zitting vestiging document documenten instrument instrumenten \
    appartement parlement medicament element elementen moment momenten argument argumenten \
    gelegenheid overheid overheden gezondheid waarheid vrijheid veiligheid bezigheid bezigheden aanwezigheid hoeveelheid \
    meerderheid minderheid eenheid eenheden zekerheid mogelijkheid mogelijkheden moeilijkheden \
    situatie situaties informatie relatie relaties locatie locaties generatie generaties publicatie publicaties \
    kwaliteit universiteit activiteit activiteiten identiteit elektriciteit \
    beperking beperkingen verzameling verzekering nummering aandoening aandoeningen \
    verpleging wandeling maaltijdvoorziening richting richtingen regeling regelingen begroting begrotingen verordening \
    handreiking huisvesting begeleiding ondersteuning dagbesteding behartiging vaardigheid vaardigheden samenleving omgeving woonvoorziening beweging bewegingen \
    betekenis conditie conditie traditie tradities positie coalitie editie commissie
    """)
}
