import Testing

@testable import Publishing

struct TemplateWhitespaceTests {
  private let tree = TreeView(
    title: "t", pilot: true, leaves: [LeafView(name: "a"), LeafView(name: "b")])

  @Test(arguments: [
    (
      "<ul>\n  {{#leaves}}\n  <li>{{name}}\n  {{/leaves}}\n</ul>\n",
      "<ul>\n  <li>a\n  <li>b\n</ul>\n"
    ),
    ("a\n{{! opmerking }}\nb", "a\nb"),
    ("a\n  {{!\n  over\n  regels\n  }}  \nb", "a\nb"),
    ("a\r\n{{#pilot}}\r\nb\r\n{{/pilot}}\r\nc", "a\r\nb\r\nc"),
    ("{{#pilot}}\n{{/pilot}}", ""),
    ("  {{#pilot}}\nx\n\t{{/pilot}} \t", "x\n"),
    ("\n{{^pilot}}\n{{/pilot}}\n\n", "\n\n"),
  ])
  func leavesNoLineOfATagAlone(template: String, expected: String) {
    #expect(renderedTemplate(template, tree) == expected)
  }

  @Test(arguments: [
    (" {{title}} \n", " t \n"),
    ("\n{{title}}\n", "\nt\n"),
    (" {{#pilot}}x{{/pilot}} \n", " x \n"),
    (" {{#pilot}} {{/pilot}} \n", "   \n"),
    ("a {{! b }}\nc", "a \nc"),
    ("{{! a }} b\n", " b\n"),
    ("{{#pilot}}\r{{/pilot}}", "\r"),
    ("x{{#pilot}}\n{{/pilot}}\ny", "x\ny"),
  ])
  func keepsTheSpaceOfOtherLines(template: String, expected: String) {
    #expect(renderedTemplate(template, tree) == expected)
  }

  @Test func takesTheLineOfAPartialButKeepsThatOfItsText() {
    let partials = ["p": "eerste\n  tweede\n"]
    #expect(renderedTemplate("a\n  {{> p}}\nb\n", partials: partials) == "a\neerste\n  tweede\nb\n")
    #expect(renderedTemplate("a {{> p}} b\n", partials: partials) == "a eerste\n  tweede\n b\n")
  }
}
