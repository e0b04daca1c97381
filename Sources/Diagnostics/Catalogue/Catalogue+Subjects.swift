extension Catalogue {
  /// Themes, local groups and topics.
  static let subjects: [Entry] = [
    Entry("unknown-theme", .error, nl: "Thema dat er niet is", en: "Theme that does not exist"),
    Entry(
      "unknown-group", .error, nl: "Ledengroep die er niet is",
      en: "Local group that does not exist"),
    Entry(
      "unknown-kind", .error, nl: "Soort pagina die er niet is",
      en: "Kind of page that does not exist"),
    Entry(
      "unused-topic", nl: "Lijst van een onderwerp dat geen enkele pagina heeft",
      en: "List of a topic that no page has"),
    Entry("topic-twins", nl: "Onderwerpen die hetzelfde lijken", en: "Topics that look the same"),
  ]
}
