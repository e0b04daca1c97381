import Testing

@testable import Content

@Suite struct LentPlayerTests {
  private static let youTube = "https://www.youtube-nocookie.com/embed/dQ_w-9WgXcQ"

  @Test(arguments: [
    ("https://www.youtube.com/watch?v=dQ_w-9WgXcQ", ""),
    ("http://youtube.com/watch?v=dQ_w-9WgXcQ", ""),
    ("HTTPS://WWW.YouTube.com/watch?v=dQ_w-9WgXcQ", ""),
    ("https://m.youtube.com/watch?app=desktop&v=dQ_w-9WgXcQ&feature=share", ""),
    ("https://youtu.be/dQ_w-9WgXcQ", ""),
    ("https://youtu.be/dQ_w-9WgXcQ?si=abc&t=90", "?start=90"),
    ("https://www.youtube.com/embed/dQ_w-9WgXcQ?start=5", "?start=5"),
    ("https://www.youtube-nocookie.com/embed/dQ_w-9WgXcQ", ""),
    ("https://www.youtube.com/live/dQ_w-9WgXcQ?feature=shared", ""),
    ("https://www.youtube.com/shorts/dQ_w-9WgXcQ/", ""),
    ("https://www.youtube.com/watch?v=dQ_w-9WgXcQ&t=1m30s#a", "?start=90"),
    ("https://www.youtube.com/watch?v=dQ_w-9WgXcQ&t=1h0m5s", "?start=3605"),
    ("https://www.youtube.com/watch?v=dQ_w-9WgXcQ&t=90s", "?start=90"),
    // A moment that is none: from the beginning.
    ("https://www.youtube.com/watch?v=dQ_w-9WgXcQ&t=0", ""),
    ("https://www.youtube.com/watch?v=dQ_w-9WgXcQ&t=straks", ""),
    ("https://www.youtube.com/watch?v=dQ_w-9WgXcQ&t=5s1m", ""),
    ("https://www.youtube.com/watch?v=dQ_w-9WgXcQ&t=1m30", ""),
    ("https://www.youtube.com/watch?v=dQ_w-9WgXcQ&t=99999999999999999999", ""),
  ])
  func knowsYouTube(recording: String, start: String) {
    let player = LentPlayer(of: recording)
    #expect(player?.service == "YouTube")
    #expect(player?.address == Self.youTube + start)
    #expect(player?.playing == Self.youTube + start + (start.isEmpty ? "?" : "&") + "autoplay=1")
  }

  @Test(arguments: [
    ("https://vimeo.com/123456789", ""), ("https://www.vimeo.com/123456789?share=copy", ""),
    ("https://vimeo.com/123456789/0a1b2c3d4e", "&h=0a1b2c3d4e"),
    ("https://player.vimeo.com/video/123456789?h=0a1b2c3d4e", "&h=0a1b2c3d4e"),
  ])
  func knowsVimeo(recording: String, key: String) {
    let player = LentPlayer(of: recording)
    #expect(player?.service == "Vimeo")
    #expect(player?.address == "https://player.vimeo.com/video/123456789?dnt=1" + key)
    #expect(player?.playing == player.map { $0.address + "&autoplay=1" })
  }

  @Test(arguments: [
    "", "dQ_w-9WgXcQ", "https://", "https://www.youtube.com/", "https://youtu.be/",
    "//youtu.be/dQ_w-9WgXcQ", "ftp://youtu.be/dQ_w-9WgXcQ", "javascript://youtu.be/dQ_w-9WgXcQ",
    // Other hosts that look like it.
    "https://www.youtube.com.evil.example/watch?v=dQ_w-9WgXcQ",
    "https://evil.example/www.youtube.com/watch?v=dQ_w-9WgXcQ",
    "https://www.youtube.com@evil.example/watch?v=dQ_w-9WgXcQ",
    "https://www.youtube.com:81/watch?v=dQ_w-9WgXcQ", "https://xyoutube.com/watch?v=dQ_w-9WgXcQ",
    "https://youtube.com./watch?v=dQ_w-9WgXcQ", "https://youtu.be\\.evil.example/dQ_w-9WgXcQ",
    "https://evil.example/?https://youtu.be/dQ_w-9WgXcQ",
    "https://evil.example#https://youtu.be/dQ_w-9WgXcQ", "https://ＹouTube.com/watch?v=dQ_w-9WgXcQ",
    // No id.
    "https://www.youtube.com/watch", "https://www.youtube.com/watch?v=",
    "https://www.youtube.com/watch?v=dQ_w-9WgXc", "https://www.youtube.com/watch?v=dQ_w-9WgXcQQ",
    "https://www.youtube.com/watch?v=dQ_w-9WgXc%22", "https://www.youtube.com/watch?v=dQ_w-9WgXc\"",
    "https://www.youtube.com/watch?v=dQ_w-9WgXcé", "https://www.youtube.com/watch?w=dQ_w-9WgXcQ",
    "https://www.youtube.com/watch?v=dQ_w-9WgXcQ&v=AAAAAAAAAAA",
    "https://www.youtube.com/watch/x?v=dQ_w-9WgXcQ", "https://youtu.be/dQ_w-9WgXcQ/x",
    "https://www.youtube.com/Watch?v=dQ_w-9WgXcQ", "https://www.youtube.com/v/../dQ_w-9WgXcQ",
    // Not one recording.
    "https://www.youtube.com/embed/videoseries?list=x", "https://www.youtube.com/embed/live_stream",
    "https://www.youtube.com/playlist?list=PLdQ_w-9WgXcQ", "https://www.youtube.com/@KansPlusNL",
    "https://vimeo.com/", "https://vimeo.com/abc", "https://vimeo.com/1234567890123",
    "https://vimeo.com/123/\"x", "https://vimeo.com/channels/x/123", "https://vimeo.com/123?h=X",
    "https://player.vimeo.com/123", "https://vimeo.com.evil.example/123",
  ])
  func leavesAnythingElseALink(recording: String) {
    #expect(LentPlayer(of: recording) == nil)
  }
}
