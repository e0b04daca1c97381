import ArgumentParser

/// The command line of Trompet.
@main
struct Trompet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trompet",
    abstract: "Maakt van teksten in Markdown een site om kennis te delen.",
    version: "0.1.0",
    subcommands: [
      InitCommand.self, BuildCommand.self, CheckCommand.self, BookCommand.self,
      CalendarCommand.self, NewCommand.self, MoveCommand.self, MarkdownCommand.self,
      ServeCommand.self,
    ])
}
