import Content

/// Tells a participle by its form: `gemaakt`, `uitgevoerd`, `aangenomen`, `besproken`.
///
/// Not all words that look like one are one; what looks like one and is not is listed, and so are those that have no `ge-`, and
/// the strong ones, which end in `-en` as infinitives and plurals do.
enum Participle {
  /// Whether a word in lower case is one: `gemaakt`, not `gemaakte`.
  static func isParticiple(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count >= 5, word.count <= 40, let last = word.last else { return false }
    switch last {
    case UInt8(ascii: "d"), UInt8(ascii: "t"):
      // `gelegenheid` is a noun.
      if word.suffix(4) == [0x68, 0x65, 0x69, 0x64] { return false }
      if let stem = stem(of: word) { return stem.count >= 3 && !others.holds(word) }
      return isUnmarked(word)
    case UInt8(ascii: "n"):
      if let stem = stem(of: word) { return strong.holds(stem) }
      return isUnmarked(word)
    default: return false
    }
  }

  /// Whether a word is one with the ending that it has before a noun: `gemaakte`, `genomen`.
  static func isAttributive(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.last == UInt8(ascii: "e") else { return isParticiple(word) && word.last == 0x6E }
    let bare = word.dropLast()
    return isParticiple(bare)
  }

  /// What stands behind `ge-`, after a part that can be separated from its verb: `voerd` of `uitgevoerd`.
  private static func stem(of word: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let (g, e) = (UInt8(ascii: "g"), UInt8(ascii: "e"))
    var place = word.startIndex
    while place < min(word.endIndex - 3, word.startIndex + longestPart + 1) {
      if word[place] == g, word[place + 1] == e,
        place == word.startIndex || parts.holds(word[..<place])
      {
        return word[(place + 2)...]
      }
      place += 1
    }
    return nil
  }

  private static func isUnmarked(_ word: ArraySlice<UInt8>) -> Bool {
    if unmarked.holds(word) { return true }
    // `aanbesteed`, `voorbereid`: a part before one of them.
    var length = 2
    while length <= longestPart, word.count > length + 4 {
      if parts.holds(word.prefix(length)), unmarked.holds(word.dropFirst(length)) { return true }
      length += 1
    }
    return false
  }

  // MARK: - Lists

  private static func table(_ words: String) -> PhraseTrie {
    var table = PhraseTrie()
    for word in words.split(separator: " ") { table.addWord(Array(word.utf8)) }
    return table
  }

  /// Parts that can be separated from their verb, and the length of the longest in bytes.
  private static let longestPart = 9
  private static let parts = table(
    """
    aaneen aan achterna achter achteruit af binnen bijeen bij bloot boven buiten deel dicht door fijn gade goed groot \
    in klaar kwijt langs los mede mee mis na neer om onder op open over plaats rond samen schoon stil stop tegemoet \
    tegen teleur teniet terecht terug thuis toe tussen uiteen uit vast verder vol voort vooraf vooruit voor vrij waar \
    weg weer zwart
    """)

  /// Words that look like a participle with `ge-` and are none, or are a quality that nobody brings about.
  private static let others = table(
    """
    gebied gemeent gebit gebed geduld gedicht gehucht gelaat geluid geluk gemoed gerecht gerucht geslacht getint \
    gewest gewicht gewoond gezag gezant gezicht gezond ongezond gezin goed gehandicapt geheid gerust \
    gericht geschikt ongeschikt gewend gewenst ongewenst gezind geslaagd gestart gebeurd gelukt geëigend gegrond \
    gerechtigd gemotiveerd geïnteresseerd gespecialiseerd gevestigd gehecht geneigd gehuwd getrouwd \
    genoodzaakt gedreven gebaat gebrand gevat gevreesd geliefd gevoelig gezegend geworteld geaard geboeid geduid \
    gemoedelijk opgelucht opgewekt ingewikkeld uitgebreid toegewijd aangenaam afgemat uitgeput overgelukkig \
    aangepast doorgewinterd tegengesteld voorgoed overgewicht evengoed speelgoed lichaamsgewicht \
    opgewonden ingetogen gestudeerd gereisd gewandeld gefietst gegroeid gezakt gedaald gestegen gestopt geëindigd \
    gewerkt geland gezeteld gegoed gestemd gehaast geïrriteerd gestrest gefrustreerd gedemotiveerd \
    geëmotioneerd gebrekkig gekleed gepensioneerd gescheiden
    """)

