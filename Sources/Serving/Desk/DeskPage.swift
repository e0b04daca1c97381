import Content
import Diagnostics

/// The editors' desk: what there is to do now, and how the site is doing.
///
/// One page that needs no script to be read: a script sorts its tables, and keeps it up to date.
struct DeskPage {
  private let desk: DeskSite
  private let sections: [any DeskSection]
  private let isBusy: Bool

  init(_ desk: DeskSite, _ findings: Findings) {
    self.desk = desk
    isBusy = !findings.isReady
    sections = [
      ErrorSection(desk), CalendarSection(desk), MatrixSection(desk), DraftSection(desk),
      FindingSection(findings, desk), StaleSection(desk), OrphanSection(desk), LinkedSection(desk),
    ]
  }

  var bytes: [UInt8] {
    let language = desk.language
    let title = Wording(nl: "Overzicht voor de redactie", en: "Overview for editors")[language]
    let name = desk.site.settings.name
    return HTML.document { html in
      html.element("html", ["lang": language.rawValue]) { html in
        DeskHead(title: "\(title) – \(name)", language: language).write(to: &html)
        html.element("body") { html in
          html.element("header") { html in
            html.element("a", ["href": "/"], name)
          }
          html.element("main", ["data-busy": isBusy ? "" : nil, "tabindex": "-1"]) { html in
            html.element("h1", title)
            writeToDo(to: &html)
            writeContents(to: &html)
            for section in sections { write(section, to: &html) }
          }
          html.element("p", ["role": "status", "class": "unseen", "data-part": "status"])
          html.element(
            "script",
            ["src": "/_redactie/desk.js", "defer": "", "data-language": language.rawValue])
        }
      }
    }
  }

  private func writeToDo(to html: inout HTML) {
    let toDo = sections.compactMap { section in
      section.toDo.map { (anchor: type(of: section).anchor, toDo: $0) }
    }
    html.element("section", ["data-part": "to-do", "aria-labelledby": "nu"]) { html in
      html.element(
        "h2", ["id": "nu"], Wording(nl: "Wat er nu te doen is", en: "What to do now")[desk.language]
      )
      guard !toDo.isEmpty else {
        html.element(
          "p",
          Wording(nl: "Er is nu niets te doen.", en: "There is nothing to do now.")[desk.language])
        return
      }
      html.element("ul") { html in
        for (anchor, toDo) in toDo {
          html.element("li", ["class": toDo.weight.rawValue]) { html in
            html.element("a", ["href": "#" + anchor], toDo.sentence)
          }
        }
      }
    }
  }

  private func writeContents(to html: inout HTML) {
    let title = Wording(nl: "Op deze bladzijde", en: "On this page")[desk.language]
    html.element("nav", ["aria-label": title]) { html in
      html.element("ul") { html in
        for section in sections {
          html.element("li") { html in
            html.element(
              "a", ["href": "#" + type(of: section).anchor], type(of: section).title[desk.language])
          }
        }
      }
    }
  }

  private func write(_ section: any DeskSection, to html: inout HTML) {
    let anchor = type(of: section).anchor
    html.element(
      "section", ["id": anchor, "data-part": "section", "aria-labelledby": anchor + "-kop"]
    ) {
      html in
      html.element("h2", ["id": anchor + "-kop"], type(of: section).title[desk.language])
      section.write(to: &html, in: desk)
    }
  }
}
