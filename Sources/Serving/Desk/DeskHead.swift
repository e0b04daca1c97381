import Diagnostics

/// The head of a page that only editors see.
struct DeskHead {
  let title: String
  let language: Language

  func write(to html: inout HTML) {
    html.element("head") { html in
      html.void("meta", ["charset": "utf-8"])
      html.void(
        "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      html.element("title", title)
      html.void("meta", ["name": "robots", "content": "noindex"])
      html.void("meta", ["name": "color-scheme", "content": "light dark"])
      html.void("link", ["rel": "icon", "href": "data:,"])
      html.void("link", ["rel": "stylesheet", "href": "/_redactie/desk.css"])
    }
  }
}
