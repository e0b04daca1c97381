import Content
import Synchronization

/// All files of the output. They are listed when somebody asks for all of them; one is found without that.
final class ArtefactList: Sendable {
  private let context: SiteContext
  /// Where `content/` is on the disk.
  private let content: String
  private let table: AddressTable
  private let listed: Mutex<[Artefact]?>
  /// What no author gave an address, by path.
  private let made = Mutex<[String: Artefact]?>(nil)

  /// `listed` is what they are, for who knows that already.
  init(of context: SiteContext, in content: String, _ table: AddressTable, listed: [Artefact]?) {
    self.context = context
    self.content = content
    self.table = table
    self.listed = Mutex(listed)
  }

  static func all(of context: SiteContext, in content: String) -> [Artefact] {
    Outputs.all.flatMap { $0.artefacts(of: context) }
      + ContentFiles.artefacts(of: context.site, in: content)
  }

  var all: [Artefact] {
    listed.withLock { listed in
      if let listed { return listed }
      let all = Self.all(of: context, in: content)
      listed = all
      return all
    }
  }

  /// The page that an author wrote and that stands at a path, if one does.
  func page(at path: String) -> Page? {
    guard case .page(let index) = table.place(of: path, in: context.site, context.addresses) else {
      return nil
    }
    return context.site.pages[index]
  }

  subscript(path: String) -> Artefact? {
    let site = context.site
    switch table.place(of: path, in: site, context.addresses) {
    case .page(let index):
      // One that heads a list is a sheet of that.
      return Pages.artefact(of: site.pages[index], in: context) ?? madeArtefact(at: path)
    case .oldAddress(let index, let number):
      let page = site.pages[index]
      return Redirects.artefact(
        at: page.matter.oldAddresses[number].value, to: page, in: context)
    case .asset(let index): return ContentFiles.artefact(of: site.assets[index], in: content)
    case nil: return madeArtefact(at: path)
    }
  }

  private func madeArtefact(at path: String) -> Artefact? {
    made.withLock { made in
      if let made { return made[path] }
      let all =
        Outputs.made.flatMap { $0.artefacts(of: context) } + Pages.homeUnlessWritten(context)
      let byPath = Dictionary(all.map { ($0.path, $0) }) { first, _ in first }
      made = byPath
      return byPath[path]
    }
  }
}
