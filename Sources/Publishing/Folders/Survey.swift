import Diagnostics

/// What lies in the output folder where we want to write, and what may go.
///
/// Everything is looked at before anything is written, so that a build that is refused changes nothing.
struct Survey: Sendable {
  /// What is to be done for each artefact, in their order.
  enum Place: Equatable, Sendable {
    /// Nothing is there, or something of ours that a rename replaces.
    case free
    /// A file of ours, which may hold the right bytes already.
    case ours(FileStamp)
    /// A file that we do not know: only the same bytes make it ours.
    case unknown
  }

  private(set) var places: [Place] = []
  /// Folders that are not there, and so will be ours.
  private(set) var newFolders: Set<OutputPath> = []
  /// Files and folders of ours that stand where a folder or file must come.
  private(set) var inTheWay = Manifest()
  /// What stands where we want to write, and is not ours.
  private(set) var strangers: [OutputPath] = []

  private let folder: OutputFolder
  private let ours: Manifest
  private let output: String

  init(
    of paths: ArtefactPaths, in folder: OutputFolder, ours: Manifest, output: String
  ) throws(Diagnostic) {
    self.folder = folder
    self.ours = ours
    self.output = output
    for path in paths.foldersInOrder { try look(atFolder: path) }
    for path in paths.files { places.append(try place(of: path)) }
  }

  private mutating func look(atFolder path: OutputPath) throws(Diagnostic) {
    if let parent = path.folder, newFolders.contains(parent) {
      newFolders.insert(path)
      return
    }
    switch try kind(of: path) {
    case .folder: return
    case .link: throw .linkInOutput(path.text, output: output)
    case .nothing: newFolders.insert(path)
    case .file, .other:
      if ours.files.contains(path) { inTheWay.files.insert(path) } else { strangers.append(path) }
      newFolders.insert(path)
    }
  }

  private mutating func place(of path: OutputPath) throws(Diagnostic) -> Place {
    if let parent = path.folder, newFolders.contains(parent) { return .free }
    let isOurs = ours.files.contains(path)
    let (kind, stamp) = try look(at: path)
    switch kind {
    case .nothing: return .free
    case .file: return isOurs ? .ours(stamp) : .unknown
    case .link, .other:
      if !isOurs { strangers.append(path) }
      return .free
    case .folder:
      try clear(path)
      return .free
    }
  }

  /// Notes all of a folder as in the way, or what in it is not ours.
  private mutating func clear(_ path: OutputPath) throws(Diagnostic) {
    var waiting = [path]
    while let current = waiting.popLast() {
      guard ours.folders.contains(current) else {
        strangers.append(current)
        continue
      }
      inTheWay.folders.insert(current)
      let names: [[UInt8]]
      do throws(FileFault) {
        names = try FolderNames.read(current.text, in: folder.descriptor)
      } catch {
        throw .unwritable(current.text, error, output: output)
      }
      for name in names {
        let inside = current.appending(String(decoding: name, as: UTF8.self))
        if try kind(of: inside) == .folder {
          waiting.append(inside)
        } else if ours.files.contains(inside) {
          inTheWay.files.insert(inside)
        } else {
          strangers.append(inside)
        }
      }
    }
  }

  private func kind(of path: OutputPath) throws(Diagnostic) -> OutputFolder.Kind {
    try look(at: path).kind
  }

  private func look(
    at path: OutputPath
  ) throws(Diagnostic) -> (kind: OutputFolder.Kind, stamp: FileStamp) {
    do throws(FileFault) {
      return try folder.look(at: path.text)
    } catch {
      throw .unwritable(path.text, error, output: output)
    }
  }
}
