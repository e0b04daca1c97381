/// Style sheets, fonts and pictures of the theme.
struct ThemeFiles: Output {
  static func artefacts(of context: SiteContext) -> [Artefact] {
    context.theme.statics.map { file in
      Artefact(path: "static/\(file.path)", body: .rendered { file.bytes })
    }
  }
}
