extension [UInt8] {
  /// Takes out what XML cannot hold in any form: control characters become spaces, and the two code points that are no
  /// characters (U+FFFE and U+FFFF) become U+FFFD.
  mutating func makeFitForXML() {
    withUnsafeMutableBufferPointer { bytes in
      for index in bytes.indices {
        let byte = bytes[index]
        if byte < 0x20 {
          if byte != 0x09, byte != 0x0A, byte != 0x0D { bytes[index] = 0x20 }
        } else if byte >= 0xBE, byte <= 0xBF, index >= 2, bytes[index - 1] == 0xBF,
          bytes[index - 2] == 0xEF
        {
          bytes[index] = 0xBD
        }
      }
    }
  }
}
