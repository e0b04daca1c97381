import ArgumentParser
import Content
import Diagnostics
import Markup
import Publishing

struct MarkdownCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown",
    abstract: "Maakt HTML van één tekst in Markdown: trompet markdown < tekst > html",
    discussion: """
      Leest de standaardinvoer en schrijft naar de standaarduitvoer, zonder site. Met --spec precies \
      zoals de specificaties van CommonMark en GitHub het voorschrijven.
      """)

  @Flag(
    help:
      "Volg de specificaties: geen id’s, figuren of kaders, HTML ongewijzigd, links zoals ze er staan."
  )
  var spec = false

  func run() throws {
    guard let input = Console.readInput() else {
      Console.complain(
        "De invoer is niet te lezen, of te lang. Geef een tekst: trompet markdown < tekst.md")
      throw ExitCode.failure
    }
    if spec {
      try write(Document.parse(input, dialect: .specification).specificationHTML())
      return
    }
    let source = SourceFile(path: "invoer.md", bytes: input)
    let (html, diagnostics) = LooseText.html(of: source, language: .dutch)
    Console.report(diagnostics, in: .dutch)
    try write(html)
    if diagnostics.hasErrors { throw ExitCode.failure }
  }

  private func write(_ html: [UInt8]) throws {
    guard !Console.write(html) else { return }
    Console.complain("De uitvoer is niet te schrijven.")
    throw ExitCode.failure
  }
}
