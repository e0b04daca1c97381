#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How many files and connections this program may have open.
package enum OpenFiles {
  /// As many as the system lets us. A browser that listens is a connection, and two hundred may.
  package static func allowAll() {
    var limit = rlimit()
    #if canImport(Glibc)
      let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
      let resource = RLIMIT_NOFILE
    #endif
    guard getrlimit(resource, &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
    limit.rlim_cur = min(limit.rlim_max, 65_536)
    // Without it there is room for some hundreds all the same.
    _ = setrlimit(resource, &limit)
  }
}
