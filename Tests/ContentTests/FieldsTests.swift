import Diagnostics
import Testing

@testable import Content

/// YAML as editors write it, and the questions that kinds ask of it.
@Suite struct FieldsTests {
  private func fields(_ text: String) -> Fields {
    Fields(file: SourceFile(path: "een.yaml", text: text))
  }

  private func ids(_ fields: Fields) -> [String] { fields.diagnostics.map(\.id) }

  @Test(arguments: [
    ("a: tekst", "tekst"), ("a:   ruim  ", "ruim"), ("a: 'dag ''s'", "dag 's"),
    (#"a: "x\ty""#, "x\ty"), ("a: # niets", nil), ("a:", nil), ("a: ~", nil), ("a: null", nil),
    ("a: 'null'", "null"), ("a: ''", ""), ("a: 2016 # jaar", "2016"), ("a: x#y", "x#y"),
    ("a: |\n  een\n  twee\n", "een\ntwee\n"), ("a: >-\n  een\n  twee", "een twee"),
    ("a: een\n  twee", "een twee"), ("\"a\": x", "x"), ("A: x", "x"), ("# uitleg\n\na: x", "x"),
    ("---\na: x", "x"), ("{a: x, b: y}", "x"), ("a:\ttab", "tab"),
    ("a: https://x.nl:80/", "https://x.nl:80/"),
  ])
  func readsATextAsItIsMeant(yaml: String, text: String?) {
    var fields = fields(yaml)
    #expect(fields.text("a") == text)
    #expect(ids(fields) == [])
  }

  @Test(arguments: [
    ("a: [x, y]", ["x", "y"]), ("a: x", ["x"]), ("a:\n- x\n- y", ["x", "y"]), ("a: []", []),
    ("a:", []), ("a: [x, , y]", nil), ("a: [x, ~]", ["x"]),
  ])
  func readsLists(yaml: String, texts: [String]?) {
    var fields = fields(yaml)
    let read = fields.texts("a")
    if let texts {
      #expect(read == texts)
    } else {
      #expect(ids(fields) == ["invalid-front-matter"])
    }
  }

  @Test(arguments: ["ja", "true", "Yes", "on", "waar"])
  func saysYes(word: String) {
    var fields = fields("a: \(word)")
    #expect(fields.flag("a") == true)
  }

  @Test(arguments: ["nee", "false", "NO", "off", "onwaar"])
  func saysNo(word: String) {
    var fields = fields("a: \(word)")
    #expect(fields.flag("a") == false)
  }

  @Test(arguments: [
    ("1.234", 1234), ("1.234.567", 1_234_567), ("12", 12), ("-3", -3), ("1.5", nil),
    ("12.34", nil), ("1..234", nil), ("1,5", nil), ("99999999999999999999", nil), ("x", nil),
  ])
  func readsFiguresAsDutchTextsWriteThem(text: String, number: Int?) {
    var fields = fields("a: \(text)")
    #expect(fields.integer("a") == number)
    #expect(ids(fields) == (number == nil ? ["not-a-number"] : []))
  }

  @Test(arguments: [
    "- een\n- twee", "zomaar tekst", "a: b: c", "? [x]\n: y", "[x]: y", "a: 'x' y", "a: [x",
    "a: {x",
    "a: x\n b: y", ": x\n- y", "a: &x y", "a: *x", "a: @x", "\ta: x", "a: \"x", "a: 'x", "a: >x y",
    "a: !!x [", "%YAML 9\n---\na: x",
  ])
  func tellsOfEverythingThatCannotBeRead(yaml: String) {
    let fields = fields(yaml)
    #expect(fields.diagnostics.count == 1, "\(yaml)")
    #expect(fields.diagnostics.allSatisfy { $0.position != nil })
    #expect(!fields.isReadable)
  }

  @Test func survivesEveryCutAndEveryStrangeByte() {
    let text = "titel: \"Een\"\nlijst: [a, 'b']\ngroep:\n  - x: 1\n    y: |\n      é\n"
    let bytes = Array(text.utf8)
    for count in 0...bytes.count {
      _ = Fields(file: SourceFile(path: "x.yaml", bytes: Array(bytes.prefix(count)))).diagnostics
    }
    for place in bytes.indices {
      for byte in [0x00, 0x09, 0x22, 0x2A, 0x3A, 0x5B, 0x80, 0xFF] as [UInt8] {
        var changed = bytes
        changed[place] = byte
        var fields = Fields(file: SourceFile(path: "x.yaml", bytes: changed))
        _ = fields.text("titel")
        _ = fields.unknown()
      }
    }
  }

  @Test func pointsAtAValueBehindLettersOfManyBytes() {
    let source = SourceFile(path: "x.yaml", text: "é: {naïef: x, nummer: drie}\nnummer: vier\n")
    var fields = Fields(file: source)
    _ = fields.integer("nummer")
    #expect(fields.diagnostics.first?.position == Position(line: 2, column: 9))
    #expect(fields.diagnostics.first?.excerpt?.marked == 8..<12)
  }

  @Test func knowsTheNamesOfOtherTools() {
    for (other, own) in FieldNames.synonyms {
      var fields = fields("\(other): x")
      #expect(fields.text(own) == "x", "\(other)")
      #expect(fields.unknown().isEmpty)
    }
    #expect(FieldNames.ignored.isDisjoint(with: FieldNames.synonyms.keys))
    #expect(FieldNames.ignored.isDisjoint(with: FieldNames.synonyms.values))
  }

  @Test func tellsOfUnknownKeysWithTheNearestName() {
    var fields = fields("titel: x\nsamenvating: y\nsamenvaating2: z\nlayout: a\nanders: b")
    _ = fields.text("titel")
    _ = fields.text("samenvatting")
    let unknown = fields.unknown()
    #expect(unknown.map(\.key) == ["samenvating", "samenvaating2", "anders"])
    #expect(unknown.map(\.diagnostic.severity) == [.error, .warning, .warning])
    #expect(unknown[1].diagnostic.hint?.nl == "Bedoelt u ‘samenvatting’?")
    #expect(unknown[2].diagnostic.hint?.nl == "Haal de regel weg als niemand haar nodig heeft.")
  }
}
