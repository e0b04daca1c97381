import Diagnostics

/// A file of the output: where it goes and how its bytes are made.
package struct Artefact: Sendable {
  package enum Body: Sendable {
    /// Made when it is asked for, and only then.
    ///
    /// Nothing in content can make it fail any more; what throws is a library that has no memory left.
    case rendered(@Sendable () throws(Diagnostic) -> [UInt8])
    /// A copy of the file at this path on disk, which lies in the folder `root`.
    case file(String, root: String)
    /// What lies there already, and is ours: printed by an earlier run.
    case kept
  }

  /// Below the output folder, with `/` between folders: `artikelen/een/index.html`.
  package let path: String
  package let body: Body

  package init(path: String, body: Body) {
    self.path = path
    self.body = body
  }
}
