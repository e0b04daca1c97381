import Diagnostics
import Publishing

/// Answers what browsers ask, whatever carries it: pages of the site, and the editors' own below `/_redactie/`.
package struct PreviewSite: Sendable {
  package let workshop: Workshop
  private let door: Doorkeeper
  private let editors = EditorsPages()
  private let live: LiveStream
  private let prints: PreviewPrints

  package init(_ workshop: Workshop, door: Doorkeeper, press: Press) {
    self.workshop = workshop
    self.door = door
    live = LiveStream(of: workshop)
    prints = PreviewPrints(press: press)
  }

  package func answer(_ request: PreviewRequest) async -> PreviewAnswer {
    var answer = await content(for: request)
    let own = [
      "X-Content-Type-Options": "nosniff", "Cross-Origin-Resource-Policy": "same-origin",
      "Cache-Control": "no-cache",
    ]
    answer.headers.merge(own) { given, _ in given }
    if let size = answer.body.size, answer.headers["Content-Length"] == nil {
      answer.headers["Content-Length"] = String(size)
    }
    if request.method == "HEAD" { answer.body = .bytes([]) }
    return answer
  }

  private func content(for request: PreviewRequest) async -> PreviewAnswer {
    if let refusal = door.refusal(of: request) { return refusal }
    guard request.method == "GET" || request.method == "HEAD" else {
      return PreviewAnswer(status: 405, "GET, HEAD.", headers: ["Allow": "GET, HEAD"])
    }
    guard
      request.headers.reduce(0, { $0 + $1.key.utf8.count + $1.value.utf8.count }) < Self.mostHeaders
    else { return PreviewAnswer(status: 431, "Te veel.\nToo much.") }
    let target: RequestTarget
    do throws(RequestTarget.Fault) {
      target = try RequestTarget(request.path)
    } catch {
      return PreviewAnswer(
        status: error == .tooLong ? 414 : 400,
        "Dit adres kan niet bestaan.\nThere can be no such address.")
    }
    if target.path == "_redactie" || target.below("_redactie/") != nil {
      return await amongEditors(request, target)
    }
    return await onSite(request, target, await workshop.now())
  }

  /// In bytes; browsers send some hundreds.
  private static let mostHeaders = 1 << 14

  // MARK: - The site

  private func onSite(
    _ request: PreviewRequest, _ target: RequestTarget, _ preview: Preview
  ) async -> PreviewAnswer {
    guard let build = preview.build else {
      guard request.isFromHere else {
        return PreviewAnswer(
          status: 503,
          Wording(nl: "De site is er nog niet.", en: "The site is not there yet.")[
            preview.language])
      }
      return target.isPage
        ? editors.insteadOfSite(preview) : PreviewAnswer(status: 404, "Nog niets.\nNothing yet.")
    }
    if let artefact = build.artefact(at: target.file),
      let found = representation(of: artefact, in: build, preview)
    {
      return found.answer(to: request)
    }
    if let print = build.bookPrint(at: target.path) {
      return await prints.answer(print, in: preview.language, to: request)
    }
    if !target.path.hasSuffix("/"), build.artefact(at: target.path + "/index.html") != nil {
      return .moved(to: "/" + target.path.percentEncoded + "/", query: request.query)
    }
    // The 404 page has addresses from the root of the server that the site will be on.
    if let below = target.below(build.rootPath), !build.rootPath.isEmpty, below.utf8.first != 0x2F {
      return .moved(to: "/" + below.percentEncoded, query: request.query, status: 302)
    }
    guard let page = build.artefact(at: "404.html"),
      var found = representation(of: page, in: build, preview)
    else { return PreviewAnswer(status: 404, "404") }
    found.status = 404
    return found.answer(to: request)
  }

  /// Nil when the file is gone, which the next reading of the site will tell.
  private func representation(
    of artefact: Artefact, in build: SiteBuild, _ preview: Preview
  ) -> Representation? {
    let type = MediaType.served(at: artefact.path)
    switch artefact.body {
    case .kept: return nil
    case .file(let path, let root):
      return PublishedFile(path, within: root).map { Representation($0, type: type) }
    case .rendered(let render):
      do throws(Diagnostic) {
        let bytes = try render()
        guard type.hasPrefix("text/html") else { return Representation(bytes, type: type) }
        return Representation(page: bytes, type: type) {
          PreviewInsert.bytes(in: preview, tag: $0)
        }
      } catch {
        let text = DiagnosticsFormatter(language: preview.language).text(for: [error])
        var told = Representation(Array(text.utf8), type: "text/plain; charset=utf-8")
        told.status = 500
        return told
      }
    }
  }

  // MARK: - The editors' own

  private func amongEditors(
    _ request: PreviewRequest, _ target: RequestTarget
  ) async -> PreviewAnswer {
    if let refusal = door.refusalAmongEditors(of: request) { return refusal }
    if target.path == "_redactie" { return .moved(to: "/_redactie/", query: request.query) }
    if target.path == "_redactie/live" { return live.answer }
    let preview = await workshop.now()
    // Another on the network sees the site, and sees it change; not what is wrong with it, or where its files are.
    guard request.isFromHere || target.path == "_redactie/preview.js" else {
      return PreviewAnswer(
        status: 403,
        Wording(
          nl: "De redactiepagina’s zijn alleen te zien op de computer waar Trompet loopt.",
          en: "The editors' pages can only be seen on the computer that Trompet runs on.")[
            preview.language])
    }
    guard var answer = await editors.answer(request, preview) else {
      return PreviewAnswer(
        status: 404,
        Wording(nl: "Hier is niets.", en: "There is nothing here.")[preview.language])
    }
    if answer.status == 200, case .bytes(let bytes) = answer.body {
      let type = answer.headers["Content-Type"] ?? MediaType.served(at: target.file)
      let headers = answer.headers
      answer = Representation(bytes, type: type).answer(to: request)
      answer.headers.merge(headers) { _, given in given }
    }
    let own = ["X-Frame-Options": "DENY", "Referrer-Policy": "same-origin"]
    answer.headers.merge(own) { given, _ in given }
    return answer
  }
}
