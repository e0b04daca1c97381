import Publishing
import Testing

@Suite struct MediaTypeTests {
  @Test(arguments: [
    ("index.html", "text/html; charset=utf-8"), ("a/b.CSS", "text/css; charset=utf-8"),
    ("x.js", "text/javascript; charset=utf-8"), ("x.svg", "image/svg+xml; charset=utf-8"),
    ("themas/atom.xml", "application/atom+xml; charset=utf-8"),
    ("feed.json", "application/feed+json; charset=utf-8"),
    ("sitemap.xml", "application/xml; charset=utf-8"),
    ("x.ics", "text/calendar; charset=utf-8"), ("x.vtt", "text/vtt; charset=utf-8"),
    ("x.png", "image/png"), ("film.mp4", "video/mp4"), ("x.mp3", "audio/mpeg"),
    ("x.m4a", "audio/mp4"), ("x.webm", "video/webm"), ("x.epub", "application/epub+zip"),
    ("x.pdf", "application/pdf"), ("x.woff2", "font/woff2"), ("x.avif", "image/avif"),
    ("x.odt", "application/vnd.oasis.opendocument.text"), ("x", "application/octet-stream"),
    ("a.b/x", "application/octet-stream"), ("x.", "application/octet-stream"),
    ("x.onbekend", "application/octet-stream"), ("", "application/octet-stream"),
  ])
  func isThatOfTheEnding(path: String, type: String) {
    #expect(MediaType.served(at: path) == type)
  }
}
