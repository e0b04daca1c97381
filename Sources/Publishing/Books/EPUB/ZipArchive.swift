internal import CLibZip
import Content

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file of an archive.
struct ZipEntry: Sendable {
  /// With `/` between folders; ASCII, and made by us.
  let name: String
  let bytes: [UInt8]
  /// Whether its bytes stand in the archive as they are.
  var isStored = false
}

/// Why an archive could not be made, in libzip's words.
struct ZipFault: Error, Hashable {
  let reason: String
}

/// Makes ZIP archives in memory: the same bytes for the same entries and date.
enum ZipArchive {
  /// An archive of the entries in their order, each as old as `date`, or as the first day that there is.
  static func bytes(of entries: [ZipEntry], date: PartialDate?) throws(ZipFault) -> [UInt8] {
    let archive = try OpenArchive()
    for entry in entries { try archive.add(entry, date: date) }
    return try archive.closed()
  }
}

/// Owns an archive of libzip, and the memory that it is written to.
private struct OpenArchive: ~Copyable {
  private let memory: OpaquePointer
  private let archive: OpaquePointer

  init() throws(ZipFault) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let memory = zip_source_buffer_create(nil, 0, 0, &error) else { throw Self.fault(&error) }
    guard let archive = zip_open_from_source(memory, ZIP_TRUNCATE, &error) else {
      zip_source_free(memory)
      throw Self.fault(&error)
    }
    // The archive gives its source up when it is closed, and what is in it is wanted then.
    zip_source_keep(memory)
    self.memory = memory
    self.archive = archive
  }

  deinit {
    zip_discard(archive)
    zip_source_free(memory)
  }

  func add(_ entry: ZipEntry, date: PartialDate?) throws(ZipFault) {
    let count = entry.bytes.count
    // libzip reads when the archive is closed, and frees what it has read.
    guard let copy = malloc(max(1, count)) else { throw ZipFault(reason: "out of memory") }
    entry.bytes.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { _ = memcpy(copy, start, count) }
    }
    guard let source = zip_source_buffer(archive, copy, zip_uint64_t(count), 1) else {
      free(copy)
      throw fault
    }
    let index = zip_file_add(archive, entry.name, source, zip_flags_t(ZIP_FL_ENC_GUESS))
    guard index >= 0 else {
      zip_source_free(source)
      throw fault
    }
    let place = zip_uint64_t(index)
    // As it is written down, not as a moment: that would come out otherwise in another time zone.
    let (time, day) = (zip_uint16_t(0), Self.day(of: date))
    // The best compression takes much longer, for half a percent.
    let method = entry.isStored ? (ZIP_CM_STORE, 0) : (ZIP_CM_DEFLATE, zip_uint32_t(4))
    guard
      zip_set_file_compression(archive, place, method.0, method.1) == 0,
      zip_file_set_dostime(archive, place, time, day, 0) == 0
    else { throw fault }
  }

  /// Writes all that was added; the bytes of the archive.
  consuming func closed() throws(ZipFault) -> [UInt8] {
    guard zip_close(archive) == 0 else {
      let fault = fault
      // It is still there, and goes with this.
      _ = consume self
      throw fault
    }
    let memory = memory
    // Closing has freed the archive; what is left is the memory.
    discard self
    defer { zip_source_free(memory) }
    return try Self.read(memory)
  }

  private static func read(_ memory: OpaquePointer) throws(ZipFault) -> [UInt8] {
    guard zip_source_open(memory) == 0 else { throw fault(zip_source_error(memory)) }
    defer { zip_source_close(memory) }
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_source_stat(memory, &status) == 0 else { throw fault(zip_source_error(memory)) }
    var done: zip_int64_t = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.size)) { buffer, count in
      if let start = buffer.baseAddress { done = zip_source_read(memory, start, status.size) }
      count = max(0, Int(done))
    }
    guard done == zip_int64_t(status.size) else { throw fault(zip_source_error(memory)) }
    return bytes
  }

  /// What libzip says was wrong last.
  private var fault: ZipFault { Self.fault(zip_get_error(archive)) }

  private static func fault(_ error: UnsafeMutablePointer<zip_error_t>?) -> ZipFault {
    guard let error else { return ZipFault(reason: "unknown") }
    return ZipFault(reason: String(cString: zip_error_strerror(error)))
  }

  /// As MS-DOS wrote days, which ZIP took over: from 1980 to 2107.
  private static func day(of date: PartialDate?) -> zip_uint16_t {
    guard let date else { return 1 << 5 | 1 }
    let year = min(max(date.year, 1980), 2107)
    return zip_uint16_t((year - 1980) << 9 | (date.month ?? 1) << 5 | (date.day ?? 1))
  }
}
