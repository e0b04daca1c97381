import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension SiteFolder {
  /// Throws when there is no site here.
  package func requireSite() throws(Diagnostic) {
    guard access(content, F_OK) == 0 else { throw .noSite(content) }
  }
}
