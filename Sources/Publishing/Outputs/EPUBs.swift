import Content
import Diagnostics

/// Every public work as an e-book.
struct EPUBs: Output {
  static func artefacts(of context: SiteContext) -> [Artefact] {
    context.site.works.enumerated().map { index, work in
      Artefact(
        path: context.file(of: work, "epub").path,
        body: .rendered { () throws(Diagnostic) in
          try context.epubs[index].bytes { () throws(Diagnostic) in try context.epub(of: work) }
        })
    }
  }
}

extension SiteContext {
  /// In bytes; 0 for one that cannot be made, which is told when it is written.
  func sizeOfEPUB(ofWorkAt index: Int) -> Int {
    do throws(Diagnostic) {
      return try epubs[index].size { () throws(Diagnostic) in try epub(of: site.works[index]) }
    } catch {
      return 0
    }
  }

  /// The e-book of a work, to be written or sent.
  func epub(of work: Work) throws(Diagnostic) -> [UInt8] {
    try BookEdition(of: work, in: self).epub(
      printed: printed(work, on: work.paper), as: file(of: work, "epub").path)
  }
}

extension BookEdition {
  /// The e-book, which will be at `path`, with the pages of the printed book if there is one.
  func epub(printed: PrintedFile?, as path: String) throws(Diagnostic) -> [UInt8] {
    do throws(ZipFault) {
      return try EPUBMaker(self).epub(pages: Self.pages(of: printed)).archive()
    } catch {
      throw .noEPUB(path, error.reason)
    }
  }

  /// The first anchor on each page.
  private static func pages(of printed: PrintedFile?) -> [(label: String, anchor: String)] {
    var pages: [(label: String, anchor: String)] = []
    var last = 0
    for anchor in printed?.anchors ?? [] where anchor.page > last {
      last = anchor.page
      pages.append((String(anchor.page), anchor.name))
    }
    return pages
  }
}

extension Diagnostic {
  static func noEPUB(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      id: "no-epub", path: path,
      message: Wording(
        nl: "Dit e-boek kan niet worden gemaakt. Het programma libzip zegt: ‘\(reason)’.",
        en: "This e-book cannot be made. The program libzip says: '\(reason)'."),
      hint: Wording(
        nl: "Vaak is er te weinig geheugen: sluit andere programma’s en probeer het opnieuw.",
        en: "Often there is too little memory: close other programs and try again."))
  }
}
