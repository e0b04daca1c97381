extension Catalogue {
  /// On links to other sites: `trompet check --external`.
  static let outside: [Entry] = [
    Entry(
      "dead-link", nl: "Een pagina op een andere site die er niet meer is",
      en: "A page on another site that is gone"),
    Entry(
      "moved-link", nl: "Een pagina op een andere site met een nieuw adres",
      en: "A page on another site with a new address"),
    Entry(
      "insecure-link", nl: "Een adres met ‘http’ dat ook veilig kan",
      en: "An address with 'http' that can be secure"),
    Entry(
      "unreachable-link", nl: "Een andere site die niet goed antwoordt",
      en: "Another site that does not answer well"),
    Entry(
      "unverifiable-link", nl: "Een andere site die programma’s buiten houdt",
      en: "Another site that keeps programs out"),
    Entry(
      "link-loop", nl: "Een adres dat zonder einde doorstuurt",
      en: "An address that leads on without end"),
    Entry(
      "bad-certificate", nl: "Een andere site waar browsers voor waarschuwen",
      en: "Another site that browsers warn of"),
    Entry(
      "local-address", nl: "Een adres op uw eigen computer of netwerk",
      en: "An address on your own computer or network"),
    Entry(
      "address-with-password", nl: "Een adres met een naam of wachtwoord erin",
      en: "An address with a name or password in it"),
    Entry(
      "external-not-checked", nl: "Links naar andere sites die niet nagegaan zijn",
      en: "Links to other sites that were not checked"),
    Entry(
      "answers-not-kept", nl: "Antwoorden van andere sites die niet bewaard zijn",
      en: "Answers of other sites that were not kept"),
    Entry(
      "missing-libcurl", nl: "Het hulpprogramma libcurl, dat er niet is",
      en: "The library libcurl, which is not there"),
  ]
}
