/// What editors see and readers never do: all that is answered below `/_redactie/`, but for the stream of events.
struct EditorsPages: Sendable {
  /// Nil when there is nothing at that address.
  func answer(_ request: PreviewRequest, _ preview: Preview) async -> PreviewAnswer? { nil }

  /// The page in the place of every other, as long as the site could never be made.
  func insteadOfSite(_ preview: Preview) -> PreviewAnswer {
    PreviewAnswer(status: 500, body: .bytes([]))
  }
}
