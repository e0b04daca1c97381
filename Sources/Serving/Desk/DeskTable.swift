import Content
import Diagnostics
import Publishing

/// A table of the editors' desk: sensibly sorted as it is written, and sorted otherwise by a script where there is one.
struct DeskTable {
  let id: String
  let caption: String
  let columns: [Column]
  let rows: [[Cell]]

  struct Column {
    let title: String
    var isNumber = false
  }

  enum Cell {
    /// A page: its title, which leads to it in the preview when it is there to see, and its file.
    case page(title: String, address: String?, file: String)
    /// A file that is no page.
    case file(String)
    case text(String)
    case number(Int)
    /// The count of something that should be there.
    case gap(Int)
    case day(Day?)
    /// As much as is known of one.
    case date(PartialDate?)
    /// In order of weight.
    case level(Int, String)
  }

  /// So many rows are shown, unless all are asked for.
  static let most = 100

  func write(to html: inout HTML, in desk: DeskSite) {
    let shown = desk.showsAll(of: id) ? rows[...] : rows.prefix(Self.most)
    html.element(
      "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": caption]
    ) { html in
      html.element("table", ["id": "tabel-" + id, "data-part": "table"]) { html in
        html.element("caption", caption)
        html.element("thead") { html in
          html.element("tr") { html in
            for column in columns {
              html.element(
                "th", ["scope": "col", "class": column.isNumber ? "number" : nil], column.title)
            }
          }
        }
        html.element("tbody") { html in
          for row in shown {
            html.element("tr") { html in
              for (index, cell) in row.enumerated() {
                write(cell, isHead: index == 0, to: &html, desk)
              }
            }
          }
        }
      }
    }
    guard shown.count < rows.count else { return }
    let total = desk.words.figure(rows.count)
    html.element("p", ["class": "quiet"]) { html in
      html.text(
        Wording(
          nl: "De eerste \(Self.most) van \(total). ", en: "The first \(Self.most) of \(total). ")[
            desk.language])
      html.element(
        "a", ["href": "/_redactie/?alle=\(id)#\(id)"],
        Wording(nl: "Toon ze alle", en: "Show all")[desk.language])
    }
  }

  private func write(_ cell: Cell, isHead: Bool, to html: inout HTML, _ desk: DeskSite) {
    switch cell {
    case .page(let title, let address, let file):
      html.element("th", ["scope": "row"]) { html in
        if let address {
          html.element("a", ["href": address], title)
        } else {
          html.element("span", title)
        }
        html.element("code") { $0.path(Excerpt.printable(file)) }
      }
    case .file(let path):
      html.element("th", ["scope": "row"]) { html in
        html.element("code") { $0.path(Excerpt.printable(path)) }
      }
    case .text(let text):
      if isHead { html.element("th", ["scope": "row"], text) } else { html.element("td", text) }
    case .number(let number):
      html.element(
        "td", ["class": number == 0 ? "number none" : "number", "data-sort": String(number)],
        desk.words.figure(number))
    case .gap(let number):
      html.element("td", ["class": "number gap", "data-sort": String(number)]) { html in
        html.element("strong", desk.words.figure(number))
        html.element(
          "span", ["class": "unseen"],
          Wording(nl: ", en dat hoort er te zijn", en: ", and there should be some")[desk.language])
      }
    case .day(let day):
      html.element(
        "td", ["class": "day", "data-sort": String(day?.number ?? Int(Int32.max))],
        day.map { desk.words.date($0.date) } ?? "–")
    case .date(let date):
      html.element(
        "td",
        [
          "class": "day", "data-sort": String(date.map { Day(first: $0).number } ?? Int(Int32.max)),
        ],
        date.map(desk.words.date) ?? "–")
    case .level(let weight, let text):
      html.element("td", ["data-sort": String(weight), "class": "level-\(weight)"], text)
    }
  }
}
