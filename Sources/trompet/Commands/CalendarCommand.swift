import ArgumentParser

/// The communicatiekalender: each of its commands is a file in `Calendar/`.
struct CalendarCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "Plant de communicatiekalender en maakt er teksten van.",
    discussion: "De kalender zelf staat in content/kalender/, een bestand per jaar.",
    subcommands: [
      PlanCommand.self, CarryCommand.self, GapsCommand.self, KitCommand.self, TableCommand.self,
    ],
    aliases: ["kalender"])
}
