import Diagnostics
import Testing

@testable import Content

/// Whatever a site asks for, its plan holds what a plan promises.
@Suite struct RandomPlansTests {
  @Test(arguments: 0..<20)
  func keepsItsPromises(seed: UInt64) throws {
    for round in 0..<15 {
      let seed = seed << 16 | UInt64(round)
      let input = RandomPlanInput.make(seed: seed)
      let plan: Plan
      do throws(Diagnostic) {
        plan = try Planner.plan(input)
      } catch {
        #expect(error.id == "too-many-themes", "seed \(seed)")
        let weeks = input.years.compactMap { OpenYear($0, of: input)?.most }.reduce(0, +)
        // Fixed days and the neighbours may each take a place.
        #expect(
          input.themes.count > weeks - input.years.count * input.wishes.count - 2,
          "seed \(seed)")
        continue
      }
      Self.check(plan, of: input, "seed \(seed)")
      #expect(try Planner.plan(input) == plan, "seed \(seed)")
    }
  }

  private static func check(_ plan: Plan, of input: PlanInput, _ comment: Comment) {
    let periods = plan.years.flatMap(\.periods)
    #expect(plan.years.map(\.number) == Array(input.years), comment)
    // Every theme.
    #expect(Set(periods.map(\.theme)) == Set(input.themes.indices), comment)
    // No overlap and no gap, from the first free day to the last.
    for year in plan.years {
      let whole = Day.days(ofYear: year.number)
      let first = max(whole.lowerBound, input.before?.day.next ?? whole.lowerBound)
      let last = min(whole.upperBound, input.after?.day.advanced(by: -1) ?? whole.upperBound)
      #expect(year.periods.first?.days.lowerBound == first, comment)
      #expect(year.periods.last?.days.upperBound == last, comment)
      for (a, b) in zip(year.periods, year.periods.dropFirst()) {
        #expect(a.days.upperBound.next == b.days.lowerBound, comment)
      }
      checkFixedDays(of: year, in: first...last, input, comment)
    }
    checkOrder(of: periods, input, comment)
    checkMessages(of: periods, input, comment)
  }

  /// A theme comes twice in a row only where it has fixed days, or where two themes leave no other way.
  private static func checkOrder(
    of periods: [Plan.Period], _ input: PlanInput, _ comment: Comment
  ) {
    var previous = input.before?.theme
    for period in periods {
      #expect(period.isRepeat == (period.theme == previous), comment)
      if period.theme == previous {
        #expect(!period.fixedDays.isEmpty || input.themes.count == 2, comment)
      }
      previous = period.theme
    }
    if let after = input.after?.theme, let last = periods.last, last.theme == after {
      #expect(!last.fixedDays.isEmpty || input.themes.count == 2, comment)
    }
  }

  /// A fixed day is held unless another theme has its week; and so is its week, as far as it is free.
  private static func checkFixedDays(
    of year: Plan.Year, in free: ClosedRange<Day>, _ input: PlanInput, _ comment: Comment
  ) {
    var held: [(theme: Int, week: ClosedRange<Day>)] = []
    for fixed in input.wishes {
      let day = fixed.day.day(in: year.number)
      let week = day.week.days.clamped(to: free)
      guard free.contains(day) else { continue }
      let isTaken = held.contains { $0.theme != fixed.theme && $0.week.overlaps(week) }
      let period = year.periods.first { $0.days.contains(day) }
      if isTaken {
        #expect(year.warnings.contains { $0.id == "fixed-days-in-one-week" }, comment)
        continue
      }
      held.append((fixed.theme, week))
      #expect(period?.theme == fixed.theme, comment)
      #expect(period?.fixedDays.contains { $0.day == day } == true, comment)
      #expect(period?.days.lowerBound ?? day <= week.lowerBound, comment)
      #expect(period?.days.upperBound ?? day >= week.upperBound, comment)
    }
  }

  private static func checkMessages(
    of periods: [Plan.Period], _ input: PlanInput, _ comment: Comment
  ) {
    var last = input.lastMaterial
    for period in periods {
      #expect(period.items.map(\.channel).sorted() == Array(input.channels.indices), comment)
      for (a, b) in zip(period.items, period.items.dropFirst()) {
        #expect((a.date?.number ?? 0) <= (b.date?.number ?? 0), comment)
      }
      for item in period.items {
        if let date = item.date {
          #expect(period.days.contains(date) && WorkingDays.isWorkingDay(date), comment)
        } else {
          #expect(period.days.length < 7, comment)
        }
        if let material = item.material {
          #expect(material != last, comment)
          #expect(input.themes[period.theme].materials.contains(material), comment)
        }
        last = item.material
      }
    }
  }
}
