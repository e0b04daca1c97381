import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Another program that runs at our side: it reads all of an input and writes an output, and says meanwhile on standard error
/// how it goes.
///
/// Whatever it does, this comes to an end: all three pipes are served at once, a program that says nothing for too long is
/// killed, and what others keep open after it is not waited for.
struct ChildProcess {
  /// How it ended.
  enum End: Hashable, Sendable {
    case exited(Int32)
    case signalled(Int32)
    /// It could not be started; why, by `errno`.
    case notStarted(Int32)
    /// It was killed: nothing had come from it for too long.
    case silent
    /// It was killed: it wrote more than `limit`, to whichever of the two.
    case tooMuch
  }

  let program: String
  let arguments: [String]
  /// As `NAME=value`.
  let environment: [String]
  let input: [UInt8]
  /// Of its output, in bytes.
  let limit: Int
  /// In seconds, without a byte from it.
  let patience: Int

  /// Runs it until its end, and gives each line of standard error to `hear`, without the line's end. Of a line that is
  /// longer than `longestLine`, the rest is left out.
  func run(hear: ([UInt8]) -> Void) -> (end: End, output: [UInt8]) {
    // A program that closes its input early would end us otherwise.
    _ = signal(SIGPIPE, SIG_IGN)
    var pipes = Pipes()
    defer { pipes.close() }
    var child: pid_t = 0
    // Between the making of a pipe and the word that it is ours alone, another child would get it too, and keep it open.
    let problem = Self.starting.withLock { _ in
      pipes.open() ? spawn(&child, pipes) : errno
    }
    guard problem == 0 else { return (.notStarted(problem), []) }
    let pid = child
    Self.running.withLock { _ = $0.insert(pid) }
    defer { Self.running.withLock { _ = $0.remove(pid) } }
    pipes.closeTheirs()
    return serve(child, &pipes, hear)
  }

  static let longestLine = 1 << 24
  /// How long it may go on, in seconds, after it has closed what it writes to.
  private static let farewell = 10

  private static let starting = Mutex(())
  private static let running = Mutex<Set<pid_t>>([])

  /// Kills all that run at our side now: this program is about to end.
  static func endAll() {
    running.withLock { for child in $0 { _ = kill(child, SIGKILL) } }
  }

  private func spawn(_ child: inout pid_t, _ pipes: borrowing Pipes) -> Int32 {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, pipes.input.theirs, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, pipes.output.theirs, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, pipes.errors.theirs, STDERR_FILENO)
    // What we ignore, it would ignore too.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for text in words + variables { free(text) } }
    return posix_spawn(&child, program, &actions, &attributes, &words, &variables)
  }

  private func serve(
    _ child: pid_t, _ pipes: inout Pipes, _ hear: ([UInt8]) -> Void
  ) -> (end: End, output: [UInt8]) {
    var output: [UInt8] = []
    var lines = Lines()
    var sent = 0
    var said = 0
    var quiet = 0
    var status: Int32 = 0
    var killed: End?
    while true {
      let isGone = waitpid(child, &status, WNOHANG) != 0
      if !isGone, killed == nil {
        let patience = pipes.canReceive ? patience : min(patience, Self.farewell)
        if quiet >= patience * 1000 { killed = .silent }
        if output.count > limit || said > limit { killed = .tooMuch }
        if killed != nil { _ = kill(child, SIGKILL) }
      }
      let wait: Int32 = isGone ? 0 : 50
      let ready = pipes.wait(wait)
      quiet = ready ? 0 : quiet + Int(wait)
      if !pipes.send(input, &sent) { pipes.closeInput() }
      var heard = false
      if let bytes = pipes.receive(from: .output) {
        heard = true
        if output.count <= limit { output += bytes }
      }
      if let bytes = pipes.receive(from: .errors) {
        heard = true
        said += bytes.count
        for line in lines.take(bytes) { hear(line) }
      }
      // What it started itself may go on, and keep the pipes open.
      if isGone, !heard || output.count > limit || said > limit { break }
    }
    if let line = lines.rest { hear(line) }
    if output.count > limit { killed = .tooMuch }
    let signal = status & 0x7F
    return (killed ?? (signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)), output)
  }
}

/// Bytes cut into lines.
private struct Lines {
  private var current: [UInt8] = []

  mutating func take(_ bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    for (index, part) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 {
        lines.append(current)
        current = []
      }
      current += part.prefix(max(0, ChildProcess.longestLine - current.count))
    }
    return lines
  }

  var rest: [UInt8]? { current.isEmpty ? nil : current }
}
