extension Int {
  /// `45.210` in Dutch, `45,210` in English.
  func grouped(in language: Language) -> String {
    let digits = String(magnitude)
    var text = self < 0 ? "-" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) {
        text += language == .dutch ? "." : ","
      }
      text.append(digit)
    }
    return text
  }
}
