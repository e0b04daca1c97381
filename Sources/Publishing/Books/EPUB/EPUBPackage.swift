import Content

/// The package document: what the book is, what it consists of, and in what order (EPUB 3.3, 5).
extension EPUB {
  func package() -> [UInt8] {
    var xml = XML()
    xml.start(
      "package",
      [
        "xmlns": "http://www.idpf.org/2007/opf", "version": "3.0",
        "unique-identifier": "identifier",
        "xml:lang": metadata.language.rawValue,
      ])
    xml.start("metadata", ["xmlns:dc": "http://purl.org/dc/elements/1.1/"])
    write(metadata, to: &xml)
    EPUBAccessibility(of: self).write(to: &xml)
    xml.end()
    writeManifest(to: &xml)
    xml.start("spine")
    for document in documents { xml.element("itemref", "", ["idref": Self.id(of: document.file)]) }
    xml.end()
    xml.end()
    return xml.bytes
  }

  private func write(_ metadata: Metadata, to xml: inout XML) {
    xml.element("dc:identifier", metadata.identifier, ["id": "identifier"])
    xml.element("dc:title", metadata.title, ["id": "title"])
    xml.element("meta", "main", ["refines": "#title", "property": "title-type"])
    if !metadata.subtitle.isEmpty {
      xml.element("dc:title", metadata.subtitle, ["id": "subtitle"])
      xml.element("meta", "subtitle", ["refines": "#subtitle", "property": "title-type"])
    }
    if !metadata.edition.isEmpty {
      xml.element("dc:title", metadata.edition, ["id": "edition"])
      xml.element("meta", "edition", ["refines": "#edition", "property": "title-type"])
    }
    for (index, author) in metadata.authors.enumerated() {
      write("author-\(index + 1)", author, role: "aut", isCreator: true, to: &xml)
    }
    for (index, funder) in metadata.funders.enumerated() {
      write("funder-\(index + 1)", funder, role: "fnd", isCreator: false, to: &xml)
    }
    if !metadata.publisher.isEmpty { xml.element("dc:publisher", metadata.publisher) }
    xml.element("dc:language", metadata.language.rawValue)
    if !metadata.description.isEmpty { xml.element("dc:description", metadata.description) }
    if let year = metadata.year, let date = try? PartialDate(year: year) {
      xml.element("dc:date", date.description)
    }
    if !metadata.source.isEmpty { xml.element("dc:relation", metadata.source) }
    // A book must say when; where nothing has a date it says no more than an archive does.
    let modified = metadata.modified?.firstDay.description ?? "1980-01-01"
    xml.element("meta", "\(modified)T00:00:00Z", ["property": "dcterms:modified"])
    if !pages.isEmpty {
      xml.element("dc:source", metadata.pageSource)
      xml.element("meta", metadata.pageSource, ["property": "pageBreakSource"])
    }
  }

  /// Someone who worked on the book, with what they did as libraries call it (MARC relators).
  private func write(
    _ id: String, _ name: String, role: String, isCreator: Bool, to xml: inout XML
  ) {
    xml.element(isCreator ? "dc:creator" : "dc:contributor", name, ["id": id])
    xml.element(
      "meta", role, ["refines": "#\(id)", "property": "role", "scheme": "marc:relators"])
  }

  private func writeManifest(to xml: inout XML) {
    func item(_ file: String, _ mediaType: String, _ properties: String) {
      let id = Self.id(of: file)
      if properties.isEmpty {
        xml.element("item", "", ["id": id, "href": file, "media-type": mediaType])
      } else {
        xml.element(
          "item", "",
          ["id": id, "href": file, "media-type": mediaType, "properties": properties])
      }
    }
    xml.start("manifest")
    item("nav.xhtml", "application/xhtml+xml", "nav")
    for document in documents where document.name != "nav" {
      item(document.file, "application/xhtml+xml", document.properties)
    }
    for resource in resources { item(resource.file, resource.mediaType, resource.properties) }
    xml.end()
  }

  /// Names are ours and hold nothing else that an id may not.
  private static func id(of file: String) -> String {
    String(file.map { $0 == "/" || $0 == "." ? "-" : $0 })
  }
}
