import Diagnostics

/// The paths of all artefacts, known to be safe and to leave each other room.
struct ArtefactPaths: Sendable {
  /// In the order of the artefacts.
  let files: [OutputPath]
  /// Every folder that the files need, folders of folders too.
  let folders: Set<OutputPath>
  /// The same in bytewise order, which puts a folder before those in it.
  let foldersInOrder: [OutputPath]

  /// `output` is the name of the output folder in messages.
  init(_ artefacts: [Artefact], output: String) throws(Diagnostic) {
    var files: [OutputPath] = []
    files.reserveCapacity(artefacts.count)
    var folders: Set<OutputPath> = []
    // In the order of the artefacts, which is nearly that of their names: sorted in no time.
    var found: [OutputPath] = []
    folders.reserveCapacity(artefacts.count)
    var taken: [OutputPath: OutputPath] = [:]
    taken.reserveCapacity(artefacts.count)
    for artefact in artefacts {
      let path: OutputPath
      do throws(OutputPath.Fault) {
        path = try OutputPath(artefact.path)
      } catch {
        throw .unusablePath(artefact.path, error, output: output)
      }
      if let other = taken.updateValue(path, forKey: path.folded) {
        throw .samePath(other.text, path.text, output: output)
      }
      files.append(path)
      var folder = path.folder
      while let current = folder, folders.insert(current).inserted {
        found.append(current)
        folder = current.folder
      }
    }
    let foldersInOrder = found.sorted()
    for folder in foldersInOrder {
      if let file = taken[folder.folded] {
        throw .fileAndFolder(file.text, folder.text, output: output)
      }
    }
    self.files = files
    self.folders = folders
    self.foldersInOrder = foldersInOrder
  }
}
