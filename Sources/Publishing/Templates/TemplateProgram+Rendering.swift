extension TemplateProgram {
  /// The items of a section that is being repeated; it keeps them alive while they are on the stack.
  private struct Loop {
    let items: [Frame]
    var index = 0
  }

  /// Adds what the operations write for the outermost view.
  ///
  /// Frames and readers are looked at without counting references to them: all threads share the readers, and to
  /// count would cost more than all else that is done here.
  func render(_ root: Frame, into bytes: inout [UInt8]) {
    withExtendedLifetime(root) {
      withUnsafeTemporaryAllocation(of: Unmanaged<Frame>.self, capacity: depth) { frames in
        frames[0] = .passUnretained(root)
        run(frames, into: &bytes)
      }
    }
  }

  private func run(
    _ frames: UnsafeMutableBufferPointer<Unmanaged<Frame>>, into bytes: inout [UInt8]
  ) {
    var top = 0
    var loops: [Loop] = []
    // Pieces that are being written, and where in them addresses start.
    var pieces: [(number: Int, start: Int, firstMark: Int)] = []
    var marks: [RootMark] = []
    var next = 0
    let literals = literals.span
    let operations = operations.span
    while next < operations.count {
      let operation = operations[next]
      next += 1
      switch operation {
      case .literal(let start, let count):
        literals.extracting(Int(start)..<Int(start) + Int(count)).withUnsafeBufferPointer {
          bytes.append(contentsOf: $0)
        }
      case .text(let frame, let reader):
        bytes.append(escaping: frames[Int(frame)].read(texts[Int(reader)]))
      case .address(let frame, let reader):
        if let link = frames[Int(frame)].read(addresses[Int(reader)]) {
          let mark = bytes.append(link)
          if !pieces.isEmpty { marks.append(mark) }
        }
      case .html(let frame, let reader):
        bytes.append(contentsOf: frames[Int(frame)].read(htmls[Int(reader)]))
      case .skipIfEmpty(let frame, let test, let end):
        if frames[Int(frame)].read(tests[Int(test)]) { next = Int(end) }
      case .skipIfFilled(let frame, let test, let end):
        if !frames[Int(frame)].read(tests[Int(test)]) { next = Int(end) }
      case .enter(let frame, let list, let end):
        let items = frames[Int(frame)].read(lists[Int(list)])
        if let first = items.first {
          top += 1
          frames[top] = .passUnretained(first)
          loops.append(Loop(items: items))
        } else {
          next = Int(end)
        }
      case .next(let start):
        let last = loops.count - 1
        loops[last].index += 1
        if loops[last].index < loops[last].items.count {
          frames[top] = .passUnretained(loops[last].items[loops[last].index])
          next = Int(start)
        } else {
          top -= 1
          loops.removeLast()
        }
      case .piece(let frame, let memo, let end):
        memos[Int(memo)]._withUnsafeGuaranteedRef { memo in
          let recurrence = frames[Int(frame)].read(memo.recurrence)
          if let piece = memo[recurrence.number] {
            piece._withUnsafeGuaranteedRef {
              $0.append(to: &bytes, root: recurrence.root) { mark in
                if !pieces.isEmpty { marks.append(mark) }
              }
            }
            next = Int(end)
          } else {
            pieces.append((recurrence.number, bytes.count, marks.count))
          }
        }
      case .keep(let memo):
        let (number, start, firstMark) = pieces.removeLast()
        let piece = Piece(bytes, from: start, marks: marks[firstMark...])
        memos[Int(memo)]._withUnsafeGuaranteedRef { $0.keep(piece, for: number) }
        if pieces.isEmpty { marks.removeAll(keepingCapacity: true) }
      }
    }
  }
}

extension Unmanaged<Frame> {
  @inline(__always)
  fileprivate func read<Value>(_ reader: Unmanaged<Reader<Value>>) -> Value {
    reader._withUnsafeGuaranteedRef { read($0) }
  }

  @inline(__always)
  fileprivate func read<Value>(_ reader: Reader<Value>) -> Value {
    _withUnsafeGuaranteedRef { reader.value($0) }
  }
}
