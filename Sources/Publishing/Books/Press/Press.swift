/// Prints the HTML of a book as a PDF.
package struct Press: Sendable {
  /// In bytes; more than any book of ours.
  static let largestFile = 1 << 30
}
