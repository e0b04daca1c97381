import Diagnostics
import Testing

@testable import Content

/// What is written is what was planned, and nothing is wrong with it.
@Suite struct WrittenPlanTests {
  private static let odd = [
    "een", "Twee", "drie vier", "ideeën", "foto's & meer", "no", "2016", "a: b", "# hek", "[x]",
    "\\\"", "null",
  ]

  private static func site(seed: UInt64, language: String) -> String {
    var random = RandomNumbers(seed: seed)
    func value(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }
    let themes = 2 + random.next(below: 30)
    var text = """
      -- content/site.yaml --
      naam: Willekeurig
      adres: https://voorbeeld.nl/
      taal: \(language)
      kanalen:

      """
    for index in 0...random.next(below: 5) {
      text += "  - naam: \(value("\(random.pick(odd)) \(index)"))\n"
      if random.next(below: 3) == 0 { text += "    soort: nieuwsbrief\n    tekst-klaar: 7\n" }
    }
    text += "vaste-dagen:\n"
    for index in 0..<3 {
      text += "  - naam: \(value("\(random.pick(odd)) \(index)"))\n"
      text += "    dag: \(1 + random.next(below: 28)) \(random.pick(["mei", "december"]))\n"
      text += "    thema: t\(random.next(below: themes))\n"
    }
    for index in 0..<themes {
      text += "-- content/themas/t\(index).md --\n---\n"
      text += "titel: \(value("\(random.pick(odd)) t\(index)"))\n"
      text += "vraag: \(value(random.pick(odd)))\n"
      text += "doelgroep: [\(value(random.pick(odd))), b]\n---\n"
    }
    for index in 0..<random.next(below: 20) {
      text += "-- content/artikelen/\(random.pick(["a", "é", "b c", "no"]))\(index).md --\n---\n"
      text += "titel: A\(index)\nthemas: [t\(random.next(below: themes))]\n---\n"
    }
    return text
  }

  @Test(arguments: 0..<20)
  func isReadAsItWasPlanned(seed: UInt64) throws {
    let language = seed % 4 == 0 ? Language.english : .dutch
    let site = try CalendarSiteText(Self.site(seed: seed, language: language.rawValue))
    #expect(site.diagnostics.isEmpty, "\(site.diagnostics)")
    let first = 2015 + Int(seed) % 26
    let input = PlanInput(of: site.site, years: first...first + Int(seed) % 3)
    let plan = try Planner.plan(input)
    let writer = PlanWriter(input, in: language)
    let written = plan.years.map { (year: $0.number, text: writer.text(of: $0)) }
    let (read, diagnostics) = site.with(written)
    #expect(diagnostics.isEmpty, "\(diagnostics)")
    for year in plan.years {
      let calendar = try #require(read.calendar.year(year.number))
      let periods = calendar.periods.map { read.calendar.periods[$0] }
      #expect(periods.map(\.days) == year.periods.map(\.days))
      #expect(periods.map(\.theme) == year.periods.map { read.themes[$0.theme] })
      for (period, planned) in zip(periods, year.periods) {
        #expect(period.items.map(\.channel) == planned.items.map { $0.channel })
        #expect(period.items.map(\.date) == planned.items.map(\.date))
        #expect(period.items.allSatisfy { $0.status == .planned })
        for (item, wanted) in zip(period.items, planned.items) {
          if let place = wanted.material, case .page(let page, _) = item.material {
            #expect(read[page].path.file == input.materials[place].file)
          } else {
            #expect(wanted.material == nil && item.material == .theme)
          }
        }
      }
    }
  }
}
