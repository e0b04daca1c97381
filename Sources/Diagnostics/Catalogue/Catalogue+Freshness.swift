extension Catalogue {
  /// What may no longer be true.
  static let freshness: [Entry] = [
    Entry("review-due", nl: "Lang niet nagekeken", en: "Not reviewed for long"),
    Entry("outdated-name", nl: "Naam van vroeger", en: "Name of the past"),
    Entry("old-view-count", .advice, nl: "Oude telling van kijkers", en: "Old count of views"),
    Entry("views-without-day", .advice, nl: "Telling zonder datum", en: "Count without a day"),
    Entry("expires-soon", .advice, nl: "Pagina die gauw verdwijnt", en: "Page that leaves soon"),
  ]
}
