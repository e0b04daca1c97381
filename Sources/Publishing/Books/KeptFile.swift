import Synchronization

/// A file that is made once, though both it and a page that says how large it is ask for it.
final class KeptFile: Sendable {
  private enum State {
    case unmade
    case made([UInt8])
    /// It has been written; what is asked for after that is how many bytes it has.
    case written(size: Int)
  }

  private let state = Mutex(State.unmade)

  /// The file itself, which is let go with that.
  func bytes<Fault: Error>(_ make: () throws(Fault) -> [UInt8]) throws(Fault) -> [UInt8] {
    try state.withLock { (state) throws(Fault) in
      let bytes: [UInt8]
      if case .made(let kept) = state { bytes = kept } else { bytes = try make() }
      state = .written(size: bytes.count)
      return bytes
    }
  }

  func size<Fault: Error>(_ make: () throws(Fault) -> [UInt8]) throws(Fault) -> Int {
    try state.withLock { (state) throws(Fault) in
      switch state {
      case .unmade:
        let bytes = try make()
        state = .made(bytes)
        return bytes.count
      case .made(let bytes): return bytes.count
      case .written(let size): return size
      }
    }
  }
}
