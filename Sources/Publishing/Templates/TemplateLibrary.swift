import Diagnostics

/// The template files of a theme, its strings and its static files.
package struct TemplateLibrary: Sendable {
  /// Where the files are, for messages: `themes/standaard/templates`.
  let folder: String
  let texts: [String: String]
  let textsPath: String
  /// Where each string is written down, as far as that is known.
  let textPlaces: [String: ThemeText.Place]
  let statics: [String: String]
  /// By path below the folder; of a page without `.html`, of a plain text with `.txt`.
  private let files: [String: TemplateLexer.Result]

  /// Takes the files apart; what is wrong with one is told when it is used.
  ///
  /// - Parameters:
  ///   - files: All templates and partials.
  ///   - folder: The folder the paths of `files` are in: `themes/standaard/templates`.
  ///   - texts: What `{{text.key}}` stands for.
  ///   - textsPath: Where those are written down, for messages.
  ///   - statics: The fingerprint of each static file, by its path below `static/`.
  package init(
    files: [SourceFile], folder: String, texts: [String: String], textsPath: String,
    statics: [String: String]
  ) {
    var named: [String: SourceFile] = [:]
    for file in files where file.path.hasPrefix(folder + "/") {
      named[Self.nameWithoutExtension(String(file.path.dropFirst(folder.count + 1)))] = file
    }
    self.init(
      templates: named, folder: folder, texts: texts, textsPath: textsPath, statics: statics)
  }

  /// Takes templates apart that lie in several folders: by their path below their own, without `.html` but with
  /// `.txt`.
  ///
  /// `textsPath` is where a new string belongs, `textPlaces` where each is written down.
  init(
    templates: [String: SourceFile], folder: String, texts: [String: String], textsPath: String,
    textPlaces: [String: ThemeText.Place] = [:], statics: [String: String]
  ) {
    self.folder = folder
    self.texts = texts
    self.textsPath = textsPath
    self.textPlaces = textPlaces
    self.statics = statics
    files = templates.mapValues(TemplateLexer.tokens)
  }

  /// The template in the file `name`, below the folder and with or without `.html`, for one type of
  /// view. Nil when there are problems; then all problems of the template and its partials are told.
  ///
  /// One whose name ends in `.txt` writes plain text: all as it is, nothing escaped for HTML.
  ///
  /// Templates for pages of one site share `memos`; those for another site must not.
  package func template<View: TemplateView>(
    _ name: String, for view: View.Type, memos: PieceMemos = PieceMemos()
  ) -> (Template<View>?, [Diagnostic]) {
    let (program, problems) = TemplateCompiler.compile(
      name, for: view, library: self, memos: memos)
    return (program.map(Template.init(program:)), problems)
  }

  /// The names that a template for this type of view can use, in the order of their declaration, and
  /// for lists and views the type of what is inside.
  package static func names<View: TemplateView>(
    of view: View.Type
  ) -> [(name: String, kind: TemplateFieldKind, items: (any TemplateView.Type)?)] {
    view.fields.map { ($0.name, $0.kind, $0.reader.itemType) }
  }

  var templateNames: [String] { files.keys.sorted() }

  /// The file that a template or a partial tag means, and the name it goes by.
  func file(named name: String) -> (name: String, file: TemplateLexer.Result)? {
    let name = Self.nameWithoutExtension(name)
    return files[name].map { (name, $0) }
  }

  /// Whether a template of this name writes plain text.
  static func isPlain(_ name: String) -> Bool { name.hasSuffix(".txt") }

  /// The file of a template, below the folder.
  static func file(of name: String) -> String {
    isPlain(name) || name.hasSuffix(".html") ? name : name + ".html"
  }

  private static func nameWithoutExtension(_ path: String) -> String {
    path.hasSuffix(".html") ? String(path.dropLast(5)) : path
  }
}
