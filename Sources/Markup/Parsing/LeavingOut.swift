import Diagnostics

extension Document {
  /// Parses a text as if the bytes in `cuts` were not there; `cuts` are in order. Ranges of the nodes are
  /// those in `source`, as always.
  package static func parse(
    _ source: [UInt8], from start: Int, leavingOut cuts: [Range<Int>],
    language: Language = .dutch
  ) -> Document {
    var kept: [UInt8] = []
    kept.reserveCapacity(source.count)
    var places: [Place] = [Place(kept: 0, source: 0)]
    var index = 0
    for cut in cuts where cut.lowerBound >= index {
      kept += source[index..<cut.lowerBound]
      index = cut.upperBound
      places.append(Place(kept: kept.count, source: index))
    }
    kept += source[index...]
    var document = parse(kept, from: start, language: language)
    document.move(by: places)
    return document
  }

  /// From here on what was kept lies so much further in the source.
  private struct Place {
    let kept: Int
    let source: Int
  }

  private mutating func move(by places: [Place]) {
    func offset(_ kept: Int) -> Int {
      var low = 0
      var high = places.count
      while high - low > 1 {
        let middle = (low + high) / 2
        if places[middle].kept <= kept { low = middle } else { high = middle }
      }
      return kept - places[low].kept + places[low].source
    }
    func moved(_ range: ByteRange) -> ByteRange {
      let range = range.range
      if range.isEmpty {
        return range == 0..<0
          ? .empty : ByteRange(offset(range.lowerBound), offset(range.lowerBound))
      }
      return ByteRange(offset(range.lowerBound), offset(range.upperBound - 1) + 1)
    }
    for index in nodes.indices { nodes[index].source = moved(nodes[index].source) }
    for index in links.indices { links[index].source = moved(links[index].source) }
    unclosedWikiLinks = unclosedWikiLinks.map(moved)
  }
}
