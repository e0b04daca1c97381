@testable import Checks

/// Servers that answer from a table, and remember what they were asked.
final class ServersInMemory: LinkProbing {
  typealias Answer = (status: Int?, fault: LinkFault?, redirect: String?)

  private let answers: [String: Answer]
  private var waiting: [(number: Int, address: OutsideAddress, method: LinkMethod)] = []
  private(set) var asked: [String] = []
  /// The most that were being asked at once: of one host, and together.
  private(set) var mostOfOneHost = 0
  private(set) var most = 0

  /// By address, or by method and address: `GET http://een.nl/`. What is not there does not exist as a host.
  init(_ answers: [String: Answer]) { self.answers = answers }

  static func status(_ status: Int) -> Answer { (status, nil, nil) }
  static func fault(_ fault: LinkFault) -> Answer { (nil, fault, nil) }
  static func to(_ address: String, _ status: Int = 302) -> Answer { (status, nil, address) }

  func ask(_ address: OutsideAddress, _ method: LinkMethod, number: Int) -> Bool {
    asked.append("\(method == .head ? "HEAD" : "GET") \(address.text)")
    waiting.append((number, address, method))
    most = max(most, waiting.count)
    mostOfOneHost = max(mostOfOneHost, waiting.count { $0.address.host == address.host })
    return true
  }

  /// The last first: answers come in any order.
  func reply() -> LinkReply? {
    guard let (number, address, method) = waiting.popLast() else { return nil }
    let name = "\(method == .head ? "HEAD" : "GET") \(address.text)"
    guard let (status, fault, redirect) = answers[name] ?? answers[address.text] else {
      return LinkReply(number, fault: .noSuchHost, isConnected: false)
    }
    return LinkReply(number, status: status, fault: fault, redirect: redirect)
  }
}
