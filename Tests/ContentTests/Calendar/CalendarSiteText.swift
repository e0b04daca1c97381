import Diagnostics

@testable import Content

/// A site of a string, put together without a disk: `-- content/x.md --` starts a file.
struct CalendarSiteText {
  let input: SiteInput
  let site: Site
  let diagnostics: [Diagnostic]

  init(_ text: String, today: String = "2017-01-01") throws {
    var files: [(path: String, lines: [Substring])] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- content/"), line.hasSuffix(" --") {
        files.append((String(line.dropFirst(3).dropLast(3)), []))
      } else if !files.isEmpty {
        files[files.count - 1].lines.append(line)
      }
    }
    var problems: [Diagnostic] = []
    var settings = SiteSettings()
    var drafts: [Draft] = []
    var calendars: [CalendarFile] = []
    for (path, lines) in files {
      let source = SourceFile(path: path, text: lines.joined(separator: "\n"))
      let below = path.dropFirst("content/".count)
      if below == "site.yaml" {
        let (parsed, found) = SiteSettings.parse(source)
        settings = parsed
        problems += found
      } else if below.hasSuffix(".yaml") {
        let (calendar, found) = CalendarFile.parse(source)
        if let calendar { calendars.append(calendar) }
        problems += found
      } else {
        let (draft, found) = Draft.parse(
          source, path: PagePath(String(below.dropLast(3))), kinds: Kinds(),
          language: settings.language)
        if let draft { drafts.append(draft) }
        problems += found
      }
    }
    var input = SiteInput(
      settings: settings, drafts: drafts, books: [], assets: [], today: try PartialDate(today))
    input.calendars = calendars
    input.includesDraftYears = true
    self.input = input
    let (site, found) = Site.assemble(input)
    self.site = site
    diagnostics = problems + found
  }

  /// The same site with some more files of the calendar; what is wrong with it then.
  func with(_ texts: [(year: Int, text: String)]) -> (site: Site, diagnostics: [Diagnostic]) {
    var input = input
    var problems: [Diagnostic] = []
    for (year, text) in texts {
      let source = SourceFile(path: "content/kalender/\(year).yaml", text: text)
      let (calendar, found) = CalendarFile.parse(source)
      problems += found
      input.calendars.removeAll { $0.year == year }
      if let calendar { input.calendars.append(calendar) }
    }
    let (site, found) = Site.assemble(input)
    return (site, problems + found)
  }
}
