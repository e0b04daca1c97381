import Testing

@testable import Checks

@Suite("Answers that are kept")
struct KeptAnswersTests {
  private func address(_ text: String) throws -> OutsideAddress {
    try #require(OutsideAddress(text))
  }

  @Test("What was answered is known for a day, and not a second longer")
  func aDay() throws {
    var kept = KeptAnswers()
    let answers: [(OutsideAddress, LinkAnswer)] = [
      (try address("https://een.nl/"), LinkAnswer(.found)),
      (try address("https://een.nl/a"), LinkAnswer(.found, move: .moved(to: "https://een.nl/b"))),
      (try address("http://twee.nl/"), LinkAnswer(.found, move: .secured(as: "https://twee.nl/"))),
      (try address("https://drie.nl/"), LinkAnswer(.guarded(status: 403))),
    ]
    for (address, answer) in answers { kept.keep(answer, of: address, at: 1_000) }
    for now in [1_000, 87_399] {
      let read = try #require(KeptAnswers(record: kept.bytes, now: now))
      for (address, answer) in answers { #expect(read[address] == answer) }
      #expect(read.bytes == kept.bytes)
    }
    // A clock that was put back says nothing of how old an answer is.
    for now in [999, 87_400] {
      let read = try #require(KeptAnswers(record: kept.bytes, now: now))
      for (address, _) in answers { #expect(read[address] == nil) }
    }
  }

  @Test(
    "What is wrong is asked again the next time",
    arguments: [
      LinkAnswer(.gone(status: 404)), LinkAnswer(.failing(status: 500)), .fault(.timedOut),
      .fault(.notChecked(.noNetwork)), LinkAnswer(.guarded(status: 429)),
    ])
  func failures(_ answer: LinkAnswer) throws {
    var kept = KeptAnswers()
    kept.keep(answer, of: try address("https://een.nl/"), at: 0)
    #expect(kept.bytes == Array("trompet-links 1\n".utf8))
  }

  @Test(
    "A file that is not ours is not read",
    arguments: ["", "trompet-links 2\n", "iets anders", "\u{0}\u{0}"])
  func strange(_ text: String) {
    #expect(KeptAnswers(record: Array(text.utf8), now: 0) == nil)
  }

  @Test("Lines that make no sense are passed over")
  func badLines() throws {
    let record = """
      trompet-links 1
      0\t200\t-\t-\thttps://een.nl/
      0\t404\t-\t-\thttps://weg.nl/
      x\t200\t-\t-\thttps://twee.nl/
      0\t200\tvreemd\t-\thttps://drie.nl/
      0\t200\t-
      99999999999999999999\t200\t-\t-\thttps://vier.nl/
      """
    let read = try #require(KeptAnswers(record: Array(record.utf8), now: 5))
    #expect(read.bytes == Array("trompet-links 1\n0\t200\t-\t-\thttps://een.nl/\n".utf8))
  }
}
