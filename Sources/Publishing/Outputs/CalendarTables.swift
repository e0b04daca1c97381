/// Each year of the communicatiekalender as a table.
struct CalendarTables: Output {
  static func artefacts(of context: SiteContext) -> [Artefact] {
    context.site.calendar.years.map { year in
      Artefact(at: context.calendar.table(of: year.number)) {
        CalendarTable(year, of: context.site, context.addresses, context.calendar).bytes
      }
    }
  }
}
