import Serving
import Testing

@Test func aRequestIsAGetUnlessItSaysOtherwise() {
  #expect(PreviewRequest(path: "/").method == "GET")
}
