import Diagnostics

/// What is wrong with a link.
extension Diagnostic {
  static func emptyLink(_ link: LinkResolver.Written) -> Diagnostic {
    Diagnostic(
      id: "empty-link", in: link.source, at: link.range,
      message: Wording(
        nl: "Deze koppeling heeft geen adres.", en: "This link has no address."),
      hint: Wording(
        nl: "Zet het adres tussen de haakjes: [tekst](bestand.md)",
        en: "Put the address between the brackets: [text](file.md)"))
  }

  static func unsafeLink(_ scheme: String, _ link: LinkResolver.Written) -> Diagnostic {
    Diagnostic(
      id: "unsafe-link", in: link.source, at: link.range,
      message: Wording(
        nl: "Koppelingen die met ‘\(scheme):’ beginnen, komen niet op de site.",
        en: "Links that start with '\(scheme):' are not published."),
      hint: Wording(
        nl:
          "Wat kan: een webadres (https:), mail (mailto:), bellen (tel:) of een bestand van de site.",
        en:
          "Allowed are web addresses (https:), mail (mailto:), telephone (tel:) and files of the site."
      ))
  }

  static func localFile(_ link: LinkResolver.Written) -> Diagnostic {
    Diagnostic(
      id: "local-file", in: link.source, at: link.range,
      message: Wording(
        nl: "Dit is een plek op uw eigen computer. Lezers kunnen daar niet bij.",
        en: "This is a place on your own computer. Readers cannot get there."),
      hint: Wording(
        nl: "Zet het bestand in de map content, en schrijf waar het daar staat.",
        en: "Put the file in the content folder, and write where it is there."))
  }

  static func imageElsewhere(_ link: LinkResolver.Written) -> Diagnostic {
    Diagnostic(
      id: "image-elsewhere", severity: .warning, in: link.source, at: link.range,
      message: Wording(
        nl: "Deze afbeelding komt van een andere site. Die ziet dan wie uw pagina leest.",
        en: "This picture comes from another site, which then sees who reads your page."),
      hint: Wording(
        nl: "Zet het bestand naast de pagina, als dat mag.",
        en: "Put the file beside the page, if you may."))
  }

  static func backslash(_ link: LinkResolver.Written) -> Diagnostic {
    // As the author typed it: Markdown takes `\.` for a dot.
    let written = String(
      decoding: link.source.bytes[link.range.clamped(to: link.source.bytes.indices)], as: UTF8.self)
    let typed = written.contains("\\") ? written : link.destination
    let right = String(typed.map { $0 == "\\" ? "/" : $0 })
    return Diagnostic(
      id: "backslash-in-link", in: link.source, at: link.range,
      message: Wording(
        nl: "In een koppeling staan mappen met ‘/’ ertussen, niet met ‘\\’.",
        en: "In a link folders have '/' between them, not '\\'."),
      hint: typed.contains("\\")
        ? Wording(nl: "Schrijf: \(right)", en: "Write: \(right)")
        : Wording(
          nl: "Geef het bestand een naam zonder dat teken.",
          en: "Give the file a name without that sign."))
  }

  static func outsideContent(_ link: LinkResolver.Written) -> Diagnostic {
    Diagnostic(
      id: "link-outside-content", in: link.source, at: link.range,
      message: Wording(
        nl: "Deze koppeling wijst naar buiten de map content.",
        en: "This link leads out of the content folder."),
      hint: Wording(
        nl: "Zet het bestand in de map content, of haal een ‘../’ weg.",
        en: "Put the file in the content folder, or remove a '../'."))
  }

  static func pageAsImage(_ link: LinkResolver.Written) -> Diagnostic {
    Diagnostic(
      id: "page-as-image", in: link.source, at: link.range,
      message: Wording(
        nl: "Hier wordt een pagina als afbeelding getoond.", en: "This shows a page as a picture."),
      hint: Wording(
        nl: "Haal het uitroepteken weg; dan is het een koppeling.",
        en: "Remove the exclamation mark; then it is a link."))
  }

  /// A page that is a draft, or that is for another time, as `matter` says; else one of a work that is.
  static func linkToDraft(_ path: String, _ matter: PageMatter?, _ link: LinkResolver.Written)
    -> Diagnostic
  {
    let (why, hint) = absence(of: path, matter)
    return Diagnostic(
      id: "link-to-draft", in: link.source, at: link.range, message: why, hint: hint)
  }

