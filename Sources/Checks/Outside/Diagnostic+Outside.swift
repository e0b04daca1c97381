import Diagnostics

/// Where an address stands that something is told of.
struct OutsidePlace {
  let source: SourceFile
  let use: OutsideLinks.Use
  /// On so many pages more it stands too, which are not named.
  let pagesMore: Int

  /// How often it is to be mended, if more than once.
  fileprivate var more: Wording {
    var (nl, en) = ("", "")
    if use.count > 1 {
      nl = " Dit adres staat hier \(use.count) keer."
      en = " This address stands here \(use.count) times."
    }
    if pagesMore > 0 {
      nl +=
        " Het staat nog op \(pagesMore) \(pagesMore == 1 ? "andere pagina" : "andere pagina’s")."
      en += " It is on \(pagesMore) more \(pagesMore == 1 ? "page" : "pages")."
    }
    return Wording(nl: nl, en: en)
  }
}

extension Diagnostic {
  /// What is told of an address after it was asked for; nil when all is well, or nothing is known.
  static func outside(
    _ answer: LinkAnswer, _ entry: OutsideLinks.Entry, _ place: OutsidePlace
  ) -> Diagnostic? {
    let host = entry.address?.host ?? ""
    switch answer.outcome {
    case .found:
      switch answer.move {
      case nil: return nil
      case .moved(let target): return moved(to: target, entry, place)
      case .secured(let target): return insecure(target, place)
      }
    case .gone(let status): return gone(host, status, place)
    case .guarded(let status): return unverifiable(host, status, place)
    case .failing(let status): return unreachable(.failing(host, status), place)
    case .fault(let fault): return outside(fault, host, place)
    }
  }

  private static func outside(
    _ fault: LinkFault, _ host: String, _ place: OutsidePlace
  ) -> Diagnostic? {
    switch fault {
    case .notChecked: nil
    case .malformed: malformed(place)
    case .local: local(place)
    case .withUser: withUser(place)
    case .noSuchHost: noSuchHost(host, place)
    case .loop, .tooManyRedirects: loop(host, place)
    case .certificate(let certificate): badCertificate(host, certificate, place)
    case .refused: unreachable(.refused(host), place)
    case .timedOut: unreachable(.timedOut(host), place)
    case .brokenOff: unreachable(.brokenOff(host), place)
    case .garbled: unreachable(.garbled(host), place)
    case .noSecurity: unreachable(.noSecurity(host), place)
    case .redirect(let target): unreachable(.redirect(host, to: target), place)
    }
  }

  private static func outside(
    id: String, _ severity: Severity, _ place: OutsidePlace, _ message: Wording, hint: Wording
  ) -> Diagnostic {
    let more = place.more
    return Diagnostic(
      id: id, severity: severity, in: place.source, at: place.use.range,
      message: Wording(nl: message.nl + more.nl, en: message.en + more.en), hint: hint)
  }

  private static func gone(_ host: String, _ status: Int, _ place: OutsidePlace) -> Diagnostic {
    outside(
      id: "dead-link", .warning, place,
      Wording(
        nl: "Deze pagina is er niet meer, zegt ‘\(host)’ (\(status)).",
        en: "This page is not there any more, says '\(host)' (\(status))."),
      hint: Wording(
        nl: "Zoek haar op die site opnieuw op, of haal de koppeling weg.",
        en: "Look for it on that site again, or take the link away."))
  }

  private static func noSuchHost(_ host: String, _ place: OutsidePlace) -> Diagnostic {
    outside(
      id: "dead-link", .warning, place,
      Wording(
        nl: "Er is geen site met de naam ‘\(host)’.", en: "There is no site called '\(host)'."),
      hint: Wording(
        nl:
          "Kijk of het adres goed gespeld is. Bestaat de site niet meer? Haal de koppeling dan weg.",
        en: "See whether it is spelt right. If the site is gone, take the link away."))
  }

  private static func malformed(_ place: OutsidePlace) -> Diagnostic {
    outside(
      id: "dead-link", .warning, place,
      Wording(
        nl: "Dit kan geen adres op het web zijn.", en: "This cannot be an address on the web."),
      hint: Wording(
        nl: "Kopieer het adres uit de adresbalk van uw browser.",
        en: "Copy the address from the address bar of your browser."))
  }

