import Dispatch
import Publishing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The end of a program that goes on until it is told to stop.
package final class Interruption {
  private let sources: [any DispatchSourceSignal]

  /// Ctrl-C, or a word of the system: it ends at once, and what runs at its side too. That is how it is meant to end, so the
  /// exit code says that all is well.
  package init() {
    // Who reads what it tells, or what it serves, may go away.
    _ = signal(SIGPIPE, SIG_IGN)
    sources = [SIGINT, SIGTERM].map { number in
      #if !canImport(Glibc)
        _ = signal(number, SIG_IGN)
      #endif
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        Press.endAll()
        _exit(0)
      }
      source.resume()
      return source
    }
  }
}
