import Diagnostics

extension Theme {
  /// The files of a theme as they were read: in layers, because a site's own theme need only hold what
  /// is different.
  package struct Files: Sendable {
    /// What one folder holds.
    package struct Layer: Equatable, Sendable {
      /// The folder as it is called in messages: `themes/standaard`.
      package let folder: String
      /// `templates/…`, `strings/…`, `tekens/…` and `thema.yaml`, below the folder.
      package var texts: [SourceFile]
      /// The files of `static/`, by their path below it.
      package var statics: [Static]

      /// The path of a text below the folder.
      func path(of text: SourceFile) -> Substring { text.path.dropFirst(folder.count + 1) }
    }

    /// The first has all that a site needs; each next one is laid over those before it, file by file.
    package internal(set) var layers: [Layer]

    /// A theme that lies in one folder.
    package init(folder: String, texts: [SourceFile], statics: [Static]) {
      layers = [Layer(folder: folder, texts: texts, statics: statics)]
    }

    /// Adds all that a theme is made from.
    func add(to digest: inout InputDigest) {
      for layer in layers {
        digest.add(layer.folder)
        for text in layer.texts {
          digest.add(text.path)
          digest.add(text.bytes)
        }
        for file in layer.statics {
          digest.add(file.path)
          digest.add(file.bytes)
        }
      }
    }

    /// Lays what another theme has over this one.
    package mutating func lay(_ other: Files) { layers += other.layers }
  }

  /// A file that is published as it is.
  package struct Static: Equatable, Sendable {
    private enum Content: Equatable, Sendable {
      case read([UInt8])
      case embedded(EmbeddedFile)
    }

    /// Below `static/`.
    package let path: String
    private let content: Content

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      content = .read(bytes)
    }

    fileprivate init(path: String, _ file: EmbeddedFile) {
      self.path = path
      content = .embedded(file)
    }

    package var bytes: [UInt8] {
      switch content {
      case .read(let bytes): bytes
      case .embedded(let file): file.bytes
      }
    }

    var fingerprint: String {
      switch content {
      case .read(let bytes): Fingerprint.of(bytes)
      case .embedded(let file): file.withBytes { Fingerprint.of($0) }
      }
    }
  }
}

extension Theme.Files {
  /// The theme that comes with Trompet, out of the program itself.
  package static var standard: Theme.Files {
    var files = Theme.Files(folder: "themes/\(standardName)", texts: [], statics: [])
    for file in EmbeddedFile.theme {
      files.add(file.path, static: { .init(path: $0, file) }, text: { file.bytes })
    }
    return files
  }

  /// The name of the theme that comes with Trompet, and of the folder in which a site may lay something
  /// over it.
  package static let standardName = "standaard"

  /// Adds a file to the last layer: as a static file or as a text, by its path below the folder.
  mutating func add(
    _ path: String, static make: (String) -> Theme.Static, text bytes: () -> [UInt8]
  ) {
    let last = layers.count - 1
    if path.hasPrefix("static/") {
      layers[last].statics.append(make(String(path.dropFirst("static/".count))))
    } else {
      layers[last].texts.append(
        SourceFile(path: "\(layers[last].folder)/\(path)", bytes: bytes()))
    }
  }
}
