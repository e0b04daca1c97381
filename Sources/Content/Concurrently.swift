/// What `work` makes of each input, in the order of the inputs.
///
/// The one place of parallelism. At most `threads` child tasks exist at a time, each with up to `size`
/// inputs, because a task for every page costs more than it brings. One thread is a plain loop.
package func concurrently<Input: Sendable, Output: Sendable>(
  _ inputs: [Input], chunksOf size: Int = 64, threads: Int,
  _ work: @Sendable @escaping (Input) -> Output
) async -> [Output] {
  guard threads > 1, inputs.count > 1 else { return inputs.map(work) }
  // A few inputs are divided too: they may be whole books.
  let size = max(1, min(size, (inputs.count + threads - 1) / threads))
  let chunks = stride(from: 0, to: inputs.count, by: size).map {
    inputs[$0..<min($0 + size, inputs.count)]
  }
  return await withTaskGroup(of: (index: Int, outputs: [Output]).self) { group in
    var done = [[Output]](repeating: [], count: chunks.count)
    for (index, chunk) in chunks.enumerated() {
      if index >= threads, let finished = await group.next() {
        done[finished.index] = finished.outputs
      }
      group.addTask { (index, chunk.map(work)) }
    }
    for await finished in group { done[finished.index] = finished.outputs }
    return done.flatMap { $0 }
  }
}
