import Diagnostics

/// A page of ours in the place of what was asked for: what went wrong, and what can be done about it.
struct NoticePage {
  let title: Wording
  let about: Diagnostic

  func html(in language: Language) -> [UInt8] {
    let hint = about.hint.map { "<p>\(Self.escaped($0[language]))</p>" } ?? ""
    let back = Wording(
      nl: "Ga daarna terug, en vraag het opnieuw.", en: "Then go back, and try again.")
    return Array(
      """
      <!doctype html>
      <html lang="\(language.rawValue)">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>\(Self.escaped(title[language]))</title>
      <style>body{font:1.125rem/1.6 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem;\
      color:#1a1a1a;background:#fff}h1{font-size:1.5rem;line-height:1.3}</style>
      <h1>\(Self.escaped(title[language]))</h1>
      <p>\(Self.escaped(about.message[language]))</p>
      \(hint)
      <p>\(Self.escaped(back[language]))</p>

      """.utf8)
  }

  private static func escaped(_ text: String) -> String {
    var html = HTML()
    html.text(text)
    return String(decoding: html.bytes, as: UTF8.self)
  }
}
