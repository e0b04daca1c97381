import Content

/// What was found out for an earlier build of the same site, to be used again where nothing has changed that it depends on.
///
/// A build that is prepared with a memory is the same as one without: it only takes less time.
package struct BuildMemory: Sendable {
  /// Of the site that is built.
  var site = SiteMemory()

  package init() {}
}
