import Diagnostics
import Markup

/// The start of a page that an author is about to write.
package struct NewPage: Sendable {
  private let kind: any PageKind.Type
  private let title: String
  private let date: PartialDate
  private let language: Language

  /// Throws when there is no such kind, or when the title cannot name a file.
  package init(
    kind name: String, title: String, date: PartialDate, language: Language = .dutch
  ) throws(Diagnostic) {
    let kinds = Kinds()
    guard let kind = kinds.named(name) else { throw .unknownKindOfPage(name, kinds.names) }
    guard !Slug.make(from: title).isEmpty else { throw .titleWithoutLetters(title) }
    self.kind = kind
    self.title = title
    self.date = date
    self.language = language
  }

  /// The files to make, by their path below `content/`: one page, and for a work its list of chapters.
  package func files() -> [SourceFile] {
    let slug = Slug.make(from: title)
    let folder = kind.folder.isEmpty ? "" : kind.folder + "/"
    guard kind.isWork else { return [SourceFile(path: "\(folder)\(slug).md", text: page)] }
    return [
      SourceFile(path: "\(folder)\(slug)/index.md", text: page),
      SourceFile(
        path: "\(folder)\(slug)/boek.yaml",
        text: """
          # \(Self.chapterOrder[language])
          \(name("ondertitel")):
          \(name("editie")):
          \(name("jaar")): \(date.year)
          \(name("delen")):
            - \(name("titel")): \(Self.firstPart[language])
              \(name("hoofdstukken")): []

          """),
    ]
  }

  private var page: String {
    """
    ---
    \(name("titel")): \(Self.quoted(title))
    \(ownFields)\(name("samenvatting")):
    \(name("themas")): []
    \(name("onderwerpen")): []
    # \(Self.howToPublish[language])
    \(name("concept")): \(yes)
    ---


    """
  }

  /// The kind's own fields, a line each.
  private var ownFields: String {
    kind.startingFields.split(separator: "\n").map { line in
      let key = line.prefix { $0 != ":" }
      let value = line.dropFirst(key.count)
      return name(String(key)) + (value == ": nee" ? ": \(no)" : value) + "\n"
    }.joined()
  }

  /// What a field is called in the language of the site.
  private func name(_ field: String) -> String {
    FieldNames.name(field, in: language)
  }

  private var yes: String { Wording(nl: "ja", en: "true")[language] }
  private var no: String { Wording(nl: "nee", en: "false")[language] }

  private static let chapterOrder = Wording(
    nl: "De hoofdstukken, in de volgorde waarin ze gelezen worden.",
    en: "The chapters, in the order in which they are read.")
  private static let firstPart = Wording(nl: "Eerste deel", en: "First part")
  private static let howToPublish = Wording(
    nl: "Haal deze regel weg om de pagina te publiceren.",
    en: "Remove this line to publish the page.")

  /// As a YAML scalar: in quotes, so that no sign in it can mean anything.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension Diagnostic {
  static func unknownKindOfPage(_ name: String, _ names: [String]) -> Diagnostic {
    let all = names.joined(separator: ", ")
    return Diagnostic(
      id: "unknown-kind", path: "",
      message: Wording(nl: "Er is geen soort ‘\(name)’.", en: "There is no kind '\(name)'."),
      hint: .didYouMean(name.nearest(in: names))
        ?? Wording(nl: "Kies uit: \(all).", en: "Choose from: \(all)."))
  }

  static func titleWithoutLetters(_ title: String) -> Diagnostic {
    Diagnostic(
      id: "title-without-letters", path: "",
      message: Wording(
        nl: "Van de titel ‘\(title)’ is geen bestandsnaam te maken.",
        en: "The title '\(title)' does not make a file name."),
      hint: Wording(
        nl: "Een titel heeft ten minste één letter of cijfer.",
        en: "A title has at least one letter or digit."))
  }
}
