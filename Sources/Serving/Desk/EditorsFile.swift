internal import CEmbedded

/// A script or a style sheet of what editors see: the files of `Sources/CEmbedded/preview/`, which travel in the program.
struct EditorsFile: Sendable {
  let name: String
  let bytes: [UInt8]

  static let all: [EditorsFile] = (0..<embedded_preview_count()).map { index in
    let file = embedded_preview_file(index)
    return EditorsFile(
      name: String(cString: file.path),
      bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
  }

  static func named(_ name: String) -> EditorsFile? { all.first { $0.name == name } }

  var mediaType: String {
    name.hasSuffix(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8"
  }
}
