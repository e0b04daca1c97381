import Diagnostics
import Publishing
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How long each stage of a build took, on the clock and in time of processors.
///
/// The one place where the clock is read: what is built does not depend on it.
final class Timings: Sendable {
  private struct Lap {
    let stage: BuildStage
    let wall: Double
    let processor: Double
  }

  private struct State {
    var wall: Double
    var processor: Double
    var laps: [Lap] = []
  }

  private let state = Mutex(
    State(wall: seconds(CLOCK_MONOTONIC), processor: seconds(CLOCK_PROCESS_CPUTIME_ID)))

  /// Notes that a stage is done; what passed since the one before it counts for it.
  func end(_ stage: BuildStage) {
    let (wall, processor) = (
      Self.seconds(CLOCK_MONOTONIC), Self.seconds(CLOCK_PROCESS_CPUTIME_ID)
    )
    state.withLock { state in
      state.laps.append(
        Lap(stage: stage, wall: wall - state.wall, processor: processor - state.processor))
      (state.wall, state.processor) = (wall, processor)
    }
  }

  /// A line for each stage and one for all, in milliseconds.
  func table(in language: Language) -> String {
    let laps = state.withLock(\.laps)
    let heads = Wording(nl: "     klok      cpu", en: "    clock      cpu")[language]
    let total = Wording(nl: "samen", en: "together")[language]
    let lines =
      laps.map { Self.line($0.stage.name[language], $0.wall, $0.processor) }
      + [Self.line(total, laps.map(\.wall).reduce(0, +), laps.map(\.processor).reduce(0, +))]
    return ([String(repeating: " ", count: Self.width) + heads] + lines).joined(separator: "\n")
  }

  private static let width = 24

  private static func line(_ name: String, _ wall: Double, _ processor: Double) -> String {
    let name = name + String(repeating: " ", count: max(0, width - name.count))
    return name + [wall, processor].map(milliseconds).joined()
  }

  private static func milliseconds(_ seconds: Double) -> String {
    let number = String(Int((seconds * 1000).rounded()))
    return String(repeating: " ", count: max(1, 6 - number.count)) + number + " ms"
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
