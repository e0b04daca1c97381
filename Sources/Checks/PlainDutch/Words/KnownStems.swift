/// Words that other words are made of: `cliëntenraad` is made of two, and not hard.
///
/// Our own list, in the order in which it grew; who misses a word adds it. Plurals with `s` and `en`, and the `s`, `en` and `e`
/// that join two words, need not be here.
enum KnownStems {
  /// May be the last part, behind a part that is not known as well.
  static let head: UInt8 = 1
  /// Only between parts that are known: too short to say so of itself, or the tail of words that are no compounds.
  static let part: UInt8 = 2

  static let table = WordTable([
    (
      """
      raad raden commissie fractie vergadering bijeenkomst gesprek groep wet plan beleid project programma
      bureau centrum kantoor gebouw ruimte plaats plek school scholen huis huizen woning kamer zaal wijk buurt stad
      steden dorp gemeente provincie regio land landen bestuur bestuurder wethouder ambtenaar ambtenaren burgemeester
      burger inwoner cliënt patiënt bewoner ouder kind kinderen jongere jongeren oudere ouderen familie gezin vrijwilliger
      medewerker werker begeleider hulpverlener verlener zorgverlener mentor bewindvoerder adviseur leider voorzitter
      secretaris penningmeester lid leden vereniging stichting organisatie instelling bedrijf bedrijven aanbieder
      verzekeraar verzekering fonds subsidie budget geld kosten prijs bedrag rekening begroting inkoop verkoop contract
      afspraak afspraken overeenkomst regeling regel verordening voorziening indicatie besluit advies verslag rapport
      onderzoek enquête formulier brief brieven folder boek blad krant artikel bericht website pagina adres lijst kaart
      kalender agenda map bestand nummer code vraag vragen antwoord klacht signaal signalen verhaal verhalen ervaring
      kennis informatie voorlichting opleiding cursus training les lessen webinar oefening opdracht toets examen
      werk taak taken baan functie rol dienst hulp zorg steun ondersteuning begeleiding behandeling verpleging verzorging
      behoefte wens opvang dagbesteding besteding vervoer verkeer auto fiets trein station route weg wegen
      arts dokter ziekenhuis apotheek medicijn gezondheid ziekte pijn beperking handicap
      recht rechten plicht verdrag grondwet kwaliteit toezicht controle inspectie bescherming veiligheid
      participatie communicatie media sociaal samenwerking werking werkgroep netwerk contact relatie partner partij
      belang belangen behartiging behartiger vertegenwoordiger woordvoerder doel doelen resultaat resultaten
      avond middag ochtend dag dagen week weken maand jaar jaren uur uren tijd moment periode datum
      begin einde start thema onderwerp onderdeel hoofdstuk deel delen punt stuk tekst zin woord woorden taal letter
      beeld film filmpje foto kleur geluid muziek theater sport spel markt winkel
      water lucht grond energie klimaat milieu natuur dier dieren tuin
      computer telefoon internet systeem gegevens sleutel kop voorbeeld methode aanpak manier stap
      situatie probleem oplossing verandering ontwikkeling verbetering activiteit campagne congres
      conferentie presentatie lezing discussie overleg onderhandeling verkiezing stem stemmen
      achterban doelgroep inkomen uitkering toeslag belasting schuld schulden bank
      vaardigheid vaardigheden deskundige deskundigen bevoegdheid bevoegdheden platform
      deskundigheid bevordering bewustwording aspect aspecten doorzetting vermogen uitreiking uitvoering voorstel
      voorstellen orgaan organen verhouding verhoudingen receptie vormen
      onderwijs leraar leerling student universiteit bibliotheek
      verpleeghuis wooninitiatief initiatief wooncomplex pilot locatie loket balie poort
      afdeling directie directeur manager management team teams bureau hoofd personeel
      trein bus taxi station halte gids wijzer werkboek handboek handreiking handleiding cursusboek
      persoon mensen man vrouw vrouwen buren vriend vrienden
      bron ronde tafel opmerking schema model figuur grafiek tabel register archief
      """, head
    ),
    (
      """
      ver voor na mede hoofd sub onder boven tussen over bij mee samen aan af door in op om tegen toe uit
      rijks lands volks woon zorg dag nacht week jaar leef leer lees schrijf spreek werk doe denk kijk
      sociale algemene lokale landelijke plaatselijke regionale medische openbare digitale
      lvb wmo vn wlz pgb ggz mbo hbo
      thuis buiten binnen school buurt wijk stads dorps jeugd jongeren ouderen ziek ziekte dag
      net nieuws levens leven arbeids arbeid gebruiker gebruikers eigen zelf
      inkoop keuken tafel stoel brood koffie thee eten
      kans kansen plus gehandicapten verkeers bezoek bezoekers reis vakantie vrije
      """, part
    ),
  ])
}
