extension Catalogue {
  /// `site.yaml`, and the addresses of a site's pages.
  static let site: [Entry] = [
    Entry(
      "no-address", .error, nl: "Adres van de site dat niet bekend is",
      en: "Address of the site that is not known"),
    Entry(
      "site-address-with-more", .error, nl: "Adres van de site met ?, # of @ erin",
      en: "Address of the site with ?, # or @ in it"),
    Entry(
      "unknown-language", .error, nl: "Taal die Trompet niet spreekt",
      en: "Language that Trompet does not speak"),
    Entry(
      "broken-menu", .error, nl: "Pagina in het menu die er niet is",
      en: "Page in the menu that is not there"),
    Entry(
      "home-elsewhere", .error, nl: "Voorpagina met een eigen adres",
      en: "Home page with an address of its own"),
    Entry(
      "same-address", .error, nl: "Twee pagina’s met één adres", en: "Two pages with one address"),
    Entry(
      "reserved-address", .error, nl: "Adres dat Trompet zelf gebruikt",
      en: "Address that Trompet itself uses"),
    Entry(
      "old-address-in-use", .error, nl: "Oud adres dat al van een andere pagina is",
      en: "Old address that is of another page already"),
  ]
}