  /// What is left of strong participles without `ge-`: `nomen` of `genomen`, and so of `aangenomen`.
  private static let strong = table(
    """
    nomen geven schreven houden kozen sproken vonden boden daan zien lezen roepen worpen dragen vangen hangen holpen \
    bonden dronken zongen sneden kregen keken wezen prezen grepen beten schoven wogen meten slagen schonken borgen \
    worven stoken broken goten schoten bakken wassen laden heten vouwen hesen trokken laten sloten dwongen \
    wonnen bogen stolen eten zonden streden hoven blazen troffen slepen knepen zwegen wreven scholden \
    stoten reden vreten bannen malen raden
    """)

  /// Participles of verbs that begin with be-, ver-, ont-, her-, er- or ge-: they have no `ge-` of their own.
  private static let unmarked = table(
    """
    beantwoord bebouwd bedacht bedankt bedekt bediend bedreigd bedrogen beëindigd begeleid begraven \
    begroot begrensd begrepen behaald behandeld behartigd beheerd behouden beïnvloed bekeken bekendgemaakt \
    bekostigd bekeurd bekrachtigd bekritiseerd beladen belast beledigd belegd belemmerd beloond beloofd bemand \
    bemiddeld benaderd benadeeld benadrukt benoemd benut beoefend beoordeeld bepaald beperkt bepleit beraamd \
    berecht berekend bereikt berispt beroofd beschermd beschikt beschouwd beschreven beschuldigd beslecht beslist \
    besloten besmet bespaard bespeeld besproken besteed bestempeld besteld bestraft bestreden bestudeerd bestuurd \
    betaald beticht betwist bevestigd bevolen bevorderd bevraagd bewaakt bewaard bewerkt bewezen bewogen \
    bezet bezocht bezuinigd \
    erkend gebruikt \
    herbouwd herdacht herhaald herinnerd herkend hernieuwd heropend herroepen hersteld hervat herverdeeld hervormd \
    herzien herschreven herplaatst \
    onderbouwd onderbroken onderdrukt ondergebracht onderhandeld onderhouden onderkend ondermijnd ondernomen \
    onderscheiden onderschat onderschreven ondersteund ondertekend ondervangen ondervonden ondervraagd onderwezen \
    onderworpen onderzocht \
    ontbonden ontboden ontdekt ontdaan onteigend ontgonnen onthaald onthuld ontkend ontkoppeld ontkracht ontleend \
    ontmoedigd ontnomen ontraden ontruimd ontslagen ontsloten ontvangen ontvoerd ontweken ontwikkeld ontworpen ontzegd \
    overbrugd overdreven overgedragen overhandigd overlegd overschreden overtroffen overtuigd overvallen overwogen \
    overwonnen \
    aanbevolen aanvaard aanbeden voorbereid volbracht voltooid voltrokken voorspeld \
    weerlegd weerhouden misbruikt \
    verbannen verbeterd verbeurd verbeeld verboden verbonden verbouwd verbrand verbreed verbroken verdedigd \
    verdeeld verdiept verdraaid verdreven verdrukt verdubbeld verduidelijkt verdund vereenvoudigd vereffend verenigd \
    verfilmd verfijnd vergaard vergeleken vergemakkelijkt vergeten vergeven vergoed vergroot verhandeld verhard \
    verhelderd verhinderd verholpen verhoogd verhoord verhuurd verijdeld verjaagd verkend verklaard verkleind \
    verkocht verkondigd verkort verkozen verkregen verlaagd verlaten verleend verlegd verleid verlengd verlicht \
    verlicht verlost vermaakt vermeden vermeerderd vermeld vermengd vermenigvuldigd verminderd vermoord \
    vernederd vernietigd vernieuwd veroordeeld veroorzaakt verondersteld verontschuldigd veroverd verplaatst verpleegd \
    verrast verricht verrijkt verruimd verschaft verscherpt verschoven versierd versimpeld versneld \
    versoberd verspild verspreid verstaan verstevigd verstoord verstrekt verstuurd versterkt vertaald vertegenwoordigd \
    verteld vertoond vertraagd vertolkt vervaardigd vervangen verveelvoudigd vervolgd vervoerd \
    vervuld verwaarloosd verwacht verwelkomd verwend verwerkt verwerkelijkt verwezen verwezenlijkt verwijderd verwijten \
    verwoest verwoord verworpen verworven verzacht verzameld verzegeld verzekerd verzet verzocht verzonden verzonnen \
    verzorgd verzwegen
    """)
}

extension PhraseTrie {
  /// Whether it has a word.
  fileprivate func holds(_ word: ArraySlice<UInt8>) -> Bool {
    word.withUnsafeBufferPointer { find($0) } != nil
  }
}
