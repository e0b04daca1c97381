import Markup

/// The numbers of everything in the works of a site: chapters and their sections, and exercises, figures and
/// tables through the whole work.
///
/// What only trainers read is counted apart, as T1, T2: all other numbers are the same in every edition.
struct Numbering: Sendable {
  /// By page; nil and empty outside works.
  private(set) var numbers: [PageNumbers?]
  private(set) var labels: [[String: ReferenceLabel]]

  init(works: [Work], drafts: [Draft], links: SiteLinks, _ assets: [Asset]) {
    numbers = Array(repeating: nil, count: drafts.count)
    labels = Array(repeating: [:], count: drafts.count)
    for work in works { number(work, drafts, links, assets) }
  }

  /// Counts again in the works that have any of `pages`.
  mutating func update(
    _ pages: [Int], _ roles: Roles, drafts: [Draft], links: SiteLinks, _ assets: [Asset]
  ) {
    for work in Set(pages.compactMap { roles.roles[$0].work }) {
      number(roles.works[work], drafts, links, assets)
    }
  }

  private mutating func number(
    _ work: Work, _ drafts: [Draft], _ links: SiteLinks, _ assets: [Asset]
  ) {
    var count = Count()
    number(work.front, isFront: true, &count, drafts, links, assets)
    for chapter in work.chapters { number(chapter, isFront: false, &count, drafts, links, assets) }
  }

  /// How many of each there have been so far in a work.
  private struct Count {
    var chapters = Tally()
    var exercises = Tally()
    var figures = Tally()
    var tables = Tally()

    struct Tally {
      private var forAll = 0
      private var forTrainers = 0

      mutating func next(forTrainers isForTrainers: Bool) -> String {
        if isForTrainers {
          forTrainers += 1
          return "T\(forTrainers)"
        }
        forAll += 1
        return String(forAll)
      }
    }
  }

  private mutating func number(
    _ page: PageID, isFront: Bool, _ count: inout Count, _ drafts: [Draft],
    _ links: SiteLinks, _ assets: [Asset]
  ) {
    let body = drafts[page.index].body
    let isTrainers = drafts[page.index].matter.edition == .trainer
    var numbers = PageNumbers()
    var labels: [String: ReferenceLabel] = [:]
    if !isFront {
      numbers.chapter = count.chapters.next(forTrainers: isTrainers)
      numbers.headings = Self.sections(of: body, in: numbers.chapter)
      for (index, number) in numbers.headings { labels[body.headings[index].id] = .section(number) }
    }
    let notes = isTrainers ? [] : body.trainerNotes
    func isForTrainers(_ node: Int32) -> Bool { isTrainers || body.isInside(notes, node) }
    for exercise in body.exercises {
      let number = count.exercises.next(forTrainers: isForTrainers(exercise.node))
      numbers.exercises[Int(exercise.callout)] = number
      labels[exercise.id] = .exercise(number)
    }
    for figure in body.figures {
      let link = Int(figure.link)
      switch links.pages[page.index].targets[link] {
      case .page, .nowhere: continue
      case .asset(let index) where !assets[index].isImage: continue
      case .asset, .external: break
      }
      let number = count.figures.next(forTrainers: isForTrainers(body.links[link].node))
      numbers.figures[link] = number
      labels[figure.id] = .figure(number)
    }
    for table in body.tables {
      let number = count.tables.next(forTrainers: isForTrainers(table.node))
      numbers.tables[table.node] = number
      labels[table.id] = .table(number)
    }
    self.numbers[page.index] = numbers
    self.labels[page.index] = labels
  }

  /// The sections and those below them, by place among the headings. What stands in a quote, a callout or a
  /// list is no section, and no section is what stands deeper, or below none.
  private static func sections(of body: Document, in chapter: String) -> [Int: String] {
    var numbers: [Int: String] = [:]
    var section = 0
    var below = 0
    let shift = body.headingShift
    var index = 1
    while index < body.nodes.count {
      let node = body.nodes[index]
      index = Int(node.end)
      guard node.kind == .heading else { continue }
      switch Int(node.value) + shift {
      case 2:
        section += 1
        below = 0
        numbers[Int(node.detail)] = "\(chapter).\(section)"
      case 3 where section > 0:
        below += 1
        numbers[Int(node.detail)] = "\(chapter).\(section).\(below)"
      default: break
      }
    }
    return numbers
  }
}
