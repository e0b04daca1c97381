import Content
import Diagnostics

/// A file for diaries: a VCALENDAR (RFC 5545, section 3.4).
///
/// It has no METHOD: with PUBLISH, RFC 5546 asks for an ORGANIZER in every event (section 3.2.1), and nobody invites to
/// these.
struct Agenda: Sendable {
  let address: Address
  /// What diaries that follow it call it; empty for an event that readers take over once.
  let name: String
  /// The page that tells the same.
  let page: Address
  /// Places in `Agendas.events`; never none, because a calendar has a component (section 3.6).
  let events: [Int]
}

/// All files for diaries that a site has.
struct Agendas: Sendable {
  let all: [Agenda]
  /// What the output folder told of events.
  let earlier: EarlierFiles
  private let addresses: Set<Address>
  /// By day.
  private let events: [AgendaEvent]
  private let stamps: [AgendaStamp]
  private let language: Language
  private let site: Addresses

  /// `read` gives files that were published before.
  init(
    of site: Site, _ addresses: Addresses, _ calendar: CalendarAddresses,
    earlier read: ([String]) -> EarlierFiles
  ) {
    let contents = AgendaContents(of: site, addresses, calendar)
    all = contents.agendas
    events = contents.events
    self.addresses = Set(all.map(\.address))
    self.site = addresses
    language = site.settings.language
    // The file of all events remembers all; without a calendar there is none, and each event stands in its own file.
    let files = all.map(\.address.file)
    earlier = read(
      self.addresses.contains(calendar.agenda) ? [calendar.agenda.file] : files)
    let memory = AgendaMemory(earlier)
    stamps = events.map { memory.stamp(of: $0, today: site.today) }
  }

  /// Whether there is a file at an address: links lead to those only.
  func has(_ address: Address) -> Bool { addresses.contains(address) }

  /// A file.
  func bytes(of agenda: Agenda) -> [UInt8] {
    var lines = ContentLines()
    lines.line("BEGIN", "VCALENDAR")
    lines.line("VERSION", "2.0")
    lines.line("PRODID", "-//Trompet//Communicatiekalender//\(language.rawValue.uppercased())")
    lines.line("CALSCALE", "GREGORIAN")
    if let day = agenda.events.lazy.map({ stamps[$0].day }).max() {
      lines.line("LAST-MODIFIED", day.midnight)
    }
    if !site.base.isEmpty { lines.uri("URL", site.absolute(agenda.page)) }
    if !agenda.name.isEmpty {
      // RFC 7986; what begins with X is for programs from before that.
      lines.text("NAME", agenda.name)
      lines.text("X-WR-CALNAME", agenda.name)
      if !site.base.isEmpty { lines.uri("SOURCE;VALUE=URI", site.absolute(agenda.address)) }
      lines.line("REFRESH-INTERVAL;VALUE=DURATION", "P1D")
      lines.line("X-PUBLISHED-TTL", "P1D")
    }
    if agenda.events.contains(where: { events[$0].hasHours }) {
      lines.append(AmsterdamHours.timeZone)
    }
    for event in agenda.events { events[event].write(stamps[event], to: &lines) }
    lines.line("END", "VCALENDAR")
    return lines.bytes
  }

  /// What the files say besides what they are made from.
  func add(to digest: inout InputDigest) {
    digest.add(stamps.count)
    for stamp in stamps {
      digest.add(stamp.sequence)
      digest.add(stamp.day.number)
    }
  }
}

extension AgendaMemory {
  /// What all of some files remember.
  init(_ files: EarlierFiles) {
    self.init()
    for path in files.paths {
      if let bytes = files[path] { add(bytes) }
    }
  }
}
