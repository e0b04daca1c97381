import Diagnostics
import Publishing
import Serving

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What `trompet serve` says to whoever started it.
enum ServeMessages {
  /// Where the site is to be seen: first, as everything else takes time.
  static func address(_ address: ListeningAddress, asked port: UInt16, in language: Language) {
    if address.port != port {
      Console.complain(
        Wording(
          nl: "Poort \(port) is in gebruik; het is nu poort \(address.port).",
          en: "Port \(port) is in use; it is port \(address.port) now.")[language])
    }
    Console.print(
      Wording(
        nl: "Bekijk de site op \(address.url) (stoppen: Ctrl-C)",
        en: "See the site at \(address.url) (to stop: Ctrl-C)")[language])
  }

  /// How others on the network get there.
  static func network(_ address: ListeningAddress, in language: Language) {
    guard let first = address.networkURLs.first else {
      Console.complain(
        Wording(
          nl: "Deze computer is op geen netwerk; alleen u ziet de site.",
          en: "This computer is on no network; only you see the site.")[language])
      return
    }
    for url in address.networkURLs {
      Console.print(
        Wording(nl: "Op een telefoon: \(url)", en: "On a phone: \(url)")[language])
    }
    if isatty(STDOUT_FILENO) == 1, let code = QRCode(first) {
      Console.write(Array(code.terminalText.utf8))
    }
    Console.print(
      Wording(
        nl: "Iedereen op dit netwerk kan nu meekijken, ook naar wat nog niet af is.",
        en: "Everyone on this network can look now, also at what is not finished yet.")[language])
  }

  /// One state of the site.
  static func news(_ news: Telling.News, in language: Language) {
    if let first = news.files.first, isatty(STDOUT_FILENO) == 1 {
      let more = news.files.count - 1
      let others = Wording(nl: " en nog \(more)", en: " and \(more) more")[language]
      Console.print("\(first)\(more == 0 ? "" : others)")
    }
    Console.report(news.findings, in: language)
    if let line = news.line { Console.print(line[language]) }
  }
}