  private static func moved(
    to target: String, _ entry: OutsideLinks.Entry, _ place: OutsidePlace
  ) -> Diagnostic {
    let isFront = OutsideAddress(target)?.path.elementsEqual("/".utf8) ?? false
    let wasFront = entry.address?.path.elementsEqual("/".utf8) ?? true
    if isFront, !wasFront {
      return outside(
        id: "moved-link", .advice, place,
        Wording(
          nl:
            "Dit adres leidt nu naar de voorpagina van een site. Misschien is de pagina zelf weg.",
          en: "This address now leads to the front page of a site. Perhaps the page itself is gone."
        ),
        hint: Wording(
          nl: "Zoek de pagina op die site opnieuw op: \(target)",
          en: "Look for the page on that site again: \(target)"))
    }
    let written = target + place.use.fragment
    return outside(
      id: "moved-link", .advice, place,
      Wording(nl: "Deze pagina heeft een nieuw adres.", en: "This page has a new address."),
      hint: Wording(nl: "Schrijf: \(written)", en: "Write: \(written)"))
  }

  private static func insecure(_ target: String, _ place: OutsidePlace) -> Diagnostic {
    let written = target + place.use.fragment
    return outside(
      id: "insecure-link", .advice, place,
      Wording(
        nl: "Deze site heeft een veilig adres, met ‘https’.",
        en: "This site has a secure address, with 'https'."),
      hint: Wording(nl: "Schrijf: \(written)", en: "Write: \(written)"))
  }

  private static func unverifiable(
    _ host: String, _ status: Int, _ place: OutsidePlace
  ) -> Diagnostic {
    outside(
      id: "unverifiable-link", .advice, place,
      Wording(
        nl: "‘\(host)’ laat een programma niet zien of deze pagina er is (\(status)).",
        en: "'\(host)' does not show a program whether this page is there (\(status))."),
      hint: Wording(
        nl: "Open de koppeling zelf, in uw browser.", en: "Open the link yourself, in your browser."
      ))
  }

  private static func unreachable(_ reason: Wording, _ place: OutsidePlace) -> Diagnostic {
    outside(
      id: "unreachable-link", .warning, place, reason,
      hint: Wording(
        nl: "Misschien is dat tijdelijk. Kijk het over een paar dagen nog eens na.",
        en: "It may be temporary. Look again in a few days."))
  }

  private static func loop(_ host: String, _ place: OutsidePlace) -> Diagnostic {
    outside(
      id: "link-loop", .warning, place,
      Wording(
        nl: "‘\(host)’ stuurt steeds door naar een ander adres, zonder einde.",
        en: "'\(host)' leads on to another address again and again, without end."),
      hint: Wording(
        nl:
          "Open de koppeling zelf, in uw browser. Komt u ook daar nergens? Haal de koppeling dan weg.",
        en: "Open the link yourself, in your browser. If that leads nowhere either, take it away."))
  }

  private static func badCertificate(
    _ host: String, _ certificate: LinkFault.Certificate, _ place: OutsidePlace
  ) -> Diagnostic {
    let reason =
      switch certificate {
      case .expired: Wording(nl: "is verlopen", en: "has expired")
      case .unknownMaker:
        Wording(
          nl: "komt van een maker die browsers niet kennen",
          en: "comes from a maker whom browsers do not know")
      case .other: Wording(nl: "klopt niet", en: "is not right")
      }
    return outside(
      id: "bad-certificate", .warning, place,
      Wording(
        nl: "Het certificaat van ‘\(host)’ \(reason.nl). Browsers waarschuwen lezers daarvoor.",
        en: "The certificate of '\(host)' \(reason.en). Browsers warn readers of that."),
      hint: Wording(
        nl: "Laat het de beheerder van die site weten, of haal de koppeling weg.",
        en: "Tell those who run that site, or take the link away."))
  }

  private static func local(_ place: OutsidePlace) -> Diagnostic {
    outside(
      id: "local-address", .warning, place,
      Wording(
        nl: "Dit adres werkt alleen op uw eigen computer of netwerk. Lezers kunnen daar niet bij.",
        en: "This address works on your own computer or network only. Readers cannot get there."),
      hint: Wording(
        nl: "Schrijf het adres waarop iedereen de pagina vindt.",
        en: "Write the address at which everyone finds the page."))
  }

  private static func withUser(_ place: OutsidePlace) -> Diagnostic {
    outside(
      id: "address-with-password", .warning, place,
      Wording(
        nl: "In dit adres staat een naam of wachtwoord om in te loggen. Iedereen kan dat lezen.",
        en: "This address holds a name or password to log in with. Everyone can read that."),
      hint: Wording(
        nl: "Haal weg wat tussen ‘//’ en ‘@’ staat, met de ‘@’ erbij.",
        en: "Take away what is between '//' and '@', and the '@' itself."))
  }
}
