/// A PDF that has just been printed, and lies nowhere yet.
struct Printing: Sendable {
  let file: PrintedFile
  let bytes: [UInt8]
}
