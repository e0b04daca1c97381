import Publishing

/// Tells whoever listens how the site is now, each time that it has become another: one page that is written for all of them.
///
/// A listener asks when it has got rid of what it had before, and gets the latest only. Nothing is ever kept for one that is slow.
actor LiveStream {
  /// What listeners hear: whether a page, the style sheets, or other files are to be asked for again.
  struct State: Equatable, Sendable {
    let version: Int
    let isHeldBack: Bool
    let style: String
    let files: String
  }

  private let workshop: Workshop
  /// How often those who hear nothing else hear that we are still there; and we, whether they are.
  private let pulse: Duration
  private var state: State?
  private var waiting: [CheckedContinuation<State?, Never>] = []
  private var isFollowing = false

  init(of workshop: Workshop, pulse: Duration = .seconds(15)) {
    self.workshop = workshop
    self.pulse = pulse
  }

  nonisolated var answer: PreviewAnswer {
    PreviewAnswer(
      headers: ["Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-store"],
      body: .events(LiveListener(to: self)))
  }

  /// How it is now.
  func now() async -> State {
    if let state { return state }
    let first = LiveStream.State(of: await workshop.now())
    // Another listener may have been here meanwhile.
    if state == nil { state = first }
    follow()
    return state ?? first
  }

  /// How it is as soon as that is another than `version`; nil when it has been the same for long.
  func next(after version: Int) async -> State? {
    let state = await now()
    if state.version != version { return state }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { listener in
        if Task.isCancelled { listener.resume(returning: nil) } else { waiting.append(listener) }
      }
    } onCancel: {
      // The others hear that we are still there.
      Task { await self.wake(with: nil) }
    }
  }

  /// How many are waiting to hear something.
  var listeners: Int { waiting.count }

  private func follow() {
    guard !isFollowing else { return }
    isFollowing = true
    Task { [weak self, workshop] in
      while let version = await self?.state?.version {
        let next = State(of: await workshop.next(after: version))
        await self?.tell(next)
      }
    }
    Task { [weak self, pulse] in
      while self != nil {
        do { try await Task.sleep(for: pulse) } catch { return }
        await self?.wake(with: nil)
      }
    }
  }

  private func tell(_ next: State) {
    state = next
    wake(with: next)
  }

  private func wake(with state: State?) {
    let all = waiting
    waiting = []
    for listener in all { listener.resume(returning: state) }
  }
}

extension LiveStream.State {
  init(of preview: Preview) {
    var style = InputDigest()
    var files = InputDigest()
    for artefact in preview.build?.artefacts ?? [] {
      let isStyle = artefact.path.hasSuffix(".css")
      guard let digest = artefact.digest(isStyle: isStyle) else { continue }
      var one = InputDigest()
      one.add(artefact.path)
      one.add(digest)
      if isStyle { style.add(one) } else { files.add(one) }
    }
    self.init(
      version: preview.version, isHeldBack: preview.isHeldBack, style: style.text,
      files: files.text)
  }
}

extension Artefact {
  /// Of a file that pages show: their own bytes say nothing of what it holds. Nil for pages, and for all that is made from them.
  fileprivate func digest(isStyle: Bool) -> InputDigest? {
    switch body {
    case .kept: return nil
    case .file(let path, _): return PublishedFile.digest(of: path)
    case .rendered(let render):
      guard isStyle || path.hasPrefix("static/") else { return nil }
      // What cannot be made has no bytes.
      return InputDigest(of: (try? render()) ?? [])
    }
  }
}
