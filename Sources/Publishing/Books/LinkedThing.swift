import Content

/// What an address leads to, as far as a reader of paper wants to know: a telephone opens what cannot be
/// typed over or told in words.
enum LinkedThing {
  case page, video, form

  init(_ target: LinkTarget, address: String, in site: Site) {
    if case .page(let id, _) = target, site[id].kind is Webinar {
      self = .video
    } else if case .page(let id, _) = target, site[id].numbers != nil {
      // A chapter about forms is read, not filled in.
      self = .page
    } else if case .asset(let index) = target {
      self = Self.videoFiles.contains(site.assets[index].fileExtension) ? .video : .page
    } else {
      self.init(address: address)
    }
  }

  init(address: String) {
    let text = address.lowercased()
    let afterScheme = text.firstRange(of: "://").map { text[$0.upperBound...] } ?? text[...]
    let host = afterScheme.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let words = Set(
      afterScheme.unicodeScalars.split { !$0.properties.isAlphabetic }.map { String($0) })
    if LentPlayer(of: address) != nil || Self.isHost(host, of: Self.videoHosts)
      || !words.isDisjoint(with: Self.videoWords)
    {
      self = .video
    } else if !words.isDisjoint(with: Self.formWords) || text.contains("formulier") {
      self = .form
    } else {
      self = .page
    }
  }

  private static func isHost(_ host: Substring, of names: [String]) -> Bool {
    names.contains { host == $0 || host.hasSuffix("." + $0) }
  }

  private static let videoHosts = ["youtube.com", "youtu.be", "youtube-nocookie.com", "vimeo.com"]
  private static let videoFiles: Set = ["mp4", "webm", "mov", "m4v", "ogv"]
  private static let videoWords: Set = ["film", "filmpje", "video", "webinar", "webinars"]
  private static let formWords: Set = ["form", "forms", "aanmelden", "aanmelding", "meldknop"]
}
