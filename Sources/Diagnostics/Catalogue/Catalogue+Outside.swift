extension Catalogue {
  /// On links to other sites: `trompet check --external`.
  static let outside: [Entry] = [
    Entry(
      "dead-link", nl: "Koppeling naar een pagina elders die er niet meer is",
      en: "Link to a page elsewhere that is gone"),
    Entry(
      "moved-link", .advice, nl: "Koppeling naar een pagina elders met een nieuw adres",
      en: "Link to a page elsewhere that has a new address"),
    Entry(
      "insecure-link", .advice, nl: "Koppeling met ‘http’ die ook veilig kan",
      en: "Link with 'http' that can be secure"),
    Entry(
      "unreachable-link", nl: "Koppeling naar een site die niet goed antwoordt",
      en: "Link to a site that does not answer well"),
    Entry(
      "unverifiable-link", .advice, nl: "Koppeling naar een site die programma’s buiten houdt",
      en: "Link to a site that keeps programs out"),
    Entry(
      "link-loop", nl: "Koppeling die zonder einde doorstuurt",
      en: "Link that leads on without end"),
    Entry(
      "bad-certificate", nl: "Koppeling naar een site waar browsers voor waarschuwen",
      en: "Link to a site that browsers warn of"),
    Entry(
      "local-address", nl: "Koppeling die alleen op uw eigen computer of netwerk werkt",
      en: "Link that works on your own computer or network only"),
    Entry(
      "address-with-password", nl: "Koppeling met een naam of wachtwoord erin",
      en: "Link with a name or password in it"),
    Entry(
      "external-not-checked", .advice, nl: "Koppelingen naar andere sites die niet nagekeken zijn",
      en: "Links to other sites that were not checked"),
    Entry(
      "answers-not-kept", .advice, nl: "Antwoorden van andere sites die niet bewaard zijn",
      en: "Answers of other sites that were not kept"),
    Entry(
      "missing-libcurl", .error,
      nl: "Hulpprogramma voor koppelingen naar andere sites dat er niet is",
      en: "Library for links to other sites that is not there"),
  ]
}
