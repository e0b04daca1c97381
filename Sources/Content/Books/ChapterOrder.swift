import Diagnostics

/// What is wrong with the numbers that chapters give themselves.
enum ChapterOrder {
  /// Chapters of a work without `boek.yaml` that have one number; `drafts` are in their order.
  static func shared(by drafts: [Draft]) -> [Diagnostic] {
    zip(drafts, drafts.dropFirst()).compactMap { first, second in
      guard let order = second.matter.order, order == first.matter.order,
        let place = second.matter.orderPlace
      else { return nil }
      return .sharedOrder(order, first.path.file, second.source, at: place)
    }
  }

  /// The first chapter whose own number says otherwise than the list in `boek.yaml`, which decides.
  static func contradictions(of drafts: [Draft], in book: Book) -> [Diagnostic] {
    var last: Int?
    for draft in drafts {
      guard let order = draft.matter.order else { continue }
      if let last, order <= last, let place = draft.matter.orderPlace {
        return [.orderIgnored(book.source.path, draft.source, at: place)]
      }
      last = order
    }
    return []
  }
}

extension Diagnostic {
  static func sharedOrder(
    _ order: Int, _ other: String, _ source: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      id: "shared-order", in: source, at: range,
      message: Wording(
        nl: "Ook content/\(other) heeft volgorde \(order): zo is niet te zien wat eerst komt.",
        en: "content/\(other) has order \(order) too: that does not tell which comes first."),
      hint: Wording(
        nl: "Geef elk hoofdstuk een eigen nummer, of zet ze op volgorde in een boek.yaml.",
        en: "Give each chapter a number of its own, or list them in a boek.yaml."))
  }

  static func orderIgnored(_ book: String, _ source: SourceFile, at range: Range<Int>) -> Diagnostic
  {
    Diagnostic(
      id: "order-ignored", severity: .warning, in: source, at: range,
      message: Wording(
        nl: "Deze volgorde telt niet: \(book) zet de hoofdstukken anders.",
        en: "This order does not count: \(book) has the chapters otherwise."),
      hint: Wording(
        nl: "Haal de regel weg, of verzet het hoofdstuk in boek.yaml.",
        en: "Remove the line, or move the chapter in boek.yaml."))
  }
}
