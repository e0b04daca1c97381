import Content
import Diagnostics

extension StructuredData {
  func addArticle(_ page: Page, to json: inout JSON) {
    json.object { json in
      json.member("@type", "Article")
      json.member("headline", page.title)
      addText(of: page, to: &json)
    }
  }

  /// What there is to say of a text that has its own dates and authors.
  private func addText(of page: Page, to json: inout JSON) {
    addSubjects(of: page, to: &json)
    if let date = page.matter.date { json.member("datePublished", date.description) }
    if let revised = page.matter.revised { json.member("dateModified", revised.description) }
    addNames("author", page.matter.authors, to: &json)
    addLanguage(to: &json)
  }

  // MARK: - Works

  /// A handbook or course book, with its chapters. Its page tells of the edition, not of itself.
  func add(_ work: Work, _ page: Page, to json: inout JSON) {
    json.object { json in
      addType(of: page.kind, to: &json)
      json.member("name", page.title)
      addSubjects(of: page, to: &json)
      if let book = work.book {
        json.member("alternativeHeadline", ifAny: book.subtitle)
        json.member("bookEdition", ifAny: book.edition)
        if let year = book.year { json.member("datePublished", String(year)) }
        addNames("author", book.authors, to: &json)
        addNames("funder", book.funders, to: &json)
      }
      addLanguage(to: &json)
      if !work.chapters.isEmpty {
        json.list("hasPart") { json in
          for (index, chapter) in work.chapters.enumerated() {
            json.object { json in
              json.member("@type", "Chapter")
              json.member("position", index + 1)
              json.member("name", scene.site[chapter].title)
              addURL(of: scene.context.addresses.page(chapter), to: &json)
            }
          }
        }
      }
    }
  }

  func add(_ page: Page, number: Int, of work: Work, to json: inout JSON) {
    let front = scene.site[work.front]
    json.object { json in
      json.member("@type", "Chapter")
      json.member("name", page.title)
      json.member("position", number)
      addText(of: page, to: &json)
      json.object("isPartOf") { json in
        addType(of: front.kind, to: &json)
        json.member("name", front.title)
        addURL(of: scene.context.addresses.page(work.front), to: &json)
      }
    }
  }

  /// A course book is a course as well.
  private func addType(of kind: any PageKind, to json: inout JSON) {
    if kind is Cursusboek {
      json.list("@type", ifAny: ["Book", "Course"])
    } else {
      json.member("@type", "Book")
    }
  }

  // MARK: - Webinars

  /// The recording if there is one, else the event; neither when it is not known when it was.
  func add(_ webinar: Webinar, _ page: Page, to json: inout JSON) {
    if webinar.recording != nil || webinar.recordingFile != nil {
      json.object { json in
        json.member("@type", "VideoObject")
        json.member("name", page.title)
        addSubjects(of: page, to: &json)
        addRecording(of: webinar, page, to: &json)
        if page.matter.date != nil {
          json.object("recordedAt") { addEvent(webinar, page, to: &$0) }
        }
        if let views = webinar.views {
          json.object("interactionStatistic") { json in
            json.member("@type", "InteractionCounter")
            json.member("interactionType", "https://schema.org/WatchAction")
            json.member("userInteractionCount", views)
          }
        }
      }
    } else if page.matter.date != nil {
      json.object { json in
        addEvent(webinar, page, to: &json)
        addSubjects(of: page, to: &json)
      }
    }
  }

  /// Where the page says that the recording is: its file, or its page and its player elsewhere.
  private func addRecording(of webinar: Webinar, _ page: Page, to json: inout JSON) {
    if case .asset(let index) = webinar.recordingFile(in: page.kindTargets),
      !scene.context.addresses.base.isEmpty
    {
      let file = scene.context.addresses.asset(index)
      json.member("contentUrl", scene.context.addresses.base, file.encoded)
    }
    if let recording = webinar.recording { json.member("sameAs", recording) }
    if let player = scene.player(of: webinar) { json.member("embedUrl", player.address) }
  }

  private func addEvent(_ webinar: Webinar, _ page: Page, to json: inout JSON) {
    json.member("@type", "Event")
    json.member("name", page.title)
    guard let date = page.matter.date else { return }
    if let start = webinar.start, date.day != nil {
      json.member("startDate", start.timestamp(on: date))
      if let end = webinar.end { json.member("endDate", end.timestamp(on: date)) }
    } else {
      json.member("startDate", date.description)
    }
    addNames("performer", webinar.speakers, to: &json)
  }
}
