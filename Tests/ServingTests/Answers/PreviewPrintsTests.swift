import Diagnostics
import Publishing
import Synchronization
import Testing

@testable import Serving

@Suite struct PreviewPrintsTests {
  /// What was printed, and how many at a time.
  private final class Record: Sendable {
    private let state = Mutex((printed: [String](), now: 0, most: 0))

    var printed: [String] { state.withLock { $0.printed } }
    var most: Int { state.withLock { $0.most } }

    func begin(_ html: [UInt8]) {
      state.withLock { state in
        state.printed.append(String(decoding: html, as: UTF8.self))
        state.now += 1
        state.most = max(state.most, state.now)
      }
    }

    func end() { state.withLock { $0.now -= 1 } }
  }

  private let record = Record()

  private func prints(limit: Int = 1 << 20) -> PreviewPrints {
    PreviewPrints(limit: limit) { [record] book, html in
      record.begin(html)
      defer { record.end() }
      if html.starts(with: "kapot".utf8) {
        return .failure(
          Diagnostic(
            id: "no-weasyprint", path: book.path,
            message: Wording(nl: "Er is geen <drukpers>.", en: "There is no <press>."),
            hint: Wording(nl: "Haal er een.", en: "Get one.")))
      }
      return .success(html + Array(".pdf".utf8))
    }
  }

  private func book(_ text: String) -> BookPrint {
    BookPrint(title: "Boek & meer", path: "boek/boek.pdf") { Array(text.utf8) }
  }

  @Test func onePrintingIsForAllWhoAsk() async throws {
    let prints = prints()
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for number in 0..<30 {
        group.addTask { try await prints.pdf(book("boek \(number % 3)")).get() }
      }
      for try await bytes in group { #expect(bytes.suffix(4).elementsEqual(".pdf".utf8)) }
    }
    #expect(record.printed.sorted() == ["boek 0", "boek 1", "boek 2"])
    #expect(record.most == 1)
  }

  @Test func onlySoMuchIsKept() async throws {
    let prints = prints(limit: 20)
    // Eight bytes each, so two of them.
    for text in ["aaaa", "bbbb", "aaaa", "cccc", "aaaa", "bbbb"] {
      _ = try await prints.pdf(book(text)).get()
    }
    #expect(record.printed == ["aaaa", "bbbb", "cccc", "bbbb"])
  }

  @Test func whatIsTooLargeToKeepIsGivenAllTheSame() async throws {
    #expect(try await prints(limit: 0).pdf(book("aaaa")).get().count == 8)
  }

  @Test func whoWentAwayDoesNotStopIt() async throws {
    let prints = prints()
    let gone = Task { await prints.pdf(book("boek")) }
    gone.cancel()
    _ = await gone.value
    #expect(try await prints.pdf(book("boek")).get().count == 8)
    #expect(record.printed == ["boek"])
  }

  @Test func withoutAPressThereIsAPageThatSaysWhatToDo() async throws {
    let prints = prints()
    let request = PreviewRequest(path: "/boek/boek.pdf")
    let answer = await prints.answer(book("kapot"), in: .dutch, to: request)
    #expect(answer.status == 503)
    #expect(answer.headers["Content-Type"] == "text/html; charset=utf-8")
    #expect(
      answer.text.contains("Er is geen &lt;drukpers&gt;.") && answer.text.contains("Haal er een."))
    #expect(answer.text.contains("De PDF van ‘Boek &amp; meer’ is niet gemaakt"))
    // It is tried again: what was missing may be there now.
    _ = await prints.answer(book("kapot"), in: .english, to: request)
    #expect(record.printed.count == 2)
  }

  @Test func aPDFHasPartsToo() async throws {
    let request = PreviewRequest(path: "/boek/boek.pdf", headers: ["range": "bytes=0-3"])
    let answer = await prints().answer(book("%PDF"), in: .dutch, to: request)
    #expect(answer.status == 206 && answer.text == "%PDF")
    #expect(answer.headers["Content-Type"] == "application/pdf")
  }
}
