extension Catalogue {
  /// Fields of one kind of page, such as a webinar.
  static let kinds: [Entry] = [
    Entry(
      "ends-before-start", .error, nl: "Webinar dat eindigt voordat het begint",
      en: "Webinar that ends before it starts"),
    Entry(
      "recording-no-file", .error, nl: "Opname die geen video is",
      en: "Recording that is no video"),
    Entry(
      "material-no-file", .error, nl: "Materiaal bij een webinar dat geen bestand is",
      en: "Material of a webinar that is no file"),
  ]
}
