/// The communicatiekalender for diaries: all of it, each channel, theme and kind of audience, and each webinar that is
/// still to come.
extension Agendas: Output {
  static func artefacts(of context: SiteContext) -> [Artefact] {
    context.agendas.all.map { agenda in
      Artefact(at: agenda.address) { context.agendas.bytes(of: agenda) }
    }
  }
}
