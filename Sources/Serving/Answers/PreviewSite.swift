import Diagnostics
import Publishing

/// Answers what browsers ask, whatever carries it: pages of the site, and the editors' own below `/_redactie/`.
package struct PreviewSite: Sendable {
  package let workshop: Workshop

  package init(_ workshop: Workshop) { self.workshop = workshop }

  package func answer(_ request: PreviewRequest) async -> PreviewAnswer {
    let preview = await workshop.now()
    let path = request.path.hasSuffix("/") ? request.path + "index.html" : request.path
    guard
      let artefact = preview.build?.artefact(at: String(path.dropFirst())),
      case .rendered(let render) = artefact.body
    else { return PreviewAnswer(status: 404, body: .bytes(Array("404\n".utf8))) }
    do throws(Diagnostic) {
      return PreviewAnswer(
        headers: ["Content-Type": "text/html; charset=utf-8"], body: .bytes(try render()))
    } catch {
      return PreviewAnswer(status: 500, body: .bytes(Array(error.message.nl.utf8)))
    }
  }
}
