// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "trompet",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "trompet", targets: ["trompet"])],
  dependencies: [
    // Commands, options, help and shell completions, as people know them from Swift's own tools.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // The HTTP of `trompet serve`, with server-sent events: it needs no package itself, where Hummingbird brings sixteen.
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    // Markdown as CommonMark and GitHub define it.
    .systemLibrary(
      name: "CCmarkGFM",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    // Memory for its parser, which has to be thread-local: C has that, and Swift has not.
    .target(name: "CCmarkArena", dependencies: ["CCmarkGFM"]),
    // YAML as events with line and column, so that front matter is read without building a tree twice.
    .systemLibrary(name: "CLibYAML", providers: [.apt(["libyaml-dev"])]),
    // QR codes in printed books, which a reader of paper can follow; error correction is no work for amateurs.
    .systemLibrary(name: "CLibQREncode", providers: [.apt(["libqrencode-dev"])]),
    // ZIP archives in memory. An EPUB's first file has to be stored without an extra field, which libarchive writes.
    .systemLibrary(name: "CLibZip", providers: [.apt(["libzip-dev"])]),

    // Questions to other sites, through libcurl, for `trompet check --external` only. It is asked for when it is needed, so that a
    // site can be built where it is not; Swift's own Foundation, linked dynamically for the server, does bring it along. Its
    // functions with a variable number of arguments cannot be called from Swift.
    .target(name: "CLinkProbe"),

    // Files that travel in the program, so that it needs nothing beside it: the theme, the site to begin with, what
    // drives WeasyPrint, the rules for plain Dutch, and what editors see while writing.
    .target(name: "CEmbedded", exclude: ["preview", "print.py", "starter", "taal"]),

    .target(name: "Diagnostics"),
    .target(name: "Markup", dependencies: ["Diagnostics", "CCmarkGFM", "CCmarkArena"]),
    .target(name: "Content", dependencies: ["Markup", "CLibYAML"]),
    .target(
      name: "Publishing", dependencies: ["Content", "CEmbedded", "CLibQREncode", "CLibZip"]),
    .target(name: "Checks", dependencies: ["Content", "CEmbedded", "CLinkProbe"]),
    .target(
      name: "Serving",
      dependencies: [
        "Publishing", "Checks", "CEmbedded", .product(name: "FlyingFox", package: "FlyingFox"),
      ]),
    .executableTarget(
      name: "trompet",
      dependencies: [
        "Publishing", "Checks", "Serving",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "MarkupTests", dependencies: ["Markup", "CCmarkGFM"]),
    .testTarget(name: "ContentTests", dependencies: ["Content"]),
    .testTarget(name: "ChecksTests", dependencies: ["Checks", "Publishing"]),
    .testTarget(name: "PublishingTests", dependencies: ["Publishing", "Checks", "CLibQREncode"]),
    .testTarget(name: "ServingTests", dependencies: ["Serving"]),
  ],
  swiftLanguageModes: [.v6]
)
