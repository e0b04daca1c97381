import Synchronization

/// A view that looks the same wherever it is seen in one site, apart from the way to the root in its addresses:
/// a card, a sign.
///
/// A partial that is inserted for such a view, and that uses no other names than the view's own, is
/// rendered once for each number; on a site of thousands of pages most of a page is cards of others.
/// Whatever in the view depends on the page it stands on must be an address.
package protocol RecurringView: TemplateView {
  var recurrence: Recurrence { get }
}

/// What is seen again.
package struct Recurrence: Sendable {
  /// Stands for the view among all of its type that one site can show; counted from 0.
  let number: Int
  /// The way to the root of the site from the page that it is seen on now.
  let root: String
}

/// What was written for a view, without the ways to the root.
///
/// A class, so that it is found without being copied; it is never changed.
final class Piece: Sendable {
  private let bytes: [UInt8]
  /// In `bytes`, in order.
  private let marks: [RootMark]

  init(_ written: [UInt8], from start: Int, marks: ArraySlice<RootMark>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(written.count - start)
    var own: [RootMark] = []
    own.reserveCapacity(marks.count)
    var done = start
    for mark in marks {
      bytes.append(contentsOf: written[done..<mark.offset])
      own.append(RootMark(offset: bytes.count, count: 0, isAlone: mark.isAlone))
      done = mark.offset + mark.count
    }
    bytes.append(contentsOf: written[done...])
    self.bytes = bytes
    self.marks = own
  }

  var count: Int { bytes.count }

  /// Adds it as it is seen from a page, and tells where each way to the root came.
  func append(to output: inout [UInt8], root: String, telling tell: (RootMark) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var done = 0
      for mark in marks {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[done..<mark.offset]))
        tell(output.append(root: root, isAlone: mark.isAlone))
        done = mark.offset
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[done...]))
    }
  }
}

/// What one partial, or the inside of one section, wrote for the views of one type, by their number.
///
/// Shared by the threads that render: who finds nothing renders it, and of two that do so at once either
/// may be kept.
final class PieceMemo: Sendable {
  /// Larger ones are rendered anew, and so is everything once a stripe is full: memory stays bounded
  /// whatever a theme writes.
  private static let largest = 4096
  private static let stripeLimit = 8 << 20
  private static let stripeCount = 16

  private struct Kept {
    /// By number, divided by the number of stripes.
    var pieces: [Piece?] = []
    var size = 0
  }

  /// A lock for each sixteenth, so that threads seldom wait for each other.
  private final class Stripe: Sendable {
    let kept = Mutex(Kept())
  }

  /// Of a frame's view.
  let recurrence: Reader<Recurrence>
  private let stripes = (0..<stripeCount).map { _ in Stripe() }

  init(_ recurrence: @escaping @Sendable (Frame) -> Recurrence) {
    self.recurrence = Reader(recurrence)
  }

  /// An empty one for views of the same type.
  init(like other: PieceMemo) { recurrence = other.recurrence }

  /// What was kept stays as long as the memo does: so nobody need count references to it.
  subscript(number: Int) -> Unmanaged<Piece>? {
    let (stripe, place) = Self.place(of: number)
    return stripes[stripe].kept.withLock { kept in
      place < kept.pieces.count ? kept.pieces[place].map(Unmanaged.passUnretained) : nil
    }
  }

  private static func place(of number: Int) -> (stripe: Int, place: Int) {
    (number & (stripeCount - 1), number / stripeCount)
  }

  func keep(_ piece: Piece, for number: Int) {
    guard piece.count <= Self.largest else { return }
    let (stripe, place) = Self.place(of: number)
    stripes[stripe].kept.withLock { kept in
      guard kept.size < Self.stripeLimit else { return }
      if place >= kept.pieces.count {
        let missing = max(place + 1, kept.pieces.count * 2) - kept.pieces.count
        kept.pieces.append(contentsOf: repeatElement(nil, count: missing))
      }
      guard kept.pieces[place] == nil else { return }
      kept.pieces[place] = piece
      kept.size += piece.count
    }
  }
}

/// The memos of all templates of one site: templates that insert the same partial share what it wrote.
package final class PieceMemos: Sendable {
  private struct Key: Hashable {
    let partial: String
    let view: ObjectIdentifier
  }

  private let memos = Mutex<[Key: PieceMemo]>([:])

  package init() {}

  func memo<View: RecurringView>(of partial: String, for view: View.Type) -> PieceMemo {
    memos.withLock { memos in
      let key = Key(partial: partial, view: ObjectIdentifier(view))
      if let memo = memos[key] { return memo }
      let memo = PieceMemo { ViewFrame<View>.around($0).view.recurrence }
      memos[key] = memo
      return memo
    }
  }
}
