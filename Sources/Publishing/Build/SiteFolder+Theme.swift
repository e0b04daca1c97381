import Content
import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension SiteFolder {
  /// The theme that a site looks like: the one in the program, under what the site has in
  /// `themes/standaard/`, under the theme that its settings name.
  package func theme(of settings: SiteSettings) -> (Theme.Files, [Diagnostic]) {
    theme(of: settings, under: .standard) { _ in }
  }

  /// The same; `visit` hears of each folder right before it is listed.
  func theme(
    of settings: SiteSettings, under standard: Theme.Files,
    visiting visit: (FolderListing.Folder) -> Void
  ) -> (Theme.Files, [Diagnostic]) {
    var files = standard
    var diagnostics: [Diagnostic] = []
    let (names, problem) = themeNames(visiting: visit)
    if let problem { diagnostics.append(problem) }
    var layers = names.filter { $0 == Theme.Files.standardName }
    if let design = settings.design, design.value != Theme.Files.standardName {
      // The folder's own spelling of the name: an accent may be written in two ways.
      if let name = names.first(where: { $0 == design.value }) {
        layers.append(name)
      } else if problem == nil {
        diagnostics.append(
          .unknownDesign(design, among: names + [Theme.Files.standardName], settings.source))
      }
    }
    for name in layers {
      let (layer, problems) = layer(named: name, visiting: visit)
      files.lay(layer)
      diagnostics += problems
    }
    return (files, diagnostics)
  }

  /// The folders in `themes/`, in order.
  private func themeNames(
    visiting visit: (FolderListing.Folder) -> Void
  ) -> ([String], Diagnostic?) {
    do throws(FileFault) {
      let real = try RealPath(themes).text
      visit(FolderListing.Folder(real: real, path: ""))
      let names = try FolderNames.read(real)
      let folders = names.filter { $0.first != 0x2E }
        .compactMap { String(validating: $0, as: UTF8.self) }.filter { isFolder("\(themes)/\($0)") }
      return (folders.sorted(), nil)
    } catch {
      return ([], error == .missing ? nil : .unreadableFolder("themes", error))
    }
  }

  private func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// What the folder of a theme holds.
  private func layer(
    named name: String, visiting visit: (FolderListing.Folder) -> Void
  ) -> (Theme.Files, [Diagnostic]) {
    let folder = "themes/\(name)"
    var files = Theme.Files(folder: folder, texts: [], statics: [])
    var diagnostics: [Diagnostic] = []
    do throws(Diagnostic) {
      let (listing, problems) = try FolderListing.read(
        root: "\(themes)/\(name)", as: folder, visiting: visit)
      diagnostics += problems
      for entry in listing.entries {
        let label = "\(folder)/\(entry.path)"
        if OddFiles.isLeftover(String(entry.path.split(separator: "/").last ?? "")) {
          diagnostics.append(.leftover(label))
          continue
        }
        do throws(Diagnostic) {
          let bytes = try readFile("\(path)/\(label)", within: themes, as: label, limit: Self.limit)
          files.add(entry.path, static: { .init(path: $0, bytes: bytes) }, text: { bytes })
        } catch {
          diagnostics.append(error)
        }
      }
    } catch {
      diagnostics.append(error)
    }
    return (files, diagnostics)
  }
}

extension Diagnostic {
  static func unknownDesign(
    _ design: Located<String>, among names: [String], _ source: SourceFile
  ) -> Diagnostic {
    let all = Set(names).sorted().joined(separator: ", ")
    return Diagnostic(
      id: "unknown-design", in: source, at: design.range,
      message: Wording(
        nl: "In de map themes is er geen map ‘\(design.value)’.",
        en: "In the folder themes there is no folder '\(design.value)'."),
      hint: .didYouMean(design.value.nearest(in: names))
        ?? Wording(nl: "Kies uit: \(all).", en: "Choose from: \(all)."))
  }
}
