import Diagnostics

/// What was found out when a site was put together, to be used again where nothing has changed that it depends on.
///
/// A site that is put together with a memory is the same as one without: it only takes less time.
package struct SiteMemory: Sendable {
  var parts: SiteParts?

  package init() {}
}
