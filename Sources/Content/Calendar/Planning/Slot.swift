/// A stretch of days for one theme, in a plan that is being made.
struct Slot {
  var days: ClosedRange<Day>
  var length: Plan.Length
  /// The fixed days in it, all of one theme; none when any theme will do.
  var fixed: [OpenYear.Fixed] = []
  /// A place in `PlanInput.themes`.
  var theme: Int?
  var lastSeen: Day?
  var isRepeat = false

  var fixedTheme: Int? { fixed.first?.theme }
}
