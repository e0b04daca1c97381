import Content

/// A reference that leads elsewhere after a move, or nowhere.
struct MoveLoss {
  let before: Reference
  /// The same in the moved text; nil when it is not there any more.
  let after: Reference?
  /// What it has to lead to.
  let wanted: Reference.Thing

  /// A chapter in its list, whatever is put in or taken out beside it.
  var name: String { Self.name(before) }

  private static func name(_ reference: Reference) -> String {
    "\(reference.file)\n\(reference.value)"
  }

  private struct Place: Hashable {
    let file: String
    let key: Reference.Key
  }

  /// The losses among `old`, in order. `removed` are the names of chapters that are meant to go.
  static func all(
    of old: References, in new: References, _ paths: MovedPaths, removed: Set<String>
  ) -> [MoveLoss] {
    var places: [Place: Int] = [:]
    places.reserveCapacity(new.all.count)
    var chapters: [String: Set<Reference.Thing>] = [:]
    for (index, reference) in new.all.enumerated() {
      places[Place(file: reference.file, key: reference.key)] = index
      if reference.form == .chapter {
        chapters[reference.file, default: []].insert(reference.thing)
      }
    }
    return old.all.compactMap { before in
      switch before.thing {
      case .nothing: return nil
      case .page, .asset, .external: break
      }
      let wanted = before.thing.moved(paths.new)
      let file = paths.new(of: before.file)
      let after = places[Place(file: file, key: before.key)].map { new.all[$0] }
      if before.form == .chapter {
        if chapters[file]?.contains(wanted) == true || removed.contains(name(before)) { return nil }
      } else if let after {
        if after.thing == wanted { return nil }
      } else if before.key.isOfKind {
        // Of another kind now, whose fields these are not; that is told.
        return nil
      }
      return MoveLoss(before: before, after: after, wanted: wanted)
    }
  }
}
