import Content
import Diagnostics

/// The templates of the communicatiekalender, which only a site with a calendar needs.
struct CalendarTemplates: Sendable {
  let overview: Template<CalendarOverviewView>
  let year: Template<CalendarYearView>
  let month: Template<CalendarMonthView>
  let theme: Template<CalendarThemeView>
  let matrix: Template<CalendarMatrixView>

  /// Nil when one of them cannot be used; `diagnostics` gets why.
  init?(_ theme: Theme, memos: PieceMemos, _ diagnostics: inout [Diagnostic]) {
    var problems: [Diagnostic] = []
    func compile<View: TemplateView>(_ name: String, _ view: View.Type) -> Template<View>? {
      let (template, found) = theme.library.template("kalender/\(name)", for: view, memos: memos)
      problems += found
      return template
    }
    let overview = compile("kalender", CalendarOverviewView.self)
    let year = compile("jaar", CalendarYearView.self)
    let month = compile("maand", CalendarMonthView.self)
    let themeInYear = compile("thema", CalendarThemeView.self)
    let matrix = compile("matrix", CalendarMatrixView.self)
    diagnostics += problems
    guard let overview, let year, let month, let themeInYear, let matrix else { return nil }
    self.overview = overview
    self.year = year
    self.month = month
    self.theme = themeInYear
    self.matrix = matrix
  }
  private init(
    overview: Template<CalendarOverviewView>, year: Template<CalendarYearView>,
    month: Template<CalendarMonthView>, theme: Template<CalendarThemeView>,
    matrix: Template<CalendarMatrixView>
  ) {
    self.overview = overview
    self.year = year
    self.month = month
    self.theme = theme
    self.matrix = matrix
  }

  /// The same for another site.
  func with(_ memos: FreshMemos) -> CalendarTemplates {
    CalendarTemplates(
      overview: overview.with(memos), year: year.with(memos), month: month.with(memos),
      theme: theme.with(memos), matrix: matrix.with(memos))
  }
}
