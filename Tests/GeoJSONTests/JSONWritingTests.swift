import GeoJSON
import Testing

@Suite("The JSON writer")
struct JSONWritingTests {
  @Test("puts commas, keys and brackets by itself")
  func structure() throws {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("name", "حلب")
    try writer.member("confidence", 0.93)
    writer.member("mentions", 3)
    writer.member("located", true)
    writer.member("note", String?.none)
    writer.key("list")
    writer.beginArray()
    writer.integer(1)
    writer.beginObject()
    writer.endObject()
    writer.beginArray()
    writer.endArray()
    try writer.value(["a", nil])
    writer.endArray()
    writer.endObject()
    #expect(
      writer.text == """
        {"name":"حلب","confidence":0.93,"mentions":3,"located":true,"note":null,"list":[1,{},[],["a",null]]}
        """)
  }

  @Test("writes one text a line")
  func lines() {
    var writer = JSONWriter()
    for number in 1...2 {
      writer.beginObject()
      writer.member("id", number)
      writer.endObject()
      writer.newline()
    }
    #expect(writer.text == "{\"id\":1}\n{\"id\":2}\n")
    writer.discardWritten()
    #expect(writer.bytes.isEmpty)
  }

  @Test("indents for people")
  func pretty() throws {
    let value: JSONValue = ["name": "دمشق", "empty": [], "points": [[36.29, 33.51]], "nothing": [:]]
    #expect(
      String(decoding: try value.serialized(indentation: 2), as: UTF8.self) == """
        {
          "name": "دمشق",
          "empty": [],
          "points": [
            [
              36.29,
              33.51
            ]
          ],
          "nothing": {}
        }
        """)
  }

  @Test(
    "escapes what must be escaped and nothing else",
    arguments: [
      ("حلب Aleppo 😀", "\"حلب Aleppo 😀\""), ("\"\\/", #""\"\\/""#), ("\u{8}\u{C}\n\r\t", #""\b\f\n\r\t""#),
      ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""), ("<b>&\u{2028}", "\"<b>&\u{2028}\""), ("", "\"\""),
      ("e\u{301}\u{200F}", "\"e\u{301}\u{200F}\""),
    ])
  func escapes(_ text: String, _ expected: String) throws {
    let written = try JSONValue.string(text).serialized()
    #expect(written == Array(expected.utf8))
    #expect(try JSONValue(parsing: written) == .string(text))
  }

  @Test("can write strings that are safe inside an HTML script")
  func script() throws {
    let text = "</script><!--&\u{2028}\u{2029} حلب \u{2027}"
    let written = try JSONValue.string(text).serialized(escaping: .script)
    #expect(
      String(decoding: written, as: UTF8.self)
        == "\"\\u003c/script\\u003e\\u003c!--\\u0026\\u2028\\u2029 حلب \u{2027}\"")
    #expect(try JSONValue(parsing: written) == .string(text))
  }

  @Test(
    "writes doubles with as few digits as identify them",
    arguments: [
      (1, "1.0"), (0.1, "0.1"), (-33.5102, "-33.5102"), (.leastNonzeroMagnitude, "5e-324"), (1e16, "1e+16"), (0, "0.0"),
      (.greatestFiniteMagnitude, "1.7976931348623157e+308"), (2.0 / 3, "0.6666666666666666"),
    ] as [(Double, String)])
  func doubles(_ value: Double, _ expected: String) throws {
    let written = try JSONValue.double(value).serialized()
    #expect(String(decoding: written, as: UTF8.self) == expected)
    #expect(try JSONValue(parsing: written).doubleValue == value)
  }

  @Test(
    "rounds coordinates to their decimals",
    arguments: [
      (36.29128, 7, "36.29128"), (36.123456789, 7, "36.1234568"), (-0.00000001, 7, "0.0"), (-0.5, 7, "-0.5"),
      (180, 7, "180.0"), (-179.99999999, 7, "-180.0"), (0.0000001, 7, "0.0000001"), (-0.0000012, 7, "-0.0000012"),
      (455_000.1234, 3, "455000.123"), (3_708_000, 3, "3708000.0"), (12.5, 0, "13.0"), (0.04, 1, "0.0"),
      (1e300, 3, "1e+300"), (0.99999999, 7, "1.0"),
    ] as [(Double, Int, String)])
  func coordinates(_ value: Double, _ decimals: Int, _ expected: String) throws {
    var writer = JSONWriter()
    try writer.double(value, decimals: decimals)
    #expect(writer.text == expected)
  }

  @Test("refuses infinite and undefined numbers", arguments: [Double.infinity, -.infinity, .nan])
  func notFinite(_ value: Double) {
    #expect(throws: JSONWritingError.notFinite) { try JSONValue.array([.double(value)]).serialized() }
    var writer = JSONWriter()
    #expect(throws: JSONWritingError.notFinite) { try writer.double(value, decimals: 7) }
    #expect(throws: JSONWritingError.notFinite) { try Geometry.point(Position(value, 0)).serialized() }
  }

  @Test("gives back the bytes of any compact text it is given")
  func roundTrip() throws {
    let text = #"{"id":"geonames:170063","n":{"ar":"حلب","x":[1,1.0,1e2,-0,null,true]},"s":"\"\\\n","e":{},"l":[]}"#
    #expect(String(decoding: try JSONValue(parsing: text).serialized(), as: UTF8.self) == text)
  }

  @Test("replaces, adds and removes members of an object in place")
  func objects() {
    var object: JSONObject = ["a": 1, "b": 2, "a": 3]
    #expect(object == ["a": 3, "b": 2])
    object["c"] = "حلب"
    object["a"] = nil
    object["b"] = 4
    #expect(object == ["b": 4, "c": "حلب"])
    #expect(object.isFlat)
    object["d"] = [1]
    #expect(!object.isFlat)
  }
}
