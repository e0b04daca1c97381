import Diagnostics

/// A year that was carried to another.
package struct CarriedYear: Sendable {
  package let file: SourceFile
  /// How many places an editor has to look at.
  package let notes: Int

  /// What is wrong with the new year beside the others, which a build will tell.
  package func problems(beside input: SiteInput) -> [Diagnostic] {
    var input = input
    let (calendar, problems) = CalendarFile.parse(file)
    input.calendars.removeAll { $0.year == calendar?.year }
    if let calendar { input.calendars.append(calendar) }
    return (problems + Site.assemble(input).1).filter { $0.path == file.path }.sorted()
  }
}
