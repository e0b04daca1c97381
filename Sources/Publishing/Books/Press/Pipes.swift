#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The three pipes to a program at our side. None of them ever keeps us waiting.
struct Pipes: ~Copyable {
  enum Source { case output, errors }

  struct Pipe {
    var ours: Int32 = -1
    var theirs: Int32 = -1
  }

  private(set) var input = Pipe()
  private(set) var output = Pipe()
  private(set) var errors = Pipe()

  /// Whether all of them could be made; otherwise `errno` says why not.
  mutating func open() -> Bool {
    guard let a = Self.pipe(), let b = Self.pipe(), let c = Self.pipe() else { return false }
    input = Pipe(ours: a.write, theirs: a.read)
    output = Pipe(ours: b.read, theirs: b.write)
    errors = Pipe(ours: c.read, theirs: c.write)
    for descriptor in [input.ours, output.ours, errors.ours] {
      _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }
    return true
  }

  private static func pipe() -> (read: Int32, write: Int32)? {
    var ends: [Int32] = [-1, -1]
    #if canImport(Glibc)
      guard Glibc.pipe(&ends) == 0 else { return nil }
    #else
      guard Darwin.pipe(&ends) == 0 else { return nil }
    #endif
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  mutating func closeTheirs() {
    Self.close(&input.theirs)
    Self.close(&output.theirs)
    Self.close(&errors.theirs)
  }

  mutating func closeInput() { Self.close(&input.ours) }

  mutating func close() {
    closeTheirs()
    closeInput()
    Self.close(&output.ours)
    Self.close(&errors.ours)
  }

  private static func close(_ descriptor: inout Int32) {
    if descriptor >= 0 { systemClose(descriptor) }
    descriptor = -1
  }

  /// Whether anything can still come.
  var canReceive: Bool { output.ours >= 0 || errors.ours >= 0 }

  /// Waits so many milliseconds at most until something can be sent or received; whether it can.
  func wait(_ milliseconds: Int32) -> Bool {
    // A negative descriptor is left alone.
    var all = [
      pollfd(fd: input.ours, events: Int16(POLLOUT), revents: 0),
      pollfd(fd: output.ours, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errors.ours, events: Int16(POLLIN), revents: 0),
    ]
    return poll(&all, nfds_t(all.count), milliseconds) > 0
  }

  /// Sends more of the bytes; false when all are sent, or nobody reads them.
  func send(_ bytes: [UInt8], _ sent: inout Int) -> Bool {
    guard input.ours >= 0 else { return true }
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { bytes in
        systemWrite(input.ours, bytes.baseAddress.map { $0 + sent }, bytes.count - sent)
      }
      if count > 0 {
        sent += count
      } else {
        return errno == EAGAIN || errno == EINTR
      }
    }
    return false
  }

  /// What has come, at most some; nil when nothing has.
  mutating func receive(from source: Source) -> [UInt8]? {
    let descriptor = source == .output ? output.ours : errors.ours
    guard descriptor >= 0 else { return nil }
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, initialized in
      count = systemRead(descriptor, buffer.baseAddress, buffer.count)
      initialized = max(0, count)
    }
    if count > 0 { return bytes }
    if count == 0 || (errno != EAGAIN && errno != EINTR) {
      if source == .output { Self.close(&output.ours) } else { Self.close(&errors.ours) }
    }
    return nil
  }
}

private func systemClose(_ descriptor: Int32) {
  #if canImport(Glibc)
    _ = Glibc.close(descriptor)
  #else
    _ = Darwin.close(descriptor)
  #endif
}

private func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  #if canImport(Glibc)
    Glibc.write(descriptor, start, count)
  #else
    Darwin.write(descriptor, start, count)
  #endif
}

private func systemRead(
  _ descriptor: Int32, _ start: UnsafeMutablePointer<UInt8>?, _ count: Int
) -> Int {
  #if canImport(Glibc)
    Glibc.read(descriptor, start, count)
  #else
    Darwin.read(descriptor, start, count)
  #endif
}
