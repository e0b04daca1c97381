import Testing

@testable import Checks

@Suite("Addresses on other sites")
struct OutsideAddressTests {
  @Test(
    "An address is asked for without its fragment, in one spelling",
    arguments: [
      ("https://een.nl", "https://een.nl/"),
      ("https://een.nl/#kop", "https://een.nl/"),
      ("HTTPS://Een.NL/Pad?v=1#kop", "https://een.nl/Pad?v=1"),
      ("http://een.nl:80/a", "http://een.nl/a"),
      ("https://een.nl:443", "https://een.nl/"),
      ("http://een.nl:8080?x", "http://een.nl:8080/?x"),
      ("//een.nl/a", "https://een.nl/a"),
      ("https://een.nl/é b", "https://een.nl/%C3%A9%20b"),
      ("https://een.nl/%C3%A9", "https://een.nl/%C3%A9"),
      ("https://een.nl/a\\b|c", "https://een.nl/a%5Cb%7Cc"),
      ("https://cliënt.nl/", "https://cliënt.nl/"),
      ("http://[2001:DB8::1]:81/a", "http://[2001:db8::1]:81/a"),
    ])
  func spelling(_ written: String, _ asked: String) {
    #expect(OutsideAddress(written)?.text == asked)
  }

  @Test(
    "What cannot be an address is none",
    arguments: [
      "", "http:", "https:/een.nl", "http://", "https:///pad", "http://een nl/", "ftp://een.nl/",
      "http://een.nl:port/", "http://een.nl:123456/", "http://:80/", "mailto:a@een.nl",
      "https://een.nl/" + String(repeating: "a", count: 9_000), "http://een\t.nl/",
    ])
  func none(_ written: String) { #expect(OutsideAddress(written) == nil) }

  @Test("A name or password is seen, also where an @ follows later")
  func users() {
    #expect(OutsideAddress("https://jan:geheim@een.nl/")?.hasUser == true)
    #expect(OutsideAddress("https://een.nl/@jan")?.hasUser == false)
    #expect(OutsideAddress("https://een.nl\\@twee.nl/")?.host == "een.nl")
  }

  @Test(
    "What only works at home is told apart",
    arguments: [
      ("http://localhost:8000/", true), ("http://127.0.0.1/", true), ("http://127.1/", true),
      ("http://2130706433/", true), ("http://0x7f.0.0.1/", true), ("http://10.0.0.8/", true),
      ("http://172.16.0.1/", true), ("http://172.32.0.1/", false), ("http://192.168.1.1/", true),
      ("http://192.169.1.1/", false), ("http://169.254.169.254/", true),
      ("http://100.64.0.1/", true), ("http://100.128.0.1/", false), ("http://8.8.8.8/", false),
      ("http://[::1]/", true), ("http://[fe80::1]/", true), ("http://[fd00::1]/", true),
      ("http://[::ffff:127.0.0.1]/", true), ("http://[2606:4700::1]/", false),
      ("http://intranet/", true), ("http://server.local/", true), ("http://local.nl/", false),
      ("http://server.local./", true), ("https://een.nl/", false), ("https://een.nl./", false),
    ])
  func local(_ written: String, _ isLocal: Bool) {
    #expect(OutsideAddress(written)?.isLocal == isLocal)
  }
}
