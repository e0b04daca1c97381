import Diagnostics

extension Readability {
  /// Addresses and the names of files are not read as words.
  init(_ prose: Prose) {
    self.init()
    prose.text.withUnsafeBufferPointer { text in
      prose.words.withUnsafeBufferPointer { all in
        for word in all where !word.traits.contains(.address) {
          words += 1
          syllables += Syllables.count(of: word, in: text)
        }
      }
    }
    sentences = prose.sentences.count
  }
}
