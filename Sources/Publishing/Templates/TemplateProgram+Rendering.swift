extension TemplateProgram {
  /// The items of a section that is being repeated.
  private struct Loop {
    let items: [Frame]
    var index = 0
  }

  /// Adds what the operations write for the outermost view.
  func render(_ root: Frame, into bytes: inout [UInt8]) {
    var frames = [root]
    var loops: [Loop] = []
    var pieces: [(number: Int, start: Int)] = []
    operations.withUnsafeBufferPointer { operations in
      literals.withUnsafeBufferPointer { literals in
        var next = 0
        while next < operations.count {
          let operation = operations[next]
          next += 1
          switch operation {
          case .literal(let start, let count):
            let piece = literals[Int(start)..<Int(start) + Int(count)]
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: piece))
          case .text(let frame, let reader):
            bytes.append(escaping: texts[Int(reader)](frames[Int(frame)]))
          case .html(let frame, let reader):
            bytes.append(contentsOf: htmls[Int(reader)](frames[Int(frame)]))
          case .skipIfEmpty(let frame, let test, let end):
            if tests[Int(test)](frames[Int(frame)]) { next = Int(end) }
          case .skipIfFilled(let frame, let test, let end):
            if !tests[Int(test)](frames[Int(frame)]) { next = Int(end) }
          case .enter(let frame, let list, let end):
            let items = lists[Int(list)](frames[Int(frame)])
            if let first = items.first {
              frames.append(first)
              loops.append(Loop(items: items))
            } else {
              next = Int(end)
            }
          case .next(let start):
            let top = loops.count - 1
            loops[top].index += 1
            if loops[top].index < loops[top].items.count {
              frames[frames.count - 1] = loops[top].items[loops[top].index]
              next = Int(start)
            } else {
              frames.removeLast()
              loops.removeLast()
            }
          case .piece(let frame, let memo, let end):
            let memo = memos[Int(memo)]
            if let number = memo.number(frames[Int(frame)]) {
              if let piece = memo[number] {
                bytes.append(contentsOf: piece)
                next = Int(end)
              } else {
                pieces.append((number, bytes.count))
              }
            } else {
              pieces.append((-1, bytes.count))
            }
          case .keep(let memo):
            let (number, start) = pieces.removeLast()
            if number >= 0 { memos[Int(memo)].keep(bytes[start...], for: number) }
          }
        }
      }
    }
  }
}
