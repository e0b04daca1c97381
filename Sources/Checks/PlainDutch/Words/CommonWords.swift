/// Long words that everybody knows: to tell of them helps nobody. Our own list.
enum CommonWords {
  /// Whether a word, or a form of it, is one of them.
  static func hold(_ word: UnsafeBufferPointer<UInt8>) -> Bool { table.value(of: word) != nil }

  private static let table = WordTable([
    (
      """
      activiteit activiteiten organisatie organisaties informatie mogelijkheid mogelijkheden communicatie situatie
      situaties vrijwilliger vrijwilligers medewerker medewerkers verschillende belangrijke bijeenkomst bijeenkomsten
      internationaal internationale nationale universiteit december september januari februari familieleden
      verantwoordelijk ingewikkeld ingewikkelde
      televisie burgemeester verzekering gemeenteraad vakantie kinderen ouderen begeleiding ondersteuning
      samenwerking vereniging verenigingen eigenlijk tegenwoordig waarschijnlijk onmogelijk gemakkelijk gemakkelijke
      natuurlijk persoonlijk persoonlijke gezamenlijk gezamenlijke onderwerpen onderwijs verandering veranderingen
      ervaringen bewonersvereniging interessant interessante aantrekkelijk aantrekkelijke afhankelijk
      verantwoordelijke uiteindelijk oorspronkelijk voorbereiding voorbereiden voorbereidingen gebruikelijk onafhankelijk
      onafhankelijke mensenrechten nederlandse verantwoordelijkheid medicijnen vergaderingen georganiseerd
      gemeentelijk gemeentelijke georganiseerde ontwikkelingen tegengekomen overgedragen
      organiseren organiseert geïnteresseerd geïnteresseerden bijvoorbeeld gehandicapten gehandicapte
      """, 1
    )
  ])
}
