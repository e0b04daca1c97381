import Synchronization

/// A view that looks the same wherever it is seen in one site: a card, a sign.
///
/// A partial that is inserted for such a view, and that uses no other names than the view's own, is
/// rendered once for each number; on a site of thousands of pages most of a page is cards of others.
package protocol RecurringView: TemplateView {
  /// Stands for the view among all of its type that one site can show; nil if it may look different
  /// next time.
  var piece: Int? { get }
}

/// What one partial wrote for the views of one type, by their number.
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
    var pieces: [Int: [UInt8]] = [:]
    var size = 0
  }

  /// A lock for each sixteenth, so that threads seldom wait for each other.
  private final class Stripe: Sendable {
    let kept = Mutex(Kept())
  }

  /// The number of a frame's view.
  let number: Reader<Int?>
  private let stripes = (0..<stripeCount).map { _ in Stripe() }

  init(number: @escaping @Sendable (Frame) -> Int?) { self.number = Reader(number) }

  subscript(number: Int) -> [UInt8]? {
    stripes[number & (Self.stripeCount - 1)].kept.withLock { $0.pieces[number] }
  }

  func keep(_ bytes: ArraySlice<UInt8>, for number: Int) {
    guard bytes.count <= Self.largest else { return }
    stripes[number & (Self.stripeCount - 1)].kept.withLock { kept in
      guard kept.size < Self.stripeLimit else { return }
      if kept.pieces.updateValue([UInt8](bytes), forKey: number) == nil { kept.size += bytes.count }
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
      let memo = PieceMemo { ViewFrame<View>.around($0).view.piece }
      memos[key] = memo
      return memo
    }
  }
}
