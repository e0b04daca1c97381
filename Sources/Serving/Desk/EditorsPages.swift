import Content
import Diagnostics

/// What editors see and readers never do: all that is answered below `/_redactie/`, but for the stream of events.
///
/// One for as long as the program runs: what the checks have said is kept in it.
struct EditorsPages: Sendable {
  private let look = EditorsLook()

  /// Nil when there is nothing at that address.
  func answer(_ request: PreviewRequest, _ preview: Preview) async -> PreviewAnswer? {
    let query = QueryFields(request.query)
    switch request.path {
    case "/_redactie/": return await desk(query, preview)
    case "/_redactie/bladzijde.json": return await note(query, preview)
    default:
      let name = request.path.dropFirst("/_redactie/".count)
      guard let file = EditorsFile.named(String(name)) else { return nil }
      return Self.answer(file.bytes, as: file.mediaType)
    }
  }

  private func desk(_ query: QueryFields, _ preview: Preview) async -> PreviewAnswer {
    guard let whole = await look.whole(preview), let planned = await look.planned(preview) else {
      return insteadOfSite(preview)
    }
    let desk = DeskSite(preview, site: whole.site, planned: planned, wanted: query["alle"])
    let findings = await look.findings(whole, preview)
    return Self.answer(DeskPage(desk, findings).bytes, as: "text/html; charset=utf-8")
  }

  /// What the bar and the overlay of a page show.
  private func note(_ query: QueryFields, _ preview: Preview) async -> PreviewAnswer {
    let path = QueryFields.path(query["adres"] ?? "/")
    let page = preview.build?.page(
      at: path.hasSuffix("/") || path.isEmpty ? path + "index.html" : path)
    let note = await PageNote(of: page, in: preview, by: look)
    return Self.answer(note.json, as: "application/json")
  }

  static func answer(
    _ bytes: [UInt8], as mediaType: String, status: Int = 200, tag: String? = nil
  ) -> PreviewAnswer {
    var headers = ["Content-Type": mediaType]
    if let tag { headers["ETag"] = "\"\(tag)\"" }
    return PreviewAnswer(status: status, headers: headers, body: .bytes(bytes))
  }

  /// The page in the place of every other, as long as the site could never be made.
  func insteadOfSite(_ preview: Preview) -> PreviewAnswer {
    let page = InsteadPage(preview)
    return Self.answer(
      page.bytes, as: "text/html; charset=utf-8", status: 500, tag: page.tag)
  }
}

extension QueryFields {
  /// Below the output folder, of an address as a browser has it: `/artikelen/een/` is `artikelen/een/`.
  static func path(_ address: String) -> String {
    String(decoded(address.utf8).drop { $0 == "/" })
  }
}
