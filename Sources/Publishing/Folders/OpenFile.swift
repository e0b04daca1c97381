#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open regular file; it is closed when nobody needs it any more.
struct OpenFile: ~Copyable {
  /// The most that is held in memory of a file that is compared or copied.
  private static let chunk = 1 << 20

  private let descriptor: Int32
  /// In bytes, when it was opened.
  let size: Int
  /// As it was when it was opened.
  let identity: FileIdentity

  private init(descriptor: Int32, status: stat) {
    self.descriptor = descriptor
    size = Int(status.st_size)
    identity = FileIdentity(status)
  }

  deinit { _ = close(descriptor) }

  /// Opens a file to read, never anything else: a pipe would keep us waiting for its writer.
  static func reading(
    _ path: String, in folder: Int32 = AT_FDCWD, followingLinks: Bool
  ) throws(FileFault) -> OpenFile {
    let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | (followingLinks ? 0 : O_NOFOLLOW)
    return try open(path, in: folder, flags: flags)
  }

  /// Opens a file of the folder `root` to read, by way of a link only as long as that stays in the folder: since the
  /// folder was listed the file may have become another.
  static func reading(_ path: String, within root: String) throws(FileFault) -> OpenFile {
    do throws(FileFault) {
      return try reading(path, followingLinks: false)
    } catch {
      guard error == .system(ELOOP) else { throw error }
      let real = try RealPath(path)
      guard real.isInside(try RealPath(root)) else { throw .leadsOutside }
      return try reading(real.text, followingLinks: false)
    }
  }

  /// Makes a new, empty file; there must be nothing of that name.
  static func creating(_ path: String, in folder: Int32) throws(FileFault) -> OpenFile {
    try open(path, in: folder, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC)
  }

  private static func open(
    _ path: String, in folder: Int32, flags: Int32
  ) throws(FileFault) -> OpenFile {
    var descriptor: Int32
    repeat {
      descriptor = openat(folder, path, flags, 0o666)
    } while descriptor < 0 && errno == EINTR
    // A socket cannot be opened at all.
    guard descriptor >= 0 else { throw errno == ENXIO ? .notAFile : .last }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let fault = FileFault.last
      _ = close(descriptor)
      throw fault
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      _ = close(descriptor)
      throw .notAFile
    }
    return OpenFile(descriptor: descriptor, status: status)
  }

  /// All bytes, or `nil` when there are more than `limit`.
  func bytes(limit: Int) throws(FileFault) -> [UInt8]? {
    size <= limit ? try start(count: size) : nil
  }

  /// The first bytes, at most `count`.
  func start(count wanted: Int) throws(FileFault) -> [UInt8] {
    try bytes(atMost: min(size, wanted))
  }

  /// The same of a file that does not know its size, such as those in `/proc`.
  func bytes(atMost most: Int) throws(FileFault) -> [UInt8] {
    var fault: FileFault?
    let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      do throws(FileFault) {
        count = try read(into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        fault = error
      }
    }
    if let fault { throw fault }
    return bytes
  }

  /// Whether the file holds exactly these bytes.
  func holds(_ bytes: [UInt8]) throws(FileFault) -> Bool {
    guard size == bytes.count else { return false }
    return try bytes.span.bytes.withUnsafeBytes { (wanted) throws(FileFault) in
      try holds(wanted)
    }
  }

  private func holds(_ wanted: UnsafeRawBufferPointer) throws(FileFault) -> Bool {
    let buffer = Self.buffer(for: size)
    defer { buffer.deallocate() }
    var compared = 0
    while true {
      let count = try read(into: buffer)
      guard count <= wanted.count - compared else { return false }
      let part = UnsafeRawBufferPointer(rebasing: wanted[compared..<compared + count])
      guard Self.same(UnsafeRawBufferPointer(buffer), part) else { return false }
      compared += count
      if count < buffer.count { return compared == wanted.count }
    }
  }

  /// Whether two files, both at their beginning, hold the same.
  func holdsTheSame(as other: borrowing OpenFile) throws(FileFault) -> Bool {
    guard size == other.size else { return false }
    let mine = Self.buffer(for: size)
    let theirs = Self.buffer(for: size)
    defer {
      mine.deallocate()
      theirs.deallocate()
    }
    while true {
      let count = try read(into: mine)
      guard try other.read(into: theirs) == count else { return false }
      let part = UnsafeRawBufferPointer(rebasing: theirs[..<count])
      guard Self.same(UnsafeRawBufferPointer(mine), part) else { return false }
      if count < mine.count { return true }
    }
  }

  func write(_ bytes: [UInt8]) throws(FileFault) {
    try bytes.span.bytes.withUnsafeBytes { (buffer) throws(FileFault) in
      try Self.write(buffer, to: descriptor)
    }
  }

  /// Copies the rest of `source` to the end of this file.
  func write(from source: borrowing OpenFile) throws(FileFault) {
    let buffer = Self.buffer(for: source.size)
    defer { buffer.deallocate() }
    while true {
      let count = try source.read(into: buffer)
      try Self.write(UnsafeRawBufferPointer(rebasing: buffer[..<count]), to: descriptor)
      if count < buffer.count { return }
    }
  }

  /// Waits until the bytes are on the disk.
  func synchronise() throws(FileFault) {
    if fsync(descriptor) != 0 { throw .last }
  }

  /// Fills the buffer as far as the file goes; fewer bytes than fit means that it ends there.
  private func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileFault) -> Int {
    guard let start = buffer.baseAddress else { return 0 }
    var filled = 0
    while filled < buffer.count {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, start + filled, buffer.count - filled)
      #else
        let count = Darwin.read(descriptor, start + filled, buffer.count - filled)
      #endif
      if count == 0 { break }
      if count > 0 {
        filled += count
      } else if errno != EINTR {
        throw .last
      }
    }
    return filled
  }

  /// Fills the buffer from a place in the file on, as far as that goes; how many bytes that were.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) -> Int {
    guard let start = buffer.baseAddress else { return 0 }
    var filled = 0
    while filled < buffer.count {
      let count = pread(descriptor, start + filled, buffer.count - filled, off_t(offset + filled))
      if count > 0 {
        filled += count
      } else if count == 0 || errno != EINTR {
        break
      }
    }
    return filled
  }

  /// Writes everything, however many calls that takes.
  static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(FileFault) {
    guard let start = bytes.baseAddress else { return }
    var done = 0
    while done < bytes.count {
      #if canImport(Glibc)
        let count = Glibc.write(descriptor, start + done, bytes.count - done)
      #else
        let count = Darwin.write(descriptor, start + done, bytes.count - done)
      #endif
      if count >= 0 {
        done += count
      } else if errno != EINTR {
        throw .last
      }
    }
  }

  private static func buffer(for size: Int) -> UnsafeMutableRawBufferPointer {
    // One more than there is, so that the first read also finds the end.
    .allocate(byteCount: min(size + 1, chunk), alignment: 16)
  }

  /// Whether `bytes` begins with `part`, which is no longer than it.
  private static func same(_ bytes: UnsafeRawBufferPointer, _ part: UnsafeRawBufferPointer) -> Bool
  {
    guard let a = bytes.baseAddress, let b = part.baseAddress else { return part.isEmpty }
    return memcmp(a, b, part.count) == 0
  }
}
