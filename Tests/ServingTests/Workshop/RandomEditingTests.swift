import Checks
import Content
import Diagnostics
import Publishing
import Testing

@testable import Serving

/// Whatever is done to the files of a site, and however little of it is read again: it is the site that a clean build makes.
@Suite struct RandomEditingTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func isAlwaysWhatACleanBuildMakes(seed: UInt64) async throws {
    let site = try WrittenSite()
    try site.write("- term: raad\n  uitleg: Een groep.\n", to: "content/begrippen.yaml")
    let workshop = site.workshop
    var editor = try RandomEditor(site, seed: seed)
    var rounds = 0
    for step in 0..<100 {
      let deed = try editor.act()
      // Several changes may come together.
      if editor.chance(4) { continue }
      rounds += 1
      let preview = await workshop.now()
      try await compare(preview, with: site, "seed \(seed), step \(step): \(deed)")
    }
    #expect(rounds > 50)
  }

  private func compare(_ preview: Preview, with site: WrittenSite, _ step: String) async throws {
    let folder = SiteFolder(path: site.path)
    do {
      let reading = try await folder.read(threads: 1, today: WrittenSite.today)
      let (build, diagnostics) = SiteBuild.prepare(
        reading, theme: folder.theme(of: reading.input.settings), content: folder.content,
        options: .init(), checking: Checks.findings)
      // What editors put aside is told with the next change of a text.
      func told(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        diagnostics.filter { $0.id != "leftover" }
      }
      #expect(told(preview.diagnostics) == told(diagnostics), "\(step)")
      #expect((build == nil) == preview.isHeldBack, "\(step)")
      guard let build, let shown = preview.build else { return }
      #expect(shown.artefacts.map(\.path) == build.artefacts.map(\.path), "\(step)")
      #expect(shown.digest == build.digest, "\(step)")
      for artefact in build.artefacts {
        let other = try #require(shown.artefact(at: artefact.path), "\(step): \(artefact.path)")
        #expect(shown.page(at: artefact.path)?.path == build.page(at: artefact.path)?.path)
        switch (artefact.body, other.body) {
        case (.rendered(let a), .rendered(let b)):
          let isSame = try a() == b()
          #expect(isSame, "\(step): \(artefact.path)")
        case (.file(let a, _), .file(let b, _)): #expect(a == b, "\(step)")
        default: Issue.record("\(step): \(artefact.path)")
        }
      }
    } catch let error as Diagnostic {
      #expect(preview.diagnostics == [error], "\(step)")
    }
  }
}
