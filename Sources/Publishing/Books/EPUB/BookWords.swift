import Content
import Diagnostics

/// The words of a book as a whole, in its language.
struct BookWords: Sendable {
  let language: Language

  var contents: String { Wording(nl: "Inhoud", en: "Contents")[language] }
  var landmarks: String { Wording(nl: "Wegwijzers", en: "Landmarks")[language] }
  var pages: String { Wording(nl: "Bladzijden", en: "Pages")[language] }
  var cover: String { Wording(nl: "Omslag", en: "Cover")[language] }
  var titlePage: String { Wording(nl: "Titelpagina", en: "Title page")[language] }
  var start: String { Wording(nl: "Begin van het boek", en: "Start of the book")[language] }
  var colophon: String { Wording(nl: "Colofon", en: "Colophon")[language] }
  var glossary: String { Wording(nl: "Begrippen", en: "Glossary")[language] }
  var index: String { Wording(nl: "Register", en: "Index")[language] }
}
