/// What servers answered in the last day, so that nobody is asked twice.
///
/// Seconds since 1970, the status, what became of the address, where it is now, and the address:
///
/// ```text
/// trompet-links 1
/// 1483272000⇥200⇥-⇥-⇥https://een.nl/
/// 1483272000⇥200⇥moved⇥https://een.nl/nieuw⇥https://een.nl/oud
/// 1483272000⇥403⇥-⇥-⇥https://twee.nl/
/// ```
package struct KeptAnswers: Sendable {
  private static let format = "trompet-links 1"
  /// In seconds.
  private static let day = 86_400

  private var lines: [String: (moment: Int, answer: LinkAnswer)] = [:]

  package init() {}

  /// Reads a record; nil when it is something else. What is a day old, or from a time to come, is left out, as is what
  /// cannot be read.
  package init?(record: [UInt8], now: Int) {
    let all = record.split(separator: 0x0A)
    guard let first = all.first, first.elementsEqual(Self.format.utf8) else { return nil }
    for line in all.dropFirst() {
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard fields.count == 5, let moment = Int(fields[0]), let status = Int(fields[1]),
        moment <= now, now - moment < Self.day,
        let answer = Self.answer(status, fields[2], fields[3])
      else { continue }
      lines[fields[4]] = (moment, answer)
    }
  }

  private static func answer(_ status: Int, _ what: String, _ target: String) -> LinkAnswer? {
    let outcome = LinkAnswer.outcome(of: status)
    let answer: LinkAnswer
    switch what {
    case "-": answer = LinkAnswer(outcome)
    case "moved": answer = LinkAnswer(outcome, move: .moved(to: target))
    case "secured": answer = LinkAnswer(outcome, move: .secured(as: target))
    default: return nil
    }
    return answer.isKept ? answer : nil
  }

  subscript(address: OutsideAddress) -> LinkAnswer? { lines[address.text]?.answer }

  /// Notes an answer, if it is of a kind that is true tomorrow.
  mutating func keep(_ answer: LinkAnswer, of address: OutsideAddress, at moment: Int) {
    if answer.isKept { lines[address.text] = (moment, answer) }
  }

  /// The record, in the order of the addresses.
  package var bytes: [UInt8] {
    var bytes = Array((Self.format + "\n").utf8)
    for (address, line) in lines.sorted(by: { $0.key < $1.key }) {
      let status =
        switch line.answer.outcome {
        case .guarded(let status): status
        case .found, .gone, .failing, .fault: 200
        }
      let move =
        switch line.answer.move {
        case .moved(let target): "moved\t\(target)"
        case .secured(let target): "secured\t\(target)"
        case nil: "-\t-"
        }
      bytes += Array("\(line.moment)\t\(status)\t\(move)\t\(address)\n".utf8)
    }
    return bytes
  }
}
