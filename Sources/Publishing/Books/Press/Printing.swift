/// A PDF that has just been printed, and lies nowhere yet.
package struct Printing: Sendable {
  package let file: PrintedFile
  package let bytes: [UInt8]

  package init(file: PrintedFile, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }
}
