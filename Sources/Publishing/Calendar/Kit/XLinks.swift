/// Which parts of a text X takes for links, each of which counts as 23 characters.
///
/// An address with `http://` or `https://` is one when its host has a dot. A domain alone (`voorbeeld.nl`, with or
/// without a path) is one too, when it ends in the name of a country or in one of `generic`: X knows all names there
/// are, of which there are over a thousand; those that Dutch associations use are here. Neither is one after `@`, `#`
/// or `$`, so an e-mail address is none. The rules are those of twitter-text 3, without its names in other scripts.
enum XLinks {
  /// Apart, and in order. Takes time in proportion to the text.
  static func ranges(in text: [Unicode.Scalar]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while index < text.count {
      guard isLetterOfDomain(text[index]) else {
        index += 1
        continue
      }
      let before = index > 0 ? text[index - 1] : " "
      let start = schemeEnd(in: text, at: index)
      let run = self.run(in: text, from: start ?? index, withScheme: start != nil)
      let isFree = !"@#$＠＃_".unicodeScalars.contains(before)
      let isFreeAlone = isFree && !"-./".unicodeScalars.contains(before)
      if start != nil ? isFree : isFreeAlone,
        let host = hostEnd(in: text, run, withScheme: start != nil)
      {
        let end = self.end(in: text, after: host)
        ranges.append(index..<end)
        index = end
      } else {
        index = run.upperBound
      }
    }
    return ranges
  }

  private static func schemeEnd(in text: [Unicode.Scalar], at index: Int) -> Int? {
    for scheme in ["https://", "http://"] {
      let end = index + scheme.unicodeScalars.count
      guard end <= text.count else { continue }
      let isThere = zip(text[index..<end], scheme.unicodeScalars).allSatisfy {
        $0 == $1 || (isASCIIAlphanumeric($0) && $0.value | 0x20 == $1.value)
      }
      if isThere { return end }
    }
    return nil
  }

  /// All that may be a host, and its dots.
  private static func run(
    in text: [Unicode.Scalar], from start: Int, withScheme: Bool
  ) -> Range<Int> {
    var end = start
    while end < text.count,
      isLetterOfDomain(text[end]) || "-_.".unicodeScalars.contains(text[end])
        || (withScheme && text[end].value >= 0x80 && text[end].properties.isAlphabetic)
    {
      end += 1
    }
    return start..<end
  }

  /// The end of the longest host that starts where `run` does.
  private static func hostEnd(
    in text: [Unicode.Scalar], _ run: Range<Int>, withScheme: Bool
  ) -> Int? {
    var end: Int?
    var start = run.lowerBound
    var isFirst = true
    var hasUnderscore = false
    while start < run.upperBound {
      var stop = start
      while stop < run.upperBound, text[stop] != "." { stop += 1 }
      let label = text[start..<stop]
      guard let first = label.first, let last = label.last, label.count <= 63,
        !"-_".unicodeScalars.contains(first), !"-_".unicodeScalars.contains(last)
      else { break }
      if !isFirst, !hasUnderscore, isTopLevel(label, withScheme: withScheme),
        stop == text.count || !"@+".unicodeScalars.contains(text[stop])
      {
        end = stop
      }
      isFirst = false
      hasUnderscore = label.contains("_")
      start = stop + 1
    }
    return end
  }

  private static func isTopLevel(_ label: ArraySlice<Unicode.Scalar>, withScheme: Bool) -> Bool {
    guard label.count >= 2, !label.contains(where: { ("0"..."9").contains($0) || $0 == "_" }) else {
      return false
    }
    if withScheme { return true }
    var name = ""
    for scalar in label { name.unicodeScalars.append(scalar) }
    name = name.lowercased()
    return name.utf8.count == 2 ? countries.contains(name) : generic.contains(name)
  }

  // MARK: - After the host

  private static func end(in text: [Unicode.Scalar], after host: Int) -> Int {
    var end = host
    if end + 1 < text.count, text[end] == ":", ("0"..."9").contains(text[end + 1]) {
      end += 1
      while end < text.count, ("0"..."9").contains(text[end]) { end += 1 }
    }
    if end < text.count, text[end] == "/" { end = pathEnd(in: text, from: end) }
    if end < text.count, text[end] == "?" { end = queryEnd(in: text, from: end) }
    return end
  }

  /// A full stop, a comma or a closing quote behind an address is no part of it; parentheses are in pairs, and two deep
  /// at most: an open one more ends the search, so that no text is looked through again and again.
  private static func pathEnd(in text: [Unicode.Scalar], from start: Int) -> Int {
    var (end, index, depth) = (start, start, 0)
    while index < text.count {
      let scalar = text[index]
      index += 1
      if isLetterOfPath(scalar) || "=_#/+-".unicodeScalars.contains(scalar) {
        if depth == 0 { end = index }
      } else if scalar == "(", depth < 2 {
        depth += 1
      } else if scalar == ")" {
        guard depth > 0 else { break }
        depth -= 1
        if depth == 0 { end = index }
      } else if !"!*';:,.$%[]–~@|&".unicodeScalars.contains(scalar) {
        break
      }
    }
    return end
  }

  private static func queryEnd(in text: [Unicode.Scalar], from start: Int) -> Int {
    var (end, index) = (start, start + 1)
    while index < text.count {
      let scalar = text[index]
      index += 1
      if isASCIIAlphanumeric(scalar) || "-_&=#/".unicodeScalars.contains(scalar) {
        end = index
      } else if !"!?*'();:+$%[].,~|@".unicodeScalars.contains(scalar) {
        break
      }
    }
    return end
  }

  private static func isASCIIAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
  }

  /// ASCII, and letters with accents.
  private static func isLetterOfDomain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xD7, 0xF7: false
    case 0xC0...0x24F, 0x300...0x36F, 0x1E00...0x1EFF: true
    default: isASCIIAlphanumeric(scalar)
    }
  }

  /// The same, and Cyrillic.
  private static func isLetterOfPath(_ scalar: Unicode.Scalar) -> Bool {
    isLetterOfDomain(scalar) || (0x400...0x52F).contains(scalar.value)
  }

  /// ISO 3166-1 as the root of the domain name system has it, with `eu`, `uk`, `su`, `ac`.
  private static let countries = Set(
    """
    ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw by \
    bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg eh er es et eu fi fj fk \
    fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is \
    it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm \
    mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps \
    pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj \
    tk tl tm tn to tp tr tt tv tw tz ua ug uk um us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw
    """.split(separator: " ").map(String.init))

  private static let generic = Set(
    """
    com org net info biz edu gov mil int name pro aero coop museum mobi jobs cat post tel travel arpa amsterdam frl \
    vlaanderen brussels gent app art blog care center chat city click cloud club community company education email \
    events family foundation global group health help house life link live media network news ngo ong one online \
    page press school shop site social solutions space store support team today tools training video website wiki \
    work world xyz zone
    """.split(separator: " ").map(String.init))
}
