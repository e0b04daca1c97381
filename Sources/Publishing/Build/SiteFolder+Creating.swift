import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension SiteFolder {
  /// Makes files below `content/`, and the folders they lie in. Never over one that is there already:
  /// then nothing is made at all.
  package func create(_ files: [SourceFile]) throws(Diagnostic) {
    guard access(content, F_OK) == 0 else { throw .noSite(content) }
    for file in files {
      // A link to nothing is there too.
      var status = stat()
      guard lstat("\(content)/\(file.path)", &status) != 0 else {
        throw .alreadyThere("content/\(file.path)")
      }
      try refuseOutside(file)
    }
    for file in files {
      do throws(FileFault) {
        try Self.make(file, in: content)
      } catch {
        throw .cannotCreate("content/\(file.path)", error)
      }
    }
  }

  /// A build passes over a folder that a link leads to outside the site: nothing is made there.
  private func refuseOutside(_ file: SourceFile) throws(Diagnostic) {
    let folder = file.path.split(separator: "/").dropLast().joined(separator: "/")
    let path = folder.isEmpty ? "content" : "content/\(folder)"
    do throws(FileFault) {
      let (real, site) = (try RealPath("\(content)/\(folder)"), try RealPath(self.path))
      let texts = try RealPath(content)
      if real.isInside(site) || real.isInside(texts) { return }
    } catch {
      throw .cannotCreate("content/\(file.path)", error)
    }
    throw .leadsOutside(path)
  }

  /// Makes one file by its path below a folder, and the folders it lies in. Never over another.
  static func make(_ file: SourceFile, in folder: String) throws(FileFault) {
    let slash = file.path.lastIndex(of: "/")
    try OutputFolder.makeFolders(folder + (slash.map { "/" + file.path[..<$0] } ?? ""))
    let descriptor = open(
      "\(folder)/\(file.path)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .last }
    defer { _ = close(descriptor) }
    do throws(FileFault) {
      try file.bytes.span.bytes.withUnsafeBytes { (bytes) throws(FileFault) in
        try OpenFile.write(bytes, to: descriptor)
      }
    } catch {
      // Half a file would be in the way of the next attempt.
      _ = unlink("\(folder)/\(file.path)")
      throw error
    }
  }
}

extension Diagnostic {
  static func noSite(_ folder: String) -> Diagnostic {
    Diagnostic(
      id: "no-site", path: folder.hasPrefix("./") ? String(folder.dropFirst(2)) : folder,
      message: Wording(
        nl: "Hier is geen site: er is geen map ‘content’.",
        en: "There is no site here: no folder 'content'."),
      hint: Wording(
        nl:
          "Ga naar de map van de site, of geef die met --site. Of begin een nieuwe: trompet init mijn-site",
        en:
          "Go to the folder of the site, or give it with --site. Or begin a new one: trompet init my-site"
      ))
  }

  static func alreadyThere(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "already-there", path: path,
      message: Wording(nl: "Dit bestand is er al.", en: "This file is there already."),
      hint: Wording(
        nl: "Kies een andere titel, of geef eerst het bestand dat er is een andere naam.",
        en: "Choose another title, or first give the file that is there another name."))
  }

  static func leadsOutside(_ folder: String) -> Diagnostic {
    Diagnostic(
      id: "folder-leads-outside", path: folder,
      message: Wording(
        nl: "Deze map is een snelkoppeling naar buiten de map van de site. Er is niets geschreven.",
        en: "This folder is a link to outside the folder of the site. Nothing was written."),
      hint: Wording(
        nl: "Zet een gewone map in de plaats van de snelkoppeling.",
        en: "Put a real folder in the place of the link."))
  }

  static func cannotCreate(_ path: String, _ fault: FileFault) -> Diagnostic {
    Diagnostic(
      id: "cannot-create", path: path,
      message: Wording(
        nl: "Dit bestand is niet te maken: \(fault.reason.nl).",
        en: "This file cannot be made: \(fault.reason.en)."), hint: fault.remedy)
  }
}
