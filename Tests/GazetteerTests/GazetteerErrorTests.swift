import Gazetteer
import Testing

@Suite("Errors and codes")
struct GazetteerErrorTests {
  @Test("A missing index lists what was tried")
  func notFound() {
    #expect(throws: GazetteerError.notFound(tried: ["/no/such/yaqut.index"])) {
      try GazetteerIndex(path: "/no/such/yaqut.index")
    }
    #expect(throws: GazetteerError.notFound(tried: ["/no/such"])) { try GazetteerIndex.locate(explicit: "/no/such") }
    #expect("\(GazetteerError.notFound(tried: ["/a", "/b"]))".contains("/a, /b"))
  }

  @Test("A folder is no index")
  func folder() {
    #expect(throws: GazetteerError.self) { try GazetteerIndex(path: "/") }
  }

  @Test("Country codes", arguments: [("SY", "SY"), ("sy", "SY"), ("Iq", "IQ")])
  func countryCodes(text: String, code: String) {
    #expect(CountryCode(text)?.description == code)
  }

  @Test("What is no country code", arguments: ["", "S", "SYR", "S1", "سو", "[]"])
  func noCountryCodes(text: String) {
    #expect(CountryCode(text) == nil)
  }

  @Test(
    "Messages say what, where and what to do",
    arguments: [
      GazetteerError.damaged(path: "/x", what: "its header is wrong"),
      .unreadable(path: "/x", reason: "Permission denied"),
      .unsupportedVersion(path: "/x", found: 2, supported: 1),
    ])
  func messages(error: GazetteerError) {
    #expect("\(error)".contains("/x"))
  }
}
