import Markup
import Synchronization

/// What the books of a site have in common; made when the first of them asks for it, and kept.
final class BookStock: Sendable {
  private let theme: Theme
  private let printStyles = Mutex<[BookForm: [UInt8]]>([:])
  private let ebookStyle = Mutex<EPUBStyle?>(nil)
  private let codes = Mutex<[String: String]>([:])

  init(theme: Theme) { self.theme = theme }

  /// The style sheet for print, with everything that it asks for inside it.
  func printStyle(for form: BookForm) -> [UInt8] {
    printStyles.withLock { styles in
      if let style = styles[form] { return style }
      let style = BookStyle(theme: theme).css(for: form)
      styles[form] = style
      return style
    }
  }

  /// The style sheet of e-books and the files that it asks for.
  var styleOfEBooks: EPUBStyle {
    ebookStyle.withLock { kept in
      if let kept { return kept }
      let style = EPUBStyle(of: theme)
      kept = style
      return style
    }
  }

  /// An address as a picture that a telephone reads, as an address of its own; empty when it is too long for that.
  func code(of address: String) -> String {
    codes.withLock { codes in
      if let code = codes[address] { return code }
      let code = QRCode(address).map {
        String(decoding: DataAddress.make("image/svg+xml", $0.svg), as: UTF8.self)
      }
      codes[address] = code ?? ""
      return code ?? ""
    }
  }
}
