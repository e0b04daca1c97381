import Diagnostics
import Publishing
import Synchronization

/// How far the books are that are being printed: one line on the terminal that is written over, gone at the end. Nothing
/// where nobody is looking.
final class PrintProgressLine: Sendable {
  private struct State {
    /// In the order in which they began.
    var books: [(title: String, text: String)] = []
    var rounds: [String: Int] = [:]
    var isShown = false
  }

  private let language: Language
  private let isOnTerminal: Bool
  private let state = Mutex(State())

  init(language: Language) {
    self.language = language
    isOnTerminal = TerminalLine.isSeen
  }

  /// Nil says that a book is done.
  func tell(_ title: String, _ progress: PrintProgress?) {
    guard isOnTerminal else { return }
    state.withLock { state in
      let index = state.books.firstIndex { $0.title == title }
      guard let progress else {
        if let index { state.books.remove(at: index) }
        state.rounds[title] = nil
        show(&state)
        return
      }
      if case .round(let round) = progress { state.rounds[title] = round }
      let text = words(progress, round: state.rounds[title])[language]
      if let index { state.books[index].text = text } else { state.books.append((title, text)) }
      show(&state)
    }
  }

  /// Takes the line away.
  func clear() {
    state.withLock { state in
      state.books = []
      show(&state)
    }
  }

  private func show(_ state: inout State) {
    guard state.isShown || !state.books.isEmpty else { return }
    let room = TerminalLine.room
    let lines = state.books.map { "\($0.title): \($0.text)" }
    var line = lines.joined(separator: " · ")
    if line.count > room, let first = lines.first, lines.count > 1 {
      let more = lines.count - 1
      line = first + Wording(nl: " (en nog \(more))", en: " (and \(more) more)")[language]
    }
    let shown = line.count > room ? line.prefix(room - 2) + " …" : line
    TerminalLine.show(String(shown))
    state.isShown = !state.books.isEmpty
  }

  private func words(_ progress: PrintProgress, round: Int?) -> Wording {
    switch progress {
    case .page(let page):
      round == nil
        ? Wording(nl: "bladzijde \(page) …", en: "page \(page) …")
        : Wording(
          nl: "bladzijde \(page), nu met de goede nummers …",
          en: "page \(page), now with the right numbers …")
    case .round:
      Wording(
        nl: "alle bladzijden nog eens, met de goede nummers …",
        en: "all pages once more, with the right numbers …")
    case .step(let step):
      step >= 6
        ? Wording(nl: "de PDF wordt geschreven …", en: "the PDF is being written …")
        : Wording(nl: "het boek wordt gelezen …", en: "the book is being read …")
    }
  }
}
