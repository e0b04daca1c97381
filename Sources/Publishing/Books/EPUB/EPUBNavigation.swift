import Content
import Diagnostics

/// The navigation document: contents, landmarks, pages of the printed book (EPUB 3.3, 7).
extension EPUB {
  func navigation() -> [UInt8] {
    var xml = XHTML.start(title: words.contents, language: metadata.language)
    xml.start(
      "nav",
      [
        "epub:type": "toc", "role": "doc-toc", "id": "contents",
        "aria-labelledby": "contents-title",
      ])
    xml.element("h1", words.contents, ["id": "contents-title"])
    Self.write(contents, to: &xml)
    xml.end()
    if !landmarks.isEmpty {
      // For the machine: a reader has the contents.
      xml.start("nav", ["epub:type": "landmarks", "id": "landmarks", "hidden": ""])
      xml.element("h2", words.landmarks)
      xml.start("ol")
      for landmark in landmarks {
        xml.start("li")
        xml.element("a", landmark.title, ["epub:type": landmark.type, "href": landmark.href])
        xml.end()
      }
      xml.end()
      xml.end()
    }
    if !pages.isEmpty {
      xml.start(
        "nav",
        ["epub:type": "page-list", "role": "doc-pagelist", "id": "pages", "hidden": ""])
      xml.element("h2", words.pages)
      Self.write(pages, to: &xml)
      xml.end()
    }
    return xml.finished()
  }

  /// Lists within lists, however deep, in one loop.
  private static func write(_ entries: [Entry], to xml: inout XML) {
    xml.start("ol")
    var open: [ArraySlice<Entry>] = [entries[...]]
    while let rest = open.last {
      guard let entry = rest.first else {
        open.removeLast()
        xml.end()
        // Of the entry that this list stands in.
        if !open.isEmpty { xml.end() }
        continue
      }
      open[open.count - 1] = rest.dropFirst()
      xml.start("li")
      xml.element("a", entry.title, ["href": entry.href])
      if entry.entries.isEmpty {
        xml.end()
      } else {
        xml.start("ol")
        open.append(entry.entries[...])
      }
    }
  }
}
