#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A Python that may have WeasyPrint.
struct Interpreter: Hashable, Sendable {
  let path: String

  /// Where to look, best first: the environment in the site's folder, the one that the command `weasyprint` belongs to,
  /// and the system's own.
  static func candidates(site: String, path: String?) -> [Interpreter] {
    let folders = (path ?? "").utf8.split(separator: 0x3A).compactMap { String($0) }
      // A relative folder would lead elsewhere from another place.
      .filter { $0.utf8.first == 0x2F }
    let commands = ["\(site)/.venv/bin"] + folders
    let beside = commands.map { "\($0)/weasyprint" }.filter(isProgram).prefix(2)
      .compactMap(pythonBeside)
    let own = folders.map { "\($0)/python3" }.first(where: isProgram)
    var seen: Set<String> = []
    return (beside + [own].compactMap(\.self)).filter { seen.insert($0).inserted }
      .map { Interpreter(path: $0) }
  }

  /// The Python of an environment: beside the command, not where that Python really lies, which knows no environment.
  private static func pythonBeside(_ command: String) -> String? {
    do throws(FileFault) {
      let real = try RealPath(command).text
      guard let slash = real.utf8.lastIndex(of: 0x2F) else { return nil }
      let python = real[..<slash] + "/python3"
      return isProgram(String(python)) ? String(python) : nil
    } catch {
      return nil
    }
  }

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && access(path, X_OK) == 0
  }

  /// What it runs with: as we do, but the same on every machine where that could show in a PDF.
  static func environment(_ ours: [String]) -> [String] {
    let fixed = [
      "LANG=C.UTF-8", "LC_ALL=C.UTF-8", "PYTHONHASHSEED=0", "PYTHONUTF8=1", "SOURCE_DATE_EPOCH=0",
      "TZ=UTC",
    ]
    // Where modules are found is the machine's; how Python behaves is ours.
    let places = ["PYTHONHOME=", "PYTHONPATH=", "PYTHONUSERBASE=", "PYTHONNOUSERSITE="]
    return fixed
      + ours.filter { variable in
        let name = variable.prefix { $0 != "=" } + "="
        if name.hasPrefix("PYTHON") { return places.contains(String(name)) }
        return !name.hasPrefix("LC_") && name != "LANGUAGE="
          && !fixed.contains { $0.hasPrefix(name) }
      }
  }

  /// The variables of this process.
  static var ownEnvironment: [String] {
    var variables: [String] = []
    var next = environ
    while let variable = next.pointee {
      variables.append(String(cString: variable))
      next += 1
    }
    return variables
  }
}
