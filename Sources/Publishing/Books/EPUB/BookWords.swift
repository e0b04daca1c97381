import Content
import Diagnostics

/// The words of a book as a whole, in its language.
struct BookWords: Sendable {
  let language: Language

  var contents: String { Wording(nl: "Inhoud", en: "Contents")[language] }
  var landmarks: String { Wording(nl: "Wegwijzers", en: "Landmarks")[language] }
  var pages: String { Wording(nl: "Bladzijden", en: "Pages")[language] }
  var cover: String { Wording(nl: "Omslag", en: "Cover")[language] }
  var titlePage: String { Wording(nl: "Titelblad", en: "Title page")[language] }
  var start: String { Wording(nl: "Begin van het boek", en: "Start of the book")[language] }
  var colophon: String { Wording(nl: "Colofon", en: "Colophon")[language] }
  var preface: String { Wording(nl: "Over dit boek", en: "About this book")[language] }
  var glossary: String { Wording(nl: "Begrippen", en: "Glossary")[language] }
  var index: String { Wording(nl: "Register", en: "Index")[language] }
  var see: String { Wording(nl: "zie", en: "see")[language] }
  var seeAlso: String { Wording(nl: "zie ook", en: "see also")[language] }
  var trainersEdition: String { Wording(nl: "Trainersuitgave", en: "Trainer's edition")[language] }
  var writtenBy: String { Wording(nl: "Geschreven door", en: "Written by")[language] }
  var fundedBy: String { Wording(nl: "Mogelijk gemaakt door", en: "Made possible by")[language] }

  func part(_ number: Int) -> String {
    Wording(nl: "Deel \(number)", en: "Part \(number)")[language]
  }

  func chapter(_ number: String) -> String {
    Wording(nl: "Hoofdstuk \(number)", en: "Chapter \(number)")[language]
  }

  func cover(of title: String) -> String {
    Wording(nl: "Omslag van ‘\(title)’", en: "Cover of '\(title)'")[language]
  }

  func printedBook(_ title: String) -> String {
    Wording(nl: "\(title), gedrukte uitgave", en: "\(title), printed edition")[language]
  }
}
