import Diagnostics

/// One who listens to the site, as its connection asks for what comes next.
package actor LiveListener {
  private let stream: LiveStream
  /// Of what it has heard last.
  private var version: Int?

  init(to stream: LiveStream) { self.stream = stream }

  /// The next piece of the stream: at once the first time, then as soon as there is something to say.
  package func next() async -> [UInt8] {
    guard let heard = version else {
      let state = await stream.now()
      version = state.version
      // How soon a browser comes back that has lost us, in milliseconds.
      return Array("retry: 500\n".utf8) + state.event
    }
    guard let state = await stream.next(after: heard) else { return Array(": \n\n".utf8) }
    version = state.version
    return state.event
  }
}

extension LiveStream.State {
  /// As a server-sent event.
  var event: [UInt8] {
    var json = JSON()
    json.object { json in
      json.member("version", version)
      json.member("held", isHeldBack)
      json.member("style", style)
      json.member("files", files)
    }
    return Array("event: now\ndata: ".utf8) + json.bytes + Array("\n\n".utf8)
  }
}
