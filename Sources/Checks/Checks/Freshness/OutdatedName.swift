import Content
import Diagnostics
import Markup

/// Laws and bodies that a page calls by a name that they no longer have (`oude-namen` in `site.yaml`), where it does so first.
///
/// A page that was last changed before the name did is of its time, and so is not told: an article of 2014 may speak of the
/// AWBZ. A page without a date speaks of now. Nor is a page told that has the new name as well.
struct OutdatedName: Check {
  static func findings(in site: Site) -> [Diagnostic] {
    let names = site.settings.oldNames.filter { name in
      name.since.map { Day(first: $0) <= site.today } ?? true
    }
    guard !names.isEmpty else { return [] }
    let finder = OldNameFinder(names)
    return site.pages.flatMap { page in
      let changed = (page.matter.revised ?? page.matter.date).map { Day(last: $0) }
      var search = SourceSearch(page)
      let places = finder.places(in: page.body).filter { place in
        guard let changed, let since = names[place.name].since else { return true }
        return changed >= Day(first: since)
      }
      return places.prefix(Checks.most).map { place in
        let block = page.body.nodes[Int(place.node)].source.range
        return Diagnostic.outdatedName(
          names[place.name], page.source,
          at: search.range(of: page.body.text[place.range], in: block))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func outdatedName(
    _ old: OldName, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    let name = old.name.value
    let since = old.since?.name
    return Diagnostic(
      id: "outdated-name", severity: .warning, in: source, at: range,
      message: old.now.isEmpty
        ? Wording(
          nl: "‘\(name)’ bestaat\(since.map { " sinds \($0.nl)" } ?? "") niet meer.",
          en: "'\(name)' no longer exists\(since.map { " since \($0.en)" } ?? "").")
        : Wording(
          nl:
            "‘\(name)’ is een naam van vroeger. \(since.map { "Sinds \($0.nl)" } ?? "Nu"): \(old.now).",
          en:
            "'\(name)' is a name of the past. \(since.map { "Since \($0.en)" } ?? "Now"): \(old.now)."
        ),
      hint: old.now.isEmpty
        ? Wording(
          nl: "Schrijf wat er nu is. Gaat het over vroeger? Schrijf dan ‘de voormalige \(name)’.",
          en: "Write what there is now. If it is about the past, write 'the former \(name)'.")
        : Wording(
          nl:
            "Schrijf de naam van nu. Gaat het over vroeger? Noem dan beide: \(name) (nu \(old.now)).",
          en:
            "Write the name of today. If it is about the past, give both: \(name) (now \(old.now))."
        ))
  }
}
