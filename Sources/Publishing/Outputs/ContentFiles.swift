import Content

/// Pictures and other files that lie beside the pages, as they are.
struct ContentFiles {
  /// `folder` is where `content/` is on the disk.
  static func artefacts(of site: Site, in folder: String) -> [Artefact] {
    site.assets.map { artefact(of: $0, in: folder) }
  }

  static func artefact(of asset: Asset, in folder: String) -> Artefact {
    Artefact(path: asset.path, body: .file("\(folder)/\(asset.path)", root: folder))
  }
}
