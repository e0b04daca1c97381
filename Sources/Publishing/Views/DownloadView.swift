import Content

/// A book as a file to take along.
struct DownloadView: TemplateView {
  let work: Int
  let format: Format
  let scene: Scene

  enum Format { case pdf(PrintedFile), epub, html }

  /// What there is of a work.
  static func all(of index: Int, in scene: Scene) -> [DownloadView] {
    let context = scene.context
    let work = scene.site.works[index]
    let printed = [work.paper] + Paper.allCases.filter { $0 != work.paper }
    let formats =
      printed.compactMap { context.printed(work, on: $0) }.map(Format.pdf) + [.epub, .html]
    return formats.map { DownloadView(work: index, format: $0, scene: scene) }
  }

  static let fields: [TemplateField<DownloadView>] = [
    .text("title") { $0.title },
    .text("url") { $0.scene.url($0.address) },
    .text("type") { $0.type },
    .text("size") { $0.scene.words.size($0.bytes) },
    .text("pages") { view in
      guard case .pdf(let file) = view.format else { return "" }
      return view.scene.words.pages(file.pages)
    },
    .text("paper") { view in
      guard case .pdf(let file) = view.format else { return "" }
      return file.paper.rawValue.uppercased()
    },
  ]

  private var address: Address {
    let context = scene.context
    return switch format {
    case .pdf(let file): Address(encoding: file.path)
    case .epub: context.file(of: scene.site.works[work], "epub")
    case .html: context.file(of: scene.site.works[work], "html")
    }
  }

  private var title: String {
    let words = scene.words
    return switch format {
    case .pdf: words.bookAsPDF
    case .epub: words.bookAsEPUB
    case .html: words.bookAsPage
    }
  }

  private var type: String {
    switch format {
    case .pdf: "PDF"
    case .epub: "EPUB"
    case .html: "HTML"
    }
  }

  private var bytes: Int {
    switch format {
    case .pdf(let file): file.size
    case .epub: scene.context.sizeOfEPUB(ofWorkAt: work)
    case .html: scene.context.sizeOfPrintHTML(ofWorkAt: work)
    }
  }
}
