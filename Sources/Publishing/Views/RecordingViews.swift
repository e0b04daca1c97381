import Content

extension WebinarView {
  /// Where the recording is; empty when there is none.
  var recording: String { webinar.recording ?? video?.url ?? "" }

  var player: PlayerView? { scene.player(of: webinar).map(PlayerView.init) }

  var video: VideoView? {
    guard case .asset(let index) = webinar.recordingFile(in: page.kindTargets) else { return nil }
    let asset = scene.site.assets[index]
    return VideoView(
      url: scene.url(scene.context.addresses.asset(index)),
      type: asset.fileExtension.uppercased(), size: scene.words.size(asset.size))
  }
}

extension Scene {
  /// The player that can stand in a page for the recording of a webinar.
  ///
  /// None in a site without a server: a page that is opened from a folder has no address to show, and YouTube's
  /// player plays for no page without one.
  func player(of webinar: Webinar) -> LentPlayer? {
    context.isOffline ? nil : webinar.recording.flatMap(LentPlayer.init(of:))
  }
}

/// The player of another site, of which nothing is asked before a reader wants it.
struct PlayerView: TemplateView {
  let player: LentPlayer

  static let fields: [TemplateField<PlayerView>] = [
    .text("service") { $0.player.service },
    .text("address") { $0.player.playing },
  ]
}

/// A recording that lies beside the pages.
struct VideoView: TemplateView {
  let url: String
  let type: String
  let size: String

  static let fields: [TemplateField<VideoView>] = [
    .text("url") { $0.url },
    .text("type") { $0.type },
    .text("size") { $0.size },
  ]
}
