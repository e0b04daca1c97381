import Diagnostics

/// What a build goes through, in order, and a plan of the calendar.
package enum BuildStage: CaseIterable, Sendable {
  case reading, parsing, assembling, checking, preparing, publishing, planning

  package var name: Wording {
    switch self {
    case .reading: Wording(nl: "lezen", en: "reading")
    case .parsing: Wording(nl: "ontleden", en: "parsing")
    case .assembling: Wording(nl: "samenvoegen", en: "assembling")
    case .checking: Wording(nl: "controleren", en: "checking")
    case .preparing: Wording(nl: "voorbereiden", en: "preparing")
    case .publishing: Wording(nl: "maken en schrijven", en: "rendering and writing")
    case .planning: Wording(nl: "plannen", en: "planning")
    }
  }
}
