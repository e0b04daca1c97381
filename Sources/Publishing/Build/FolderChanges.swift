/// What has happened in a folder of a site since it was read.
package struct FolderChanges: Hashable, Sendable {
  /// Names at which something was written, replaced or taken away; paths below the folder.
  package var files: Set<String> = []
  /// Names at which something was made that may be written still.
  package var made: Set<String> = []
  /// The same of what editors put aside for a moment: nobody waits for that.
  package var asides: Set<String> = []
  /// Whether there may be other files now, or other folders: it is to be listed anew.
  package var isListedAnew = false
  /// Whether nothing of what was read before is to be trusted.
  package var isUnknown = false

  package init() {}

  /// Anything may be different.
  package static var all: FolderChanges {
    var changes = FolderChanges()
    changes.isListedAnew = true
    changes.isUnknown = true
    return changes
  }

  /// Whether there is nothing that anybody has to look at.
  package var isEmpty: Bool { files.isEmpty && made.isEmpty && !isListedAnew && !isUnknown }

  /// Adds what happened after it.
  package mutating func add(_ later: FolderChanges) {
    files.formUnion(later.files)
    made.formUnion(later.made)
    asides.formUnion(later.asides)
    isListedAnew = isListedAnew || later.isListedAnew
    isUnknown = isUnknown || later.isUnknown
  }

  /// Whether a name is one that editors use for what they put aside while they save: a backup, or a try whether they may write.
  package static func isAside(_ name: String) -> Bool {
    OddFiles.isLeftover(name) || name == "4913"
  }
}
