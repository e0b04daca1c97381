import Diagnostics

/// Files of `content/` that are not what they seem: published as they lie there they would show what an
/// author has put away.
enum OddFiles {
  /// The files to go on with, and what there is to say of the others.
  static func sort(
    _ entries: [FolderListing.Entry]
  ) -> ([FolderListing.Entry], [Diagnostic]) {
    var kept: [FolderListing.Entry] = []
    var diagnostics: [Diagnostic] = []
    for entry in entries {
      let name = String(entry.path.split(separator: "/").last ?? "")
      if let right = rightName(for: name) {
        diagnostics.append(.wrongExtension("content/" + entry.path, right))
      } else if isLeftover(name) {
        diagnostics.append(.leftover("content/" + entry.path))
      } else {
        kept.append(entry)
      }
    }
    return (kept, diagnostics)
  }

  /// What a page or a settings file should be called that has another ending.
  private static func rightName(for name: String) -> String? {
    let lowercased = name.lowercased()
    for (ending, right) in [".md": ".md", ".markdown": ".md", ".mdown": ".md", ".mkd": ".md"]
    where lowercased.hasSuffix(ending) && !name.hasSuffix(right) {
      return name.dropLast(ending.count) + right
    }
    for file in ["site", "boek"]
    where lowercased == file + ".yml" || (lowercased == file + ".yaml" && name != lowercased) {
      return file + ".yaml"
    }
    return nil
  }

  /// Copies that editors and systems leave behind.
  static func isLeftover(_ name: String) -> Bool {
    let lowercased = name.lowercased()
    return name.hasSuffix("~") || (name.hasPrefix("#") && name.hasSuffix("#"))
      || [".bak", ".orig", ".swp", ".tmp"].contains { lowercased.hasSuffix($0) }
      || lowercased == "thumbs.db" || lowercased == "desktop.ini"
  }
}

extension Diagnostic {
  static func wrongExtension(_ path: String, _ right: String) -> Diagnostic {
    Diagnostic(
      id: "wrong-extension", path: path,
      message: Wording(
        nl: "Zo herkent Trompet dit bestand niet.", en: "Trompet does not recognise this file so."),
      hint: Wording(nl: "Noem het ‘\(right)’.", en: "Call it '\(right)'."))
  }

  static func leftover(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "leftover", severity: .warning, path: path,
      message: Wording(
        nl: "Dit lijkt een reservekopie en komt niet op de site.",
        en: "This looks like a backup and is not published."),
      hint: Wording(
        nl: "Haal het weg. Hoort het wel op de site? Geef het dan een andere naam.",
        en: "Take it away. Should it be on the site? Then give it another name."))
  }
}
