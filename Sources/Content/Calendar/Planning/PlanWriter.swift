import Diagnostics

/// Writes a plan as an editor would: a file a year, with the reason for each choice beside it.
package struct PlanWriter {
  private let input: PlanInput
  private let language: Language

  package init(_ input: PlanInput, in language: Language) {
    self.input = input
    self.language = language
  }

  /// The file of a year, as `content/kalender/JAAR.yaml` has it.
  package func text(of year: Plan.Year) -> String {
    let title = Wording(nl: "Communicatiekalender", en: "Communication calendar")[language]
    var lines = introduction(of: year.number)
    for warning in year.warnings + input.warnings {
      lines += ["", "# \(letOp): " + YAMLScalar.comment(warning.message[language])]
    }
    lines += ["", "\(key("titel")): \(title) \(year.number)"]
    lines += [ConceptMark.line(in: language), "", "\(key("periodes")):"]
    for (index, period) in year.periods.enumerated() {
      if index > 0 { lines.append("") }
      lines += self.lines(of: period)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func introduction(of year: Int) -> [String] {
    let text = Wording(
      nl: """
        De communicatiekalender van \(year): een voorstel van Trompet, om te veranderen. Trompet schrijft dit bestand niet nog eens.

        Zo maakt u er uw eigen kalender van:
          1. Kijk of elk thema in de goede tijd staat. Waarom het er staat, leest u erboven.
          2. Maak van elke boodschap één zin: wat moet iemand onthouden?
          3. Kijk per bericht of het materiaal bij het kanaal past. Haal weg wat u niet wilt.
          4. Zet erbij wie erop let, met een regel: eigenaar: redactie
        Daarna, elke maand: zet de status op ‘tekst klaar’, ‘akkoord’ of ‘geplaatst’. Wat er nog ontbreekt, zegt: trompet calendar gaps

        Alles achter een hekje is uitleg en telt niet mee.
        """,
      en: """
        The communication calendar of \(year): a proposal by Trompet, to be changed. Trompet does not write this file again.

        To make it your own:
          1. See whether each theme is at the right time. Above it stands why it is there.
          2. Make one sentence of each message: what should people remember?
          3. See whether the material suits the channel. Remove what you do not want.
          4. Add who sees to it, with a line: owner: editors
        Then, each month: set the status to 'text ready', 'approved' or 'published'. What is missing still: trompet calendar gaps

        Everything behind a hash is explanation and does not count.
        """)[language]
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "#" : "# \($0)" }
  }

  private func lines(of period: Plan.Period) -> [String] {
    let theme = input.themes[period.theme]
    let (from, to) = period.moments
    var lines = PlanReasons(input, in: language).reasons(for: period)
      .map { "  # " + YAMLScalar.comment($0) }
    lines += [
      "  - \(key("thema")): \(YAMLScalar.text(theme.name))", "    \(key("van")): \(from)",
    ]
    if to != from { lines.append("    \(key("tot")): \(to)") }
    if theme.question.isEmpty {
      let hint = Wording(
        nl: "één zin: wat moet iemand onthouden?", en: "one sentence: what should people remember?")
      lines.append("    \(key("boodschap")):  # \(hint[language])")
    } else {
      let hint = Wording(
        nl: "de vraag van het thema: maak er een boodschap van",
        en: "the theme's question: make a message of it")
      lines.append(
        "    \(key("boodschap")): \(YAMLScalar.text(theme.question))  # \(hint[language])")
    }
    if !theme.audience.isEmpty {
      lines.append("    \(key("doelgroep")): \(YAMLScalar.list(theme.audience))")
    }
    if !period.items.isEmpty { lines.append("    items:") }
    return lines + period.items.flatMap { self.lines(of: $0) }
  }

  private func lines(of item: Plan.Item) -> [String] {
    var lines: [String] = []
    if let place = item.material {
      let material = input.materials[place]
      lines.append(
        "\(key("materiaal")): \(YAMLScalar.text(material.file))  # "
          + used(material, lastUsed: item.lastUsed))
    }
    lines.append("\(key("kanaal")): " + YAMLScalar.text(input.channels[item.channel].name))
    if let date = item.date {
      let day = CalendarNames.weekdays[date.weekday - 1][language]
      let fixed = Wording(nl: ", de vaste dag", en: ", the fixed day")[language]
      lines.append("\(key("datum")): \(date)  # \(day)\(item.isOnFixedDay ? fixed : "")")
    }
    lines.append("status: \(ItemStatus.planned.name[language])")
    return lines.enumerated().map { "\($0 == 0 ? "      - " : "        ")\($1)" }
  }

  private func used(_ material: PlanInput.Material, lastUsed: Day?) -> String {
    let views = material.views.map {
      Wording(nl: ", \($0) keer bekeken", en: ", viewed \($0) times")[language]
    }
    guard let lastUsed else {
      return Wording(nl: "nog niet gebruikt", en: "not used yet")[language] + (views ?? "")
    }
    let day = lastUsed.name
    return Wording(nl: "laatst gebruikt op \(day.nl)", en: "last used on \(day.en)")[language]
      + (views ?? "")
  }

  /// What a field is called in the language of the site.
  private func key(_ name: String) -> String { FieldNames.name(name, in: language) }

  private var letOp: String { Wording(nl: "Let op", en: "Note")[language] }
}
