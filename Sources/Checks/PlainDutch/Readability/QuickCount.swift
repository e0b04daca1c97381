import Diagnostics
import Markup

/// Words, sentences and syllables of a text counted so fast that a build can do it: one look in a table for each byte.
///
/// Rougher than `Prose`: it knows no abbreviations, and of vowels only which pairs are one. That is enough to compare a text
/// with what it was, because both are counted in the same way.
struct QuickCount {
  /// Where the count stands between two bytes.
  private enum State: UInt64, CaseIterable {
    case gap, behindPoint, behindSentence, consonant, a, e, i, o, u, closed, open
  }

  private enum Class: UInt8, CaseIterable {
    case space, consonant, a, e, i, j, o, u, y, accented, point, digit, sign, unseen, capital,
      capitalVowel
  }

  // In one number, so that all three are counted by one addition: the state that follows stands above them.
  private static let word: UInt64 = 1
  private static let syllable: UInt64 = 1 << 21
  private static let sentence: UInt64 = 1 << 42
  private static let stateShift: UInt64 = 60

  private let classes = QuickCount.classes
  private let steps = QuickCount.steps

  /// What there is to read in `document`, in the blocks that `Prose` reads.
  func count(_ document: Document) -> Readability {
    var total = Readability()
    document.nodes.withUnsafeBufferPointer { nodes in
      document.text.withUnsafeBufferPointer { text in
        classes.withUnsafeBufferPointer { classes in
          steps.withUnsafeBufferPointer { steps in
            var index = 1
            while index < nodes.count {
              let node = nodes[index]
              switch node.kind {
              case .paragraph:
                if node.value == ParagraphRole.plain.rawValue {
                  add(index + 1..<Int(node.end), nodes, document, text, classes, steps, to: &total)
                }
                index = Int(node.end)
              case .heading, .table, .codeBlock, .htmlBlock, .thematicBreak: index = Int(node.end)
              case .callout:
                index += 1
                if index < node.end, nodes[index].kind == .paragraph {
                  index = Int(nodes[index].end)
                }
              default: index += 1
              }
            }
          }
        }
      }
    }
    return total
  }

  private func add(
    _ inlines: Range<Int>, _ nodes: UnsafeBufferPointer<Node>, _ document: Document,
    _ text: UnsafeBufferPointer<UInt8>, _ classes: UnsafeBufferPointer<UInt8>,
    _ steps: UnsafeBufferPointer<UInt64>, to total: inout Readability
  ) {
    var sum: UInt64 = 0
    var state = Int(State.gap.rawValue)
    var index = inlines.lowerBound
    func pass(_ byteClass: Class) {
      let step = steps[state << 4 | Int(byteClass.rawValue)]
      sum &+= step & Self.counts
      state = Int(step >> Self.stateShift)
    }
    while index < inlines.upperBound {
      let node = nodes[index]
      switch node.kind {
      case .text:
        for place in node.text.range {
          let step = steps[state << 4 | Int(classes[Int(text[place])])]
          sum &+= step & Self.counts
          state = Int(step >> Self.stateShift)
        }
      case .softBreak, .lineBreak: pass(.space)
      case .code: pass(.sign)
      case .image:
        index = Int(node.end)
        continue
      case .link where document.links[Int(node.detail)].form == .automatic:
        pass(.sign)
        index = Int(node.end)
        continue
      default: break
      }
      index += 1
    }
    let words = Int(sum & Self.mask)
    guard words > 0 else { return }
    total.words += words
    total.syllables += Int(sum >> 21 & Self.mask)
    // The last one ends with the block.
    total.sentences += Int(sum >> 42 & 0x3FFFF) + 1
  }

  private static let mask: UInt64 = (1 << 21) - 1
  private static let counts: UInt64 = (1 << 60) - 1

  // MARK: - Tables

  private static let classes: [UInt8] = (0...255).map { kind(of: UInt8($0)).rawValue }

  private static func kind(of byte: UInt8) -> Class {
    switch byte {
    case 0...0x20: .space
    case 0x61: .a
    case 0x65: .e
    case 0x69: .i
    case 0x6A: .j
    case 0x6F: .o
    case 0x75: .u
    case 0x79: .y
    case 0x41, 0x45, 0x49, 0x4F, 0x55: .capitalVowel
    case 0x41...0x5A: .capital
    case 0x61...0x7A: .consonant
    case 0x30...0x39: .digit
    case 0x2E, 0x21, 0x3F: .point
    // A letter with an accent; what follows it is the rest of that letter, as behind the other signs of two bytes and more.
    case 0xC3: .accented
    case 0x27, 0x2D, 0x80...: .unseen
    default: .sign
    }
  }

  /// By state and class: what is added, and the state that follows.
  private static let steps: [UInt64] = State.allCases.flatMap { state in
    Class.allCases.map { step(from: state, $0) }
  }

  private static func step(from state: State, _ next: Class) -> UInt64 {
    let isInside: Bool =
      switch state {
      case .gap, .behindPoint, .behindSentence: false
      default: true
      }
    func to(_ new: State, syllables: UInt64 = 0) -> UInt64 {
      // `o.a.` is one word: only behind a space another starts.
      let starts = state == .gap || state == .behindSentence
      let ends =
        state == .behindSentence && (next == .capital || next == .capitalVowel || next == .digit)
      return new.rawValue << stateShift + (starts ? word : 0) + syllables * syllable
        + (ends ? sentence : 0)
    }
    func stay(_ new: State) -> UInt64 { new.rawValue << stateShift }
    switch next {
    case .space:
      return stay(state == .behindPoint || state == .behindSentence ? .behindSentence : .gap)
    case .sign:
      return stay(
        state == .behindPoint ? .behindPoint : state == .behindSentence ? .behindSentence : .gap)
    case .point: return stay(isInside || state == .behindPoint ? .behindPoint : state)
    case .unseen: return stay(state)
    case .digit: return to(.consonant, syllables: isInside || state == .behindPoint ? 0 : 1)
    case .consonant, .capital: return to(.consonant)
    case .j: return to(state == .i ? .closed : .consonant)
    case .capitalVowel: return to(.open, syllables: 1)
    case .accented: return to(.open, syllables: 1)
    case .y: return isVowel(state) ? to(.closed) : to(.closed, syllables: 1)
    case .a, .e, .i, .o, .u: return vowel(next, from: state, to)
    }
  }

  private static func isVowel(_ state: State) -> Bool {
    switch state {
    case .a, .e, .i, .o, .u, .open: true
    default: false
    }
  }

  private static func vowel(
    _ next: Class, from state: State, _ to: (State, UInt64) -> UInt64
  ) -> UInt64 {
    switch (state, next) {
    // `aai`, `ooi`, `oei` and `eeu` have a third letter.
    case (.a, .a), (.o, .o), (.o, .e), (.e, .e): to(.open, 0)
    case (.open, _): to(.closed, 0)
    case (.a, .i), (.a, .u), (.e, .i), (.e, .u), (.i, .e), (.o, .i), (.o, .u), (.u, .i), (.u, .u):
      to(.closed, 0)
    case (_, .a): to(.a, 1)
    case (_, .e): to(.e, 1)
    case (_, .i): to(.i, 1)
    case (_, .o): to(.o, 1)
    default: to(.u, 1)
    }
  }
}
