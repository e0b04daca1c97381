/// Who is to be asked next: the servers in turn, and none of them more than two questions at once.
///
/// By the name of the host. libcurl counts by host and port, and what waits in it has its time running.
struct LinkQueue: Sendable {
  private struct Line {
    let host: String
    var waiting: [Int] = []
    /// Before it, what is no longer waiting.
    var next = 0
    var asking = 0
    /// Whether it stands in `ready`.
    var isReady = false

    var canBeAsked: Bool { next < waiting.count && asking < LinkQueue.mostOfOneHost }
  }

  static let mostOfOneHost = 2

  private var lines: [Line] = []
  private var places: [String: Int] = [:]
  /// Lines of which one can be asked, the longest waiting first.
  private var ready: [Int] = []
  private var nextReady = 0

  /// Puts something at the end of its host's line; what was begun already goes before what was not.
  mutating func add(_ number: Int, for host: String, isBegun: Bool = false) {
    let line: Int
    if let known = places[host] {
      line = known
    } else {
      line = lines.count
      lines.append(Line(host: host))
      places[host] = line
    }
    if isBegun, lines[line].next > 0 {
      lines[line].next -= 1
      lines[line].waiting[lines[line].next] = number
    } else {
      lines[line].waiting.append(number)
    }
    makeReady(line)
  }

  /// Takes what is to be asked now; nil when nothing may be.
  mutating func next() -> Int? {
    guard nextReady < ready.count else { return nil }
    let line = ready[nextReady]
    nextReady += 1
    if nextReady > 1_024, nextReady > ready.count / 2 {
      ready.removeFirst(nextReady)
      nextReady = 0
    }
    let number = lines[line].waiting[lines[line].next]
    lines[line].next += 1
    lines[line].asking += 1
    lines[line].isReady = false
    makeReady(line)
    return number
  }

  /// One question to the host has been answered.
  mutating func finish(_ host: String) {
    guard let line = places[host] else { return }
    lines[line].asking -= 1
    makeReady(line)
  }

  private mutating func makeReady(_ line: Int) {
    guard lines[line].canBeAsked, !lines[line].isReady else { return }
    lines[line].isReady = true
    ready.append(line)
  }
}
