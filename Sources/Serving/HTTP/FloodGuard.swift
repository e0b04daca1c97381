import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Ends connections over which more comes than any question is, before there has been an answer.
///
/// The server reads a line of any length, and takes the longer over each byte the longer the line is: 100 KB without an end
/// are ten seconds. It has no limit of its own, and no place to put one; but the system knows what came over each connection.
final class FloodGuard: Sendable {
  /// In bytes. Browsers ask in some hundreds; with many cookies, in some thousands.
  static let limit: UInt64 = 16_000
  /// What the system takes of it before it was read, about; so the rest of such a line is soon read.
  static let buffer: Int32 = 4_096
  private static let pause = Duration.milliseconds(200)
  /// So many descriptors that are not open, one after another, are the end of them.
  private static let gap = 64

  /// What had come and gone over a connection when something last went out.
  private struct Passed {
    let sent: UInt64
    let received: UInt64
  }

  private struct State {
    var isLooking = false
    var highest: Int32 = 2
    var passed: [Int32: Passed] = [:]
  }

  private let state = Mutex(State())

  /// Something has come over `descriptor`, or it takes connections. For a while it is looked what comes.
  func begin(_ descriptor: Int32) {
    let isFirst = state.withLock { state in
      state.highest = max(state.highest, descriptor)
      defer { state.isLooking = true }
      return !state.isLooking
    }
    guard isFirst else { return }
    Task { [self] in
      repeat {
        // Cancelled, it looks once more.
        try? await Task.sleep(for: Self.pause)
      } while look() && !Task.isCancelled
    }
  }

  /// Whether there is anything to go on looking for.
  private func look() -> Bool {
    state.withLock { state in
      var found: [Int32: Passed] = [:]
      var isBusy = false
      var descriptor: Int32 = 3
      var missing = 0
      while missing < Self.gap || descriptor <= state.highest {
        defer { descriptor += 1 }
        guard let now = Self.passed(over: descriptor) else {
          missing += 1
          continue
        }
        missing = 0
        let last = Self.last(before: now, of: state.passed[descriptor])
        found[descriptor] = last
        let waiting = now.received - last.received
        if waiting > Self.limit { _ = shutdown(descriptor, Int32(SHUT_RDWR)) }
        isBusy = isBusy || waiting > 0
      }
      state.passed = found
      state.isLooking = isBusy
      return isBusy
    }
  }

  /// What had passed at the last answer. Descriptors are used again: less may have come than before.
  private static func last(before now: Passed, of earlier: Passed?) -> Passed {
    guard let earlier, earlier.received <= now.received else {
      // Of a new one, nothing has been answered; the system may count what opened it.
      return now.sent < 100 ? Passed(sent: now.sent, received: 0) : now
    }
    return earlier.sent == now.sent ? earlier : now
  }

  /// Nil for what is no connection.
  private static func passed(over descriptor: Int32) -> Passed? {
    #if os(Linux)
      // As in <linux/tcp.h>; that of the C library ends before them.
      var info = [UInt64](repeating: 0, count: 32)
      var size = socklen_t(info.count * 8)
      guard getsockopt(descriptor, Int32(IPPROTO_TCP), TCP_INFO, &info, &size) == 0, size >= 136,
        // Established, or ended by the other side.
        info[0] & 0xFF == 1 || info[0] & 0xFF == 8
      else { return nil }
      return Passed(sent: info[15], received: info[16])
    #else
      return nil
    #endif
  }
}
