import Content

/// Pictures and other files that lie beside the pages, as they are.
struct ContentFiles {
  /// `folder` is where `content/` is on the disk.
  static func artefacts(of site: Site, in folder: String) -> [Artefact] {
    site.assets.map { Artefact(path: $0.path, body: .file("\(folder)/\($0.path)", root: folder)) }
  }
}
