import ArgumentParser
import Content
import Diagnostics
import Publishing

struct CarryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "carry",
    abstract: "Neemt een jaar van de communicatiekalender over naar een ander jaar.",
    discussion: """
      Verandert de datums, de statussen en het jaar in de titel; al het andere blijft zoals u het schreef. Maanden blijven \
      maanden, weken houden hun nummer, en een dag blijft dezelfde dag van de week. Wat u moet nakijken, krijgt een \
      regel met ‘let op’.

      Schrijft nooit over een bestand dat er al is.
      """,
    aliases: ["neem-over"])

  @Argument(help: ArgumentHelp("Het jaar dat er is.", valueName: "van"))
  var from: Int

  @Argument(help: ArgumentHelp("Het jaar dat erbij komt.", valueName: "naar"))
  var to: Int

  @Flag(
    name: [.customLong("stdout"), .customLong("toon")],
    help: "Laat het nieuwe jaar zien, en schrijf niets.")
  var isShownOnly = false

  @OptionGroup var options: SiteOptions

  func run() async throws {
    let calendar = try await CalendarSite.read(options, passing: isOfNames)
    let language = calendar.language
    var shown: [UInt8] = []
    do throws(Diagnostic) {
      if !isShownOnly, to != from, let there = calendar.site.calendar.year(to) {
        throw .yearPlannedAlready(there.source.path)
      }
      let year = try Carry.carry(from, to: to, of: calendar.site)
      if isShownOnly {
        shown = year.file.bytes
      } else {
        let path = "\(CommunicationCalendar.folder)/\(to).yaml"
        try calendar.folder.create([SourceFile(path: path, bytes: year.file.bytes)])
        Console.report(year.problems(beside: calendar.reading.input), in: language)
        Console.print(Self.summary("content/\(path)", year.notes)[language])
      }
    } catch {
      Console.report([error], in: language)
      throw ExitCode.failure
    }
    try Console.deliver(shown, in: language)
  }

  /// What is gone since the year was planned stops nobody from planning the next: it gets a note there.
  private func isOfNames(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.path == "content/\(CommunicationCalendar.folder)/\(from).yaml"
      && [
        "unknown-theme", "unknown-material", "ambiguous-material", "concealed-material",
        "unknown-place", "unknown-channel", "overlapping-periods",
      ].contains(diagnostic.id)
  }

  private static func summary(_ path: String, _ notes: Int) -> Wording {
    Wording(
      nl: notes == 0
        ? "\(path): niets viel op. Lees het toch even door."
        : "\(path): kijk na wat er bij ‘let op’ staat (\(notes) keer).",
      en: notes == 0
        ? "\(path): nothing stood out. Read it through all the same."
        : "\(path): look at what is marked 'note' (\(notes) times).")
  }
}
