/// What the system tells of a watched folder.
struct WatchEvent: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// There is something new, which may be written still.
    case made
    /// It was written to its end, or has come here whole.
    case written
    /// It is not there any more.
    case gone
    /// Its rights are others; or the folder itself is gone.
    case other
    /// So much happened that some of it was not told.
    case lost
  }

  /// The number that the folder is watched by.
  let watch: Int32
  let kind: Kind
  /// In the folder; empty when it is about the folder itself.
  let name: [UInt8]
  /// Whether it is about a folder.
  var isFolder = false
}