  private static func absence(of path: String, _ matter: PageMatter?) -> (Wording, hint: Wording) {
    if matter?.isDraft == true {
      return (
        Wording(
          nl: "‘content/\(path)’ is een concept, en staat nog niet op de site.",
          en: "'content/\(path)' is a draft, and not on the site yet."),
        Wording(
          nl: "Haal ‘concept: ja’ daar weg, of laat de koppeling nog even weg.",
          en: "Remove 'draft: true' there, or leave the link out for now.")
      )
    }
    if let from = matter?.publishFrom.map({ Day(first: $0) }) {
      return (
        Wording(
          nl: "‘content/\(path)’ komt pas op \(from.name.nl) op de site.",
          en: "'content/\(path)' will not be on the site before \(from.name.en)."),
        Wording(
          nl: "Haal ‘publiceren-vanaf’ daar weg, of laat de koppeling nog even weg.",
          en: "Remove 'publishdate' there, or leave the link out for now.")
      )
    }
    if let end = matter?.expires.map({ Day(first: $0) }) {
      return (
        Wording(
          nl: "‘content/\(path)’ staat sinds \(end.name.nl) niet meer op de site.",
          en: "'content/\(path)' left the site on \(end.name.en)."),
        Wording(
          nl: "Haal de koppeling weg, of haal ‘verloopt’ daar weg.",
          en: "Remove the link, or remove 'expirydate' there.")
      )
    }
    return (
      Wording(
        nl: "‘content/\(path)’ hoort bij een boek dat nog niet op de site staat.",
        en: "'content/\(path)' is of a book that is not on the site yet."),
      Wording(
        nl: "Laat de koppeling nog even weg, of zet de index.md van dat boek op de site.",
        en: "Leave the link out for now, or publish the index.md of that book.")
    )
  }

  static func linkToTrainers(_ path: String, _ link: LinkResolver.Written) -> Diagnostic {
    Diagnostic(
      id: "link-to-trainers", in: link.source, at: link.range,
      message: Wording(
        nl: "‘content/\(path)’ is alleen voor trainers; wie dit leest, kan er niet bij.",
        en: "'content/\(path)' is for trainers only; who reads this cannot get there."),
      hint: Wording(
        nl: "Zet de koppeling in een notitie voor de trainer, of haal daar ‘editie: trainer’ weg.",
        en: "Put the link in a note for the trainer, or remove 'edition: trainer' there."))
  }

  static func linkToPrivateWork(_ path: String, _ link: LinkResolver.Written) -> Diagnostic {
    Diagnostic(
      id: "link-to-private-work", in: link.source, at: link.range,
      message: Wording(
        nl:
          "‘content/\(path)’ hoort bij een boek dat niet openbaar is; wie dit leest, kan er niet bij.",
        en: "'content/\(path)' is of a book that is not public; who reads this cannot get there."),
      hint: Wording(
        nl: "Haal de koppeling weg, of haal ‘openbaar: nee’ uit de boek.yaml daar.",
        en: "Remove the link, or remove 'public: no' from the boek.yaml there."))
  }

  static func anchorForTrainers(
    _ anchor: String, of draft: Draft, _ link: LinkResolver.Written
  ) -> Diagnostic {
    let page = "content/" + draft.path.file
    return Diagnostic(
      id: "link-to-trainers", in: link.source, at: link.range,
      message: Wording(
        nl:
          "‘#\(anchor)’ op ‘\(page)’ staat in een notitie voor de trainer; wie dit leest, ziet die niet.",
        en:
          "'#\(anchor)' on '\(page)' stands in a note for the trainer, which readers of this do not see."
      ),
      hint: Wording(
        nl: "Zet de koppeling ook in een notitie voor de trainer, of verwijs naar iets anders.",
        en: "Put the link in a note for the trainer too, or refer to something else."))
  }

  static func wrongCase(_ right: String, _ link: LinkResolver.Written) -> Diagnostic {
    Diagnostic(
      id: "wrong-case-in-link", in: link.source, at: link.range,
      message: Wording(
        nl: "De hoofdletters kloppen niet: het bestand heet ‘\(right)’.",
        en: "The capitals are not right: the file is called '\(right)'."),
      hint: Wording(
        nl: "Neem de naam precies over; op veel webservers maakt dat verschil.",
        en: "Copy the name exactly; on many web servers it matters."))
  }

