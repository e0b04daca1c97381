/// Empty memos for the templates of another site, one in the place of each that they had: templates that shared one share
/// one again.
final class FreshMemos {
  private var memos: [ObjectIdentifier: PieceMemo] = [:]

  func memo(like old: PieceMemo) -> PieceMemo {
    if let memo = memos[ObjectIdentifier(old)] { return memo }
    let memo = PieceMemo(like: old)
    memos[ObjectIdentifier(old)] = memo
    return memo
  }
}
