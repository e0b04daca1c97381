import Testing

@testable import Content

@Suite struct ConcurrentlyTests {
  @Test(arguments: [1, 2, 3, 8]) func keepsTheOrder(threads: Int) async {
    let numbers = Array(0..<1_000)
    let squares = await concurrently(numbers, chunksOf: 7, threads: threads) { $0 * $0 }
    #expect(squares == numbers.map { $0 * $0 })
  }
}
