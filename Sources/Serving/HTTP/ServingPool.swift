import FlyingFox
import FlyingSocks

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where connections wait until something can be read or written, as the server's own pool has it. What there is to be said of
/// a socket is said here: the server has no other place for it.
struct ServingPool: AsyncSocketPool {
  private let pool: any AsyncSocketPool
  private let begin: @Sendable () -> Void
  private let flood = FloodGuard()

  /// `begin` is called as soon as connections are taken.
  init(beginning begin: @escaping @Sendable () -> Void) {
    pool = HTTPServer.defaultPool()
    self.begin = begin
  }

  func prepare() async throws { try await pool.prepare() }

  func run() async throws {
    // The server listens before it lets its pool run.
    begin()
    try await pool.run()
  }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    if events.contains(.read) { Self.prepare(socket.file.rawValue) }
    try await pool.suspendSocket(socket, untilReadyFor: events)
    if events.contains(.read) { flood.begin(socket.file.rawValue) }
  }

  /// Connections have from the socket that listens what was said of it.
  private static func prepare(_ descriptor: Int32) {
    // Head and body of an answer are written apart: the second would wait for word that the first has come.
    var yes: Int32 = 1
    _ = setsockopt(
      descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    var size = FloodGuard.buffer
    _ = setsockopt(
      descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
    // A program that prints a book would keep it open.
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }
}