  static func brokenLink(
    _ path: String, isPage: Bool, meant: [String], _ link: LinkResolver.Written
  ) -> Diagnostic {
    Diagnostic(
      id: "broken-link", in: link.source, at: link.range,
      message: isPage
        ? Wording(
          nl: "Er is geen pagina ‘content/\(path)’.", en: "There is no page 'content/\(path)'.")
        : Wording(
          nl: "Er is geen bestand ‘content/\(path)’.", en: "There is no file 'content/\(path)'."),
      hint: meantElsewhere(link.destination) ?? .didYouMean(meant.map { "/" + $0 })
        ?? (link.destination.hasPrefix("/") ? fromContent : fromHere))
  }

  private static let fromHere = Wording(
    nl:
      "Een koppeling begint in de map van deze pagina; met ‘/’ ervoor begint ze in de map content.",
    en: "A link starts in the folder of this page; with '/' before it, in the content folder.")
  private static let fromContent = Wording(
    nl: "Een koppeling die met ‘/’ begint, begint in de map content.",
    en: "A link that begins with '/' starts in the content folder.")

  /// `www.x.nl` and `naam@x.nl` are files of that name, unless one says what else they are.
  private static func meantElsewhere(_ destination: String) -> Wording? {
    if destination.hasPrefix("www.") { return .didYouMean(["https://" + destination]) }
    let isMail = destination.contains("@") && !destination.contains("/")
    return isMail ? .didYouMean(["mailto:" + destination]) : nil
  }

  static func brokenAnchor(
    _ anchor: String, of draft: Draft, guesses: Bool, _ link: LinkResolver.Written
  ) -> Diagnostic {
    let ids = guesses ? draft.body.anchors : Array(draft.body.anchors(atMost: 8))
    let candidates = guesses ? anchor.nearest(in: ids, count: 3) : []
    let page = "content/" + draft.path.file
    let all = ids.prefix(8).map { "#" + $0 }.joined(separator: ", ")
    let thing =
      draft.body.exercises.isEmpty
      ? Wording(nl: "kop", en: "heading")
      : Wording(nl: "kop of opdracht", en: "heading or exercise")
    return Diagnostic(
      id: "broken-anchor", in: link.source, at: link.range,
      message: Wording(
        nl: "Op ‘\(page)’ staat geen \(thing.nl) ‘#\(anchor)’.",
        en: "'\(page)' has no \(thing.en) '#\(anchor)'."),
      hint: candidates.isEmpty
        ? ids.isEmpty
          ? Wording(nl: "Die pagina heeft geen koppen.", en: "That page has no headings.")
          : Wording(nl: "Wel: \(all).", en: "It has: \(all).")
        : .didYouMean(candidates.map { "#" + $0 }))
  }

  static func ambiguousLink(
    _ name: String, _ paths: [String], _ link: LinkResolver.Written
  ) -> Diagnostic {
    let list = paths.prefix(5).joined(separator: ", ")
    return Diagnostic(
      id: "ambiguous-link", in: link.source, at: link.range,
      message: Wording(
        nl: "‘\(name)’ kan meer dan één ding zijn: \(list).",
        en: "'\(name)' can mean more than one thing: \(list)."),
      hint: Wording(
        nl:
          "Schrijf de map erbij: [[\(paths[0].hasSuffix(".md") ? String(paths[0].dropLast(3)) : paths[0])]]",
        en:
          "Write the folder too: [[\(paths[0].hasSuffix(".md") ? String(paths[0].dropLast(3)) : paths[0])]]"
      ))
  }

  static func moreLinkProblems(_ count: Int, _ source: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "more-link-problems", path: source.path,
      message: Wording(
        nl: "Met nog \(count) koppelingen op deze pagina is iets mis.",
        en: "Something is wrong with \(count) more links on this page."),
      hint: Wording(
        nl: "Herstel eerst wat hier staat, en bouw dan opnieuw.",
        en: "Mend what is told here first, and build again."))
  }

  static func brokenWikiLink(
    _ name: String, meant: [String], _ link: LinkResolver.Written
  ) -> Diagnostic {
    Diagnostic(
      id: "broken-wiki-link", in: link.source, at: link.range,
      message: Wording(
        nl: "Er is geen pagina en geen bestand met de naam ‘\(name)’.",
        en: "There is no page and no file called '\(name)'."),
      hint: .didYouMean(meant.map { "[[\($0)]]" })
        ?? Wording(
          nl: "Zet tussen de haken de titel van een pagina, of de naam van een bestand.",
          en: "Put the title of a page between the brackets, or the name of a file."))
  }
}
