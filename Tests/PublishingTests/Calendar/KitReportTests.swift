import Diagnostics
import Testing

@testable import Publishing

@Suite("What the command shows of kits")
struct KitReportTests {
  private static let calendar = """
    periodes:
      - thema: zichtbaarheid
        van: 2017-03
        boodschap: Laat zien dat u er bent.
        items:
          - {kanaal: Facebook, datum: 2017-03-09, materiaal: artikelen/oud.md}
          - {kanaal: Facebook, datum: 2017-03-16, status: tekst klaar, tekst: Eigen tekst.}
          - {kanaal: Nieuwsbrief KP, datum: 2017-03-07}
      - thema: zichtbaarheid
        van: 2017-W20
        kanalen: [X]
    """

  private func report(_ name: String) async throws -> KitReport {
    let build = try #require(try await KitSite.build(Self.calendar).build)
    return try KitReport(of: build, for: name)
  }

  private func told(_ name: String, channel: String? = nil) async throws -> String {
    let build = try #require(try await KitSite.build(Self.calendar).build)
    do throws(Diagnostic) {
      let report = try KitReport(of: build, for: name)
      if let channel { _ = try report.bytes(of: channel) }
      return ""
    } catch {
      return DiagnosticsFormatter(language: .dutch).text(for: [error])
    }
  }

  @Test(
    "finds periods by month, week, day, year and theme",
    arguments: [
      ("2017-03", 1), ("2017-05", 1), ("2017-W20", 1), ("2017-w10", 1), ("2017-03-31", 1),
      ("2017-05-21", 1), ("2017", 2), ("zichtbaarheid", 2), ("Zichtbaar & wel", 2),
      ("05-zichtbaarheid", 1),
    ])
  func findsPeriods(name: String, count: Int) async throws {
    let text = String(decoding: try await report(name).bytes, as: UTF8.self)
    #expect(text.split(separator: "\n").count { $0.hasPrefix("====") } == count)
  }

  @Test(
    "says which periods there are when there is none",
    arguments: [
      "2017-04", "2018", "2017-W53", "bestaat-niet", "2017-13", "-",
    ])
  func saysWhichThereAre(name: String) async throws {
    let told = try await told(name)
    #expect(told.contains("geen periode voor ‘\(name)’"))
    #expect(
      told.contains("maart 2017 (Zichtbaar & wel), 15 tot en met 21 mei 2017 (Zichtbaar & wel)"))
    #expect(try await self.told("zichtbarheid").contains("Bedoelt u ‘zichtbaarheid’?"))
  }

  @Test("gives the bytes of a file for a channel")
  func givesBytes() async throws {
    let site = try await KitSite.build(Self.calendar)
    let march = try await report("2017-03")
    func file(_ name: String) -> String { site[KitSite.folder + name] ?? "" }
    func shown(_ channel: String) throws -> String {
      String(decoding: try march.bytes(of: channel), as: UTF8.self)
    }
    #expect(try shown("facebook-2") == file("facebook-2.txt"))
    #expect(try shown("facebook.txt") == file("facebook.txt"))
    #expect(try shown("Facebook") == file("facebook.txt") + "\n" + file("facebook-2.txt"))
    for name in ["Nieuwsbrief KP", "nieuwsbrief", "nieuwsbrief.txt"] {
      #expect(try shown(name) == file("nieuwsbrief.txt"))
    }
    #expect(try shown("nieuwsbrief.html") == file("nieuwsbrief.html"))
    let may = try await report("2017-W20").bytes(of: "twitter")
    #expect(
      String(decoding: may, as: UTF8.self) == site["kalender/2017/pakketten/05-zichtbaarheid/x.txt"]
    )
  }

  @Test("says when a channel has no text, and which channels there are")
  func saysWhichChannels() async throws {
    #expect(try await told("2017-W20", channel: "Facebook").contains("geen tekst voor Facebook"))
    #expect(try await told("2017-03", channel: "Facebok").contains("Bedoelt u ‘Facebook’?"))
    #expect(
      try await told("2017-03", channel: "Mastodon").contains(
        "Nieuwsbrief KP, Facebook, X, Wijkblad"))
  }

  @Test("shows each text with its channel, day, status, length and file")
  func showsTexts() async throws {
    let text = String(decoding: try await report("2017-03").bytes, as: UTF8.self)
    #expect(text.hasPrefix("Zichtbaar & wel, maart 2017\n===========================\n"))
    #expect(
      text.contains(
        "--- Facebook · donderdag 16 maart 2017 · tekst klaar · 58 van 300 tekens · facebook-2.txt ---\n\nEigen tekst.\nhttps://"
      ))
    #expect(
      text.contains(
        "--- Nieuwsbrief · nieuwsbrief.txt ---\n\nOnderwerp: Laat zien dat u er bent\n\nDe Trompet\n"
      ))
  }
}
