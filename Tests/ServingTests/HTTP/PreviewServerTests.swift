import Dispatch
import Publishing
import Testing

@testable import Serving

@Suite struct PreviewServerTests {
  private let files: WrittenSite

  init() throws {
    files = try WrittenSite()
    try files.write(String(repeating: "0123456789", count: 100_000), to: "content/film.mp4")
  }

  /// Runs `body` with a server that is there; it has ended after that.
  private func serving(_ body: @Sendable @escaping (UInt16) throws -> Void) async throws {
    let address = try ListeningAddress(port: 0)
    let server = PreviewServer(
      PreviewSite(files.workshop, door: address.door, press: Press(site: files.path)), at: address)
    let (begun, begin) = AsyncStream.makeStream(of: Void.self)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run { begin.finish() } }
      for await _ in begun {}
      // A client waits for its answer on a thread that no task needs.
      let outcome = await withCheckedContinuation { continuation in
        DispatchQueue.global().async {
          continuation.resume(returning: Result { try body(address.port) })
        }
      }
      try outcome.get()
      group.cancelAll()
    }
  }

  @Test func answersOverASocket() async throws {
    try await serving { port in
      let page = try Client(port: port).ask("/artikelen/een/")
      #expect(page.hasPrefix("HTTP/1.1 200 OK\r\n"))
      #expect(page.contains("De eerste tekst.") && page.contains("\r\nETag: \""))
      let part = try Client(port: port).ask("/film.mp4", ["Range: bytes=999995-"])
      #expect(part.hasPrefix("HTTP/1.1 206 ") && part.hasSuffix("\r\n\r\n56789"))
      let film = try Client(port: port).ask("/film.mp4")
      #expect(film.hasSuffix("0123456789") && film.contains("\r\nContent-Length: 1000000\r\n"))
      let head = try Client(port: port).ask("/film.mp4", method: "HEAD")
      #expect(head.hasSuffix("\r\n\r\n") && head.contains("\r\nContent-Length: 1000000\r\n"))
      #expect(try Client(port: port).ask("/../x").hasPrefix("HTTP/1.1 400 "))
      #expect(try Client(port: port).ask("/%2e%2e/x").hasPrefix("HTTP/1.1 400 "))
      #expect(try Client(port: port).ask("/artikelen").contains("\r\nLocation: /artikelen/\r\n"))
    }
  }

  @Test func oneConnectionCarriesManyQuestions() async throws {
    try await serving { port in
      let client = try Client(port: port)
      for _ in 0..<3 {
        client.send("HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(client.receive { $0.hasSuffix("\r\n\r\n") }.hasPrefix("HTTP/1.1 200 OK\r\n"))
      }
    }
  }

  @Test func whatComesAfterABodyIsNoQuestion() async throws {
    try await serving { port in
      let client = try Client(port: port)
      let smuggled = "GET /artikelen/een/ HTTP/1.1\r\nHost: localhost\r\n\r\n"
      client.send(
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9999999\r\n\r\n\(smuggled)")
      let answer = client.receive()
      #expect(answer.hasPrefix("HTTP/1.1 405 ") && !answer.contains("De eerste tekst."))
    }
  }

  @Test func listenersHearOfChanges() async throws {
    let files = files
    try await serving { port in
      let listeners = try (0..<20).map { _ in try Client(port: port) }
      for listener in listeners {
        listener.send("GET /_redactie/live?version=0 HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(listener.receive { $0.contains("\"version\":1") }.contains("text/event-stream"))
      }
      try files.save(WrittenSite.page("Een", "Nieuw."), to: "content/artikelen/een.md")
      for listener in listeners {
        #expect(listener.receive { $0.contains("\"version\":2") }.contains("event: now"))
      }
    }
  }

  @Test func aPortInUseIsPassedOver() async throws {
    try await serving { port in
      let next = try ListeningAddress(port: port)
      #expect(next.port > port && Int(next.port) <= Int(port) + 20)
      #expect(throws: ListeningFault.self) { try ListeningAddress(port: port, trying: 0) }
    }
  }

  @Test func noiseIsSurvived() async throws {
    try await serving { port in
      for text in [
        "", "\r\n\r\n", "GET", "GET /\r\n", "GET / HTTP/9.9\r\n\r\n", "\u{16}\u{3}\u{1}\r\n\r\n",
        "GET http://[ HTTP/1.1\r\n\r\n", "GET //[::1 HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /%%% HTTP/1.1\r\n:\r\n\r\n", "GET ? HTTP/1.1\r\nRange\r\n\r\n",
        "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffff\r\n",
      ] { try Client(port: port).send(text) }
      #expect(try Client(port: port).ask("/").hasPrefix("HTTP/1.1 200 "))
    }
  }
}
