extension [UInt8] {
  /// Without spaces at either end: those of ASCII, and those that do not break, which Word puts in.
  var trimmed: [UInt8] {
    var start = startIndex
    var end = endIndex
    while start < end {
      if self[start] <= 0x20 {
        start += 1
      } else if self[start] == 0xC2, start + 1 < end, self[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while start < end {
      if self[end - 1] <= 0x20 {
        end -= 1
      } else if self[end - 1] == 0xA0, end - 2 >= start, self[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return start == 0 && end == count ? self : Array(self[start..<end])
  }

  /// The number of runs of bytes between spaces.
  var wordCount: Int {
    var count = 0
    var inWord = false
    for byte in self {
      if byte <= 0x20 {
        inWord = false
      } else if !inWord {
        inWord = true
        count += 1
      }
    }
    return count
  }

  /// Whether a sentence ends with it: a quotation mark or a bracket may follow the sign.
  var endsSentence: Bool {
    var end = count
    while end > 0 {
      switch self[end - 1] {
      case 0x22, 0x27, 0x29: end -= 1
      case 0x99 where end > 2 && self[end - 3] == 0xE2, 0x9D where end > 2 && self[end - 3] == 0xE2:
        end -= 3
      case 0xA6 where end > 2 && self[end - 3] == 0xE2: return true
      case 0x2E, 0x21, 0x3F: return true
      default: return false
      }
    }
    return false
  }
}
