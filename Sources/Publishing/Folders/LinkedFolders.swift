/// Tells which paths of the output go through a symbolic link, and so may lead anywhere.
struct LinkedFolders {
  private let folder: OutputFolder
  private var known: [OutputPath: Bool] = [:]

  init(in folder: OutputFolder) {
    self.folder = folder
  }

  /// Whether a folder that `path` lies in is a symbolic link.
  mutating func lead(to path: OutputPath) throws(FileFault) -> Bool {
    var above: [OutputPath] = []
    var answer = false
    var current = path.folder
    while let folder = current {
      if let known = known[folder] {
        answer = known
        break
      }
      above.append(folder)
      current = folder.folder
    }
    for path in above.reversed() {
      if !answer { answer = try folder.kind(of: path.text) == .link }
      known[path] = answer
    }
    return answer
  }
}
