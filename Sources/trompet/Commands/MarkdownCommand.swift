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
    let source = SourceFile(path: "invoer.md", bytes: Console.readInput())
    if spec {
      Console.write(Document.parse(source.bytes, dialect: .specification).specificationHTML())
      return
    }
    let (html, diagnostics) = LooseText.html(of: source, language: .dutch)
    Console.report(diagnostics, in: .dutch)
    Console.write(html)
    if diagnostics.hasErrors { throw ExitCode.failure }
  }
}
