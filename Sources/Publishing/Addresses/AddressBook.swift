import Content
import Diagnostics

/// Who has which address, so that two never get the same.
///
/// File systems and servers that do not tell upper from lower case count: two addresses that differ in
/// it alone are the same.
struct AddressBook {
  private(set) var diagnostics: [Diagnostic] = []
  private var owners: [String: Owner] = [:]

  private struct Owner {
    /// Below the site's folder.
    let path: String
    /// The page that it is, when it has an address of its own.
    let page: Page?
    var address: Range<Int>? { page?.matter.address?.range }
  }

  /// Checks all pages, old addresses and files of the site.
  init(_ site: Site, _ addresses: Addresses) {
    for page in site.pages {
      let file = addresses.page(page.id).file
      if let other = claim(file, for: Owner(path: page.source.path, page: page)) {
        diagnostics.append(Self.sameAddress(file, page, other))
      }
    }
    for (index, asset) in site.assets.enumerated() {
      let path = "content/" + asset.path
      if let other = claim(addresses.asset(index).file, for: Owner(path: path, page: nil)) {
        diagnostics.append(.sameAddressOfFile(path, other.path))
      }
    }
    for name in [Addresses.notFound, Addresses.sitemap, Addresses.robots].map(\.file)
      + [addresses.topicList.file, Addresses.feed, Addresses.jsonFeed]
    {
      if let other = owners[name] { diagnostics.append(Self.reservedAddress(name, other)) }
    }
    for folder in ["static/"] {
      let taken = owners.filter { $0.key.utf8.starts(with: folder.utf8) }
      for (file, owner) in taken.sorted(by: { $0.key < $1.key }) {
        diagnostics.append(Self.reservedAddress(file, owner))
      }
    }
    for page in site.pages {
      for old in page.matter.oldAddresses {
        let file = Address(encoding: old.value).file
        if let other = claim(file, for: Owner(path: page.source.path, page: nil)) {
          diagnostics.append(.oldAddressInUse(old.value, other.path, page.source, at: old.range))
        }
      }
    }
  }

  /// Told of the page that asks for the address by name, if one of the two does.
  private static func sameAddress(_ file: String, _ page: Page, _ other: Owner) -> Diagnostic {
    if page.matter.address == nil, let owner = other.page, let range = other.address {
      return .sameAddress(file, page.source.path, owner.source, at: range)
    }
    return .sameAddress(file, other.path, page.source, at: page.matter.address?.range ?? 0..<0)
  }

  private static func reservedAddress(_ file: String, _ owner: Owner) -> Diagnostic {
    guard let page = owner.page, let range = owner.address else {
      return .reservedAddress(file, owner.path)
    }
    return .reservedAddress(file, page.source, at: range)
  }

  /// Where the site's own pages and files are in the way of what Trompet makes besides them, or of
  /// each other: only those that stand in an address of an artefact that is there twice.
  static func clashes(
    of artefacts: [Artefact], _ site: Site, _ addresses: Addresses
  ) -> [Diagnostic] {
    var seen: Set<String> = []
    let twice = Set(
      artefacts.map { $0.path.lowercased() }.filter { !seen.insert($0).inserted })
    guard !twice.isEmpty else { return [] }
    var diagnostics: [Diagnostic] = []
    for page in site.pages {
      let file = addresses.page(page.id).file
      if twice.contains(file.lowercased()) {
        let range = page.matter.address?.range ?? 0..<0
        diagnostics.append(.reservedAddress(file, page.source, at: range))
      }
      for old in page.matter.oldAddresses {
        let file = Address(encoding: old.value).file
        if twice.contains(file.lowercased()) {
          diagnostics.append(.reservedAddress(file, page.source, at: old.range))
        }
      }
    }
    for asset in site.assets where twice.contains(asset.path.lowercased()) {
      diagnostics.append(.reservedAddress(asset.path, "content/" + asset.path))
    }
    return diagnostics
  }

  /// Notes an owner; gives back the one that was there before.
  private mutating func claim(_ file: String, for owner: Owner) -> Owner? {
    let key = file.lowercased()
    if let other = owners[key] { return other }
    owners[key] = owner
    return nil
  }
}

extension Diagnostic {
  static func sameAddress(
    _ file: String, _ other: String, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "same-address", in: source, at: range,
      message: Wording(
        nl: "Deze pagina krijgt hetzelfde adres als \(other): /\(Self.shown(file))",
        en: "This page gets the same address as \(other): /\(Self.shown(file))"),
      hint: Wording(
        nl: "Geef een van de twee een andere naam, of een eigen ‘adres’.",
        en: "Give one of the two another name, or a 'url' of its own."))
  }

  static func sameAddressOfFile(_ path: String, _ other: String) -> Diagnostic {
    Diagnostic(
      id: "same-address", path: path,
      message: Wording(
        nl: "Dit bestand krijgt hetzelfde adres als \(other).",
        en: "This file gets the same address as \(other)."),
      hint: Wording(
        nl: "Geef een van de twee een andere naam.", en: "Give one of the two another name."))
  }

  static func reservedAddress(_ file: String, _ owner: String) -> Diagnostic {
    Diagnostic(
      id: "reserved-address", path: owner,
      message: Wording(
        nl: "Het adres /\(Self.shown(file)) gebruikt Trompet zelf.",
        en: "Trompet itself uses the address /\(Self.shown(file))."),
      hint: Wording(nl: "Kies een andere naam.", en: "Choose another name."))
  }

  static func reservedAddress(
    _ file: String, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    let about = reservedAddress(file, source.path)
    return Diagnostic(
      id: about.id, in: source, at: range, message: about.message, hint: about.hint)
  }

  static func oldAddressInUse(
    _ address: String, _ other: String, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "old-address-in-use", in: source, at: range,
      message: Wording(
        nl: "Het oude adres /\(address) hoort al bij \(other).",
        en: "The old address /\(address) belongs to \(other) already."),
      hint: Wording(
        nl: "Haal dit oude adres weg, of geef die pagina een ander adres.",
        en: "Remove this old address, or give that page another address."))
  }

  private static func shown(_ file: String) -> String {
    file.hasSuffix("index.html") ? String(file.dropLast("index.html".count)) : file
  }
}
