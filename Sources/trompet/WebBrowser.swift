import Diagnostics
import Dispatch

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The browser of whoever works at this computer.
enum WebBrowser {
  /// Opens an address. `complain` hears when that does not work, which is no matter: the address has been told.
  static func open(_ url: String, complaining complain: @escaping @Sendable (Wording) -> Void) {
    guard isSeen else {
      complain(
        Wording(
          nl: "Hier is geen scherm voor een browser. Open het adres zelf.",
          en: "There is no screen for a browser here. Open the address yourself."))
      return
    }
    // Not where tasks run: some of these programs go on for as long as the browser is open.
    DispatchQueue.global().async {
      guard run([opener, url]) else {
        complain(
          Wording(
            nl: "De browser gaat niet open met ‘\(opener)’. Open het adres zelf.",
            en: "The browser does not open with '\(opener)'. Open the address yourself."))
        return
      }
    }
  }

  #if canImport(Glibc)
    private static let opener = "xdg-open"
    /// Whether there is a screen to show it on.
    private static var isSeen: Bool {
      let names: [String] = ["DISPLAY", "WAYLAND_DISPLAY"]
      return names.contains { name in getenv(name).map { $0.pointee != 0 } ?? false }
    }
  #else
    private static let opener = "open"
    private static let isSeen = true
  #endif

  /// Without a shell, and without anything on our terminal; whether it ended well.
  private static func run(_ words: [String]) -> Bool {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    // What we ignore, it would ignore too; and Ctrl-C here is not meant for the browser.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))
    var arguments = words.map { strdup($0) } + [nil]
    defer { for text in arguments { free(text) } }
    var child: pid_t = 0
    guard posix_spawnp(&child, words[0], &actions, &attributes, &arguments, environ) == 0 else {
      return false
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { guard errno == EINTR else { return true } }
    return status == 0
  }
}
