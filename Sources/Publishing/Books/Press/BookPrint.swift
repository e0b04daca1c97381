import Content
import Diagnostics

/// A public book as it would be printed now, and where its PDF would be published.
package struct BookPrint: Sendable {
  /// As it is called on its cover.
  package let title: String
  /// Below the output folder.
  package let path: String
  /// What it is printed from.
  package let html: @Sendable () -> [UInt8]

  package init(title: String, path: String, html: @escaping @Sendable () -> [UInt8]) {
    self.title = title
    self.path = path
    self.html = html
  }

  /// Prints it, which takes the thread some seconds.
  package func pdf(with press: Press, of html: [UInt8]) throws(Diagnostic) -> [UInt8] {
    do throws(PressFault) {
      return try press.print(html).bytes
    } catch {
      throw .notPrinted([path], error)
    }
  }

  /// Of all that a PDF is made from.
  package static func digest(of html: [UInt8]) -> InputDigest { Press.digest(of: html) }
}

extension Press {
  /// Kills what is being printed: this program is about to end.
  package static func endAll() { ChildProcess.endAll() }
}

extension SiteBuild {
  /// The book whose PDF `trompet book` would publish at a path of the output, such as `cursusboeken/een/een.pdf`.
  package func bookPrint(at path: String) -> BookPrint? {
    guard path.hasSuffix(".pdf") else { return nil }
    for work in site.works where work.isPublic {
      for paper in Paper.allCases where context.stem(of: work, on: paper) + ".pdf" == path {
        return BookPrint(title: work.title, path: path) { [context] in
          BookEdition(of: work, in: context).html(BookForm(of: work, on: paper))
        }
      }
    }
    return nil
  }

  /// The paths of the book that a page belongs to, as one page to print and as a PDF; nil when it is in no public book.
  package func bookPaths(of page: Page) -> (html: String, pdf: String)? {
    let work = site.works.first { work in
      work.isPublic
        && (work.front == page.id || work.chapters.contains(page.id))
    }
    return work.map { work in
      let stem = context.stem(of: work, on: work.paper)
      return (context.file(of: work, "html").path, stem + ".pdf")
    }
  }
}
