import Diagnostics
import Testing

@testable import Publishing

/// A site on the disk of which pages are published to `output`.
struct PublishedSite {
  let site: TemporaryFolder

  init() throws { site = try TemporaryFolder() }

  var folder: PublishedFolder {
    get throws {
      try PublishedFolder(path: site["output"], site: site.path, protected: [site["content"]])
    }
  }

  /// What is in the output folder, but for what Trompet keeps there for itself.
  var output: [String] { site.all(in: "output").filter { !$0.hasPrefix(".trompet-") } }

  /// Publishes pages by path and text.
  @discardableResult
  func publish(
    _ pages: KeyValuePairs<String, String>, threads: Int = 2
  ) async throws -> Publication {
    try await publish(pages.map { Artefact.page($0, $1) }, threads: threads)
  }

  @discardableResult
  func publish(_ artefacts: [Artefact], threads: Int = 2) async throws -> Publication {
    try await folder.publish(artefacts, threads: threads)
  }

  func refusal(of pages: KeyValuePairs<String, String>) async -> Diagnostic? {
    await #expect(throws: Diagnostic.self) { try await publish(pages) }
  }
}

extension PublishedFolder {
  /// Publishes what no printing comes into.
  func publish(
    _ artefacts: [Artefact], from digest: InputDigest? = nil, threads: Int,
    waiting: @Sendable (Diagnostic) -> Void = { _ in }
  ) async throws(Diagnostic) -> Publication {
    let publication = try await publish(
      artefacts, from: digest, shelf: shelf(), threads: threads, waiting: waiting)
    guard let publication else { throw .stoppedWaiting(output: "another shelf") }
    return publication
  }
}

extension Artefact {
  static func page(_ path: String, _ text: String) -> Artefact {
    Artefact(path: path, body: .rendered { Array(text.utf8) })
  }
}
