import Content
import Diagnostics
import Testing

@testable import Publishing

/// Random moves in random sites: whatever is moved, all leads to the same things as before.
@Suite struct RandomMoveTests {
  @Test func everyReferenceLeadsToTheSameThing() async throws {
    var moved = 0
    var mended = 0
    for seed in UInt64(1)...300 {
      var random = SplitMix64(seed: seed)
      var site = RandomSite(seed: seed)
      var files = SiteFiles.split(site.make())
      files.append(Self.more(files, &random))
      guard let (old, new) = Self.pick(files, &random) else { continue }
      let before = try await reading(files)
      guard !before.diagnostics.hasErrors else { continue }
      let result = try await move(old, to: new, in: files)
      guard let plan = result.move else {
        let known = [
          "target-exists", "folder-into-itself", "not-movable", "error-after-move",
          "reference-lost",
          "unusable-name", "other-ending",
        ]
        #expect(known.contains(result.ids.first ?? ""), "\(seed): \(result.diagnostics)")
        continue
      }
      moved += 1
      mended += plan.lines.count
      try await Self.check(plan, files, before, seed)
      try await Self.checkWayBack(plan, files, seed)
    }
    // Nearly all of them can be moved; a test that moves nothing shows nothing.
    #expect(moved >= 200, "\(moved) moves, \(mended) changes")
    #expect(mended >= 800, "\(moved) moves, \(mended) changes")
  }

  /// A page that refers to many of the others in ways that the random sites have not.
  private static func more(_ files: [SourceFile], _ random: inout SplitMix64) -> SourceFile {
    var text = "---\ntitel: Van alles\n---\n"
    for file in files where random.next() % 3 == 0 {
      let path = file.path.dropFirst("content/".count)
      guard path.hasSuffix(".md"), !path.contains(where: { "%#()&".contains($0) }) else { continue }
      switch random.next() % 5 {
      case 0: text += "[[\(path.dropLast(3))]]\n\n"
      case 1: text += "| a |\n| --- |\n| [[/\(path)\\|x]] |\n\n"
      case 2: text += "[a \(text.count)]\n\n[a \(text.count)]: <../\(path)>\n\n"
      case 3: text += "> - [x](<../\(path.dropLast(3))>\n>   \"titel\")\n\n"
      default: text += "![x](<../\(path)>) `[x](<../\(path)>)`\n\n"
      }
    }
    return SourceFile(path: "content/van alles/bron.md", text: text.replacing("![x]", with: "[x]"))
  }

  /// What is moved: a page, a file or a folder; and to where.
  private static func pick(
    _ files: [SourceFile], _ random: inout SplitMix64
  ) -> (String, String)? {
    let paths = files.map { String($0.path.dropFirst("content/".count)) }
      .filter { $0 != "site.yaml" && $0 != "index.md" }
    guard !paths.isEmpty else { return nil }
    var old = paths[Int(random.next() % UInt64(paths.count))]
    let ending = old.split(separator: ".").last.map { "." + $0 } ?? ""
    let folders = [
      "", "artikelen/", "nieuw/diep/", "los/", "van alles/", "een & twee/", "webinars/",
    ]
    let names = ["nieuw", "Twee", "drie vier", "é", "100%", "a#b", "(x)", "index", "een"]
    var new = folders[Int(random.next() % UInt64(folders.count))]
    new += names[Int(random.next() % UInt64(names.count))]
    if random.next() % 4 == 0, let slash = old.lastIndex(of: "/") {
      old = String(old[..<slash])
    } else {
      new += ending
    }
    return (old, new)
  }

  private static func check(
    _ plan: SiteMove, _ files: [SourceFile], _ before: Reading, _ seed: UInt64
  ) async throws {
    let changed = Dictionary(
      plan.changes.map { ($0.source.path, $0) }, uniquingKeysWith: { a, _ in a })
    for change in plan.changes {
      // What stands between the changes is there, in order, and nothing else.
      var rest = change.result[...]
      var place = 0
      for edit in change.edits {
        let kept = change.source.bytes[place..<edit.range.lowerBound]
        #expect(rest.starts(with: kept + edit.new), "\(seed) \(change.source.path)")
        rest = rest.dropFirst(kept.count + edit.new.count)
        place = edit.range.upperBound
      }
      #expect(rest.elementsEqual(change.source.bytes[place...]), "\(seed) \(change.source.path)")
    }
    let after = try await reading(
      files.map { file in
        SourceFile(
          path: "content/" + plan.paths.new(of: String(file.path.dropFirst("content/".count))),
          bytes: changed[file.path]?.result ?? file.bytes)
      })
    let old = Self.targets(of: Site.assemble(before.input).0, plan.paths.new)
    let new = Self.targets(of: Site.assemble(after.input).0) { $0 }
    for (path, targets) in old {
      let found = new[path] ?? []
      #expect(found.count == targets.count, "\(seed) \(path)")
      for (a, b) in zip(targets, found) where a != "nowhere" {
        #expect(a == b, "\(seed) \(path): \(plan.paths)")
      }
    }
  }

  /// What every link of every page leads to, by names that do not change.
  private static func targets(
    of site: Site, _ moved: (String) -> String
  ) -> [String: [String]] {
    func name(_ target: LinkTarget) -> String {
      switch target {
      case .page(let page, let anchor): moved(site[page].path.file) + "#" + (anchor ?? "")
      case .asset(let asset): moved(site.assets[asset].path)
      case .external(let address): address
      case .nowhere: "nowhere"
      }
    }
    return Dictionary(
      site.pages.map { page in
        (
          moved(page.path.file),
          page.targets.map(name) + page.belongs.map { moved(site[$0].path.file) }.sorted()
            + page.themes.map { moved(site[$0].path.file) }
        )
      }, uniquingKeysWith: { a, _ in a })
  }

  /// Back again: all leads there too, and no text has more or fewer lines but for old addresses.
  private static func checkWayBack(
    _ plan: SiteMove, _ files: [SourceFile], _ seed: UInt64
  ) async throws {
    let changed = Dictionary(
      plan.changes.map { ($0.source.path, $0) }, uniquingKeysWith: { a, _ in a })
    let moved = files.map { file in
      SourceFile(
        path: "content/" + plan.paths.new(of: String(file.path.dropFirst("content/".count))),
        bytes: changed[file.path]?.result ?? file.bytes)
    }
    let back = MovedPaths(
      from: plan.paths.new, to: plan.paths.old, isFolder: plan.paths.isFolder)
    let before = try await reading(moved)
    let (way, problems) = await MovePlanner.plan(back, in: before)
    #expect(way != nil, "\(seed) back: \(problems)")
    if let way { try await check(way, moved, before, seed) }
  }
}

/// Numbers that are the same on each run.
struct SplitMix64 {
  private var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
