import Content
import Synchronization

/// Who stands where in the output; made when somebody asks for it, and kept for all sites with the same addresses.
final class AddressTable: Sendable {
  enum Place: Sendable {
    /// By the page's place in the site.
    case page(Int)
    /// The page's place in the site, and the address' among its old ones.
    case oldAddress(Int, Int)
    /// By its place among the site's files.
    case asset(Int)
  }

  private let places = Mutex<[String: Place]?>(nil)

  /// What stands at a path of the output, if an author made it.
  func place(of path: String, in site: Site, _ addresses: Addresses) -> Place? {
    places.withLock { places in
      if let places { return places[path] }
      let made = Self.places(in: site, addresses)
      places = made
      return made[path]
    }
  }

  private static func places(in site: Site, _ addresses: Addresses) -> [String: Place] {
    var places: [String: Place] = [:]
    places.reserveCapacity(site.pages.count + site.assets.count)
    for (index, page) in site.pages.enumerated() {
      places[addresses.page(page.id).file] = .page(index)
      for (number, old) in page.matter.oldAddresses.enumerated() {
        places[Address(encoding: old.value).file] = .oldAddress(index, number)
      }
    }
    for (index, asset) in site.assets.enumerated() { places[asset.path] = .asset(index) }
    return places
  }
}
