import ArgumentParser
import Content
import Diagnostics
import Publishing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The site that a command of the communicatiekalender works on: one without mistakes.
struct CalendarSite {
  let folder: SiteFolder
  let site: Site
  /// What has been read of it, for a command that builds a part of the site.
  let reading: Reading

  var language: Language { site.settings.language }

  /// Reads the site; tells what is wrong with it, and ends the program when that are errors. Warnings are told of
  /// the calendar alone: those of the pages are for a build.
  ///
  /// `passing` are errors that the command can live with: they are told as well. `end` hears of each stage that is done.
  static func read(
    _ options: SiteOptions, passing isBearable: (Diagnostic) -> Bool = { _ in false },
    ending end: (BuildStage) -> Void = { _ in }
  ) async throws -> CalendarSite {
    let folder = options.folder
    let today = try options.today()
    do {
      var reading = try await folder.read(
        threads: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), today: today,
        ending: end)
      reading.input.includesDraftYears = true
      let (site, problems) = Site.assemble(reading.input)
      end(.assembling)
      var all = reading.diagnostics + problems
      CheckingSwitches(of: reading.input).apply(to: &all)
      all.sort()
      let errors = all.filter { $0.severity == .error && !isBearable($0) }
      let language = site.settings.language
      guard errors.isEmpty else {
        Console.report(all, in: language)
        Console.complain(refused(errors.count)[language])
        throw ExitCode.failure
      }
      let calendar = "content/\(CommunicationCalendar.folder)/"
      Console.report(
        all.filter { $0.severity == .error || $0.path.hasPrefix(calendar) }, in: language)
      return CalendarSite(folder: folder, site: site, reading: reading)
    } catch let error as Diagnostic {
      Console.report([error], in: folder.language)
      throw ExitCode.failure
    }
  }

  private static func refused(_ count: Int) -> Wording {
    Wording(
      nl: count == 1
        ? "Er is 1 fout. Er is niets gemaakt." : "Er zijn \(count) fouten. Er is niets gemaakt.",
      en: count == 1
        ? "There is 1 error. Nothing was made." : "There are \(count) errors. Nothing was made.")
  }
}
