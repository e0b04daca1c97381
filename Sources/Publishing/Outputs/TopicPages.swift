import Content

/// A page for each topic, and one that names them all.
struct TopicPages: Output {
  static func artefacts(of context: SiteContext) -> [Artefact] {
    guard !context.site.topics.isEmpty else { return [] }
    let overview = Artefact(at: context.addresses.topicList) {
      let scene = Scene(context: context, address: context.addresses.topicList)
      let head = Head(scene: scene, title: context.words.topics, ancestors: scene.home)
      return context.templates.topics.render(TopicsView(head: head))
    }
    return [overview] + context.site.topics.indices.flatMap { sheets(ofTopicAt: $0, context) }
  }

  private static func sheets(ofTopicAt index: Int, _ context: SiteContext) -> [Artefact] {
    let topic = context.site.topics[index]
    let base = context.addresses.topic(at: index)
    let pages = context.materials(topic.pages)
    return Sheets(pages, in: context, at: base).all.map { sheet in
      Artefact(at: sheet.address) {
        let scene = Scene(context: context, address: sheet.address)
        let title = sheet.title(
          topic.title.prefix(1).uppercased() + topic.title.dropFirst(), context.words)
        let all = Head.Ancestor(title: context.words.topics, address: context.addresses.topicList)
        let head = Head(scene: scene, title: title, ancestors: scene.home + [all])
        return context.templates.list.render(
          ListView(
            head: head, body: [], page: nil, kindTitle: context.words.topics, cards: sheet.pages,
            total: context.words.pieces(pages.count), years: [], pager: sheet.pager(scene)))
      }
    }
  }
}
