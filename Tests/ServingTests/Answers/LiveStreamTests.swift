import Testing

@testable import Serving

@Suite struct LiveStreamTests {
  private let files: WrittenSite
  private let stream: LiveStream

  init() throws {
    files = try WrittenSite()
    try files.write("<svg/>", to: "content/plaatje.svg")
    stream = LiveStream(of: files.workshop, pulse: .seconds(3600))
  }

  private func hear(_ listener: LiveListener) async -> String {
    String(decoding: await listener.next(), as: UTF8.self)
  }

  @Test func tellsHowItIsAtOnce() async throws {
    let text = await hear(LiveListener(to: stream))
    #expect(
      text.wholeMatch(
        of:
          /retry: 500\nevent: now\ndata: \{"version":1,"held":false,"style":"[0-9a-f]{32}","files":"[0-9a-f]{32}"\}\n\n/
      ) != nil, "\(text)")
  }

  @Test func tellsEachChange() async throws {
    let listener = LiveListener(to: stream)
    _ = await listener.next()
    try files.save(WrittenSite.page("Een", "[fout](weg.md)"), to: "content/artikelen/een.md")
    #expect(await hear(listener).contains("\"version\":2,\"held\":true"))
    try files.save(WrittenSite.page("Een", "Goed."), to: "content/artikelen/een.md")
    #expect(await hear(listener).contains("\"version\":3,\"held\":false"))
  }

  @Test func whoIsSlowHearsTheLatestOnly() async throws {
    let quick = LiveListener(to: stream)
    let slow = LiveListener(to: stream)
    _ = await slow.next()
    _ = await quick.next()
    for number in 1...3 {
      try files.save(WrittenSite.page("Een", "\(number)."), to: "content/artikelen/een.md")
      #expect(await hear(quick).contains("\"version\":\(number + 1),"))
    }
    #expect(await hear(slow).contains("\"version\":4,"))
    #expect(await stream.listeners == 0)
  }

  @Test func saysWhichFilesAreOthers() async throws {
    let first = await stream.now()
    try files.write("h1{}", to: "themes/standaard/static/css/eigen.css")
    let style = await change(after: first)
    #expect(style.style != first.style && style.files == first.files)
    try files.save("<svg></svg>", to: "content/plaatje.svg")
    let file = await change(after: style)
    #expect(file.style == style.style && file.files != style.files)
    try files.save(WrittenSite.page("Een", "Anders."), to: "content/artikelen/een.md")
    let page = await change(after: file)
    #expect(page.style == file.style && page.files == file.files && page.version > file.version)
  }

  private func change(after state: LiveStream.State) async -> LiveStream.State {
    while true {
      if let next = await stream.next(after: state.version) { return next }
    }
  }

  @Test func saysFromTimeToTimeThatItIsStillThere() async throws {
    let listener = LiveListener(to: LiveStream(of: files.workshop, pulse: .milliseconds(1)))
    _ = await listener.next()
    #expect(await hear(listener) == ": \n\n")
  }
}
