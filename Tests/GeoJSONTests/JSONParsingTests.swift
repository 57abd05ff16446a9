import GeoJSON
import Testing

@Suite("The JSON parser")
struct JSONParsingTests {
  @Test(
    "reads every kind of value",
    arguments: [
      ("null", JSONValue.null), ("true", true), ("false", false), ("0", 0), ("-7", -7), ("0.5", 0.5),
      ("-33.5102", -33.5102), ("9223372036854775807", .integer(.max)), ("\"\"", ""), ("\"حلب\"", "حلب"),
      ("[]", []), ("{}", [:]), (" [ 1 , \"a\" , null ] ", [1, "a", nil]),
      ("{\"name\":\"Aleppo\",\"اسم\":\"حلب\"}", ["name": "Aleppo", "اسم": "حلب"]),
      ("\u{FEFF}{\"a\":{\"b\":[[]]}}\r\n", ["a": ["b": [[]]]]),
    ] as [(String, JSONValue)])
  func values(_ text: String, _ expected: JSONValue) throws {
    #expect(try JSONValue(parsing: text) == expected)
  }

  @Test(
    "undoes escapes",
    arguments: [
      (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
      (#""\u062d\u0644\u0628""#, "حلب"),
      (#""\u062Dلب \u0028""#, "حلب ("),
      (#""\ud83d\ude00 \uD834\uDD1E""#, "😀 𝄞"),
      (#""\u0000\u001f\u200f""#, "\u{0}\u{1F}\u{200F}"),
      (#""\\u0041""#, "\\u0041"),
    ])
  func escapes(_ text: String, _ expected: String) throws {
    let value = try #require(try JSONValue(parsing: text).stringValue)
    #expect(Array(value.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(
    "keeps the spelling of every number",
    arguments: [
      "0", "-0", "0.0", "-0.0", "1.0", "1.50", "1e3", "1E+3", "-2.5e-7", "36.2021", "0.1", "12345678901234567890",
      "-9223372036854775808", "1e400", "3.14159265358979323846", "100000000000000000000.5", "0.00001",
    ])
  func numbers(_ spelling: String) throws {
    let value = try JSONValue(parsing: spelling)
    #expect(String(decoding: try value.serialized(), as: UTF8.self) == spelling)
    #expect(value.doubleValue == Double(spelling).flatMap { $0.isFinite ? $0 : nil })
  }

  @Test("keeps the order of members, and of two equal keys the last value")
  func order() throws {
    let object = try #require(try JSONValue(parsing: #"{"z":1,"a":2,"z":3,"ي":4}"#).objectValue)
    #expect(object.keys == ["z", "a", "ي"])
    #expect(object["z"] == 3)
    let many = "{" + (0..<100).map { "\"k\($0 % 50)\":\($0)" }.joined(separator: ",") + "}"
    let large = try #require(try JSONValue(parsing: many).objectValue)
    #expect(large.count == 50)
    #expect(large["k7"] == 57)
  }

  @Test("refuses two equal keys where that is asked")
  func duplicateKeys() throws {
    let error = #expect(throws: JSONError.self) {
      try JSONValue(parsing: "{\"a\":1,\n \"a\":2}", options: .init(refusesDuplicateKeys: true))
    }
    #expect(error?.description == "line 2, column 2 (byte 9): the key “a” is there twice")
  }

  @Test("replaces halves of surrogate pairs where that is asked", arguments: [#""a\ud83db""#, #""a\ude00b""#])
  func loneSurrogates(_ text: String) throws {
    #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
    #expect(try JSONValue(parsing: text, options: .init(replacesLoneSurrogates: true)) == "a\u{FFFD}b")
  }

  @Test("ends with an error, not a crash, where brackets are nested too deep", arguments: ["[", "{\"a\":", "[{\"a\":"])
  func depth(_ opening: String) throws {
    let bottomless = String(repeating: opening, count: 100_000)
    let error = #expect(throws: JSONError.self) { try JSONValue(parsing: bottomless) }
    #expect(error?.message.contains("nested more than 512 deep") == true)
    let nested = { (depth: Int) in String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
    _ = try JSONValue(parsing: nested(512))
    #expect(throws: JSONError.self) { try JSONValue(parsing: nested(513)) }
    _ = try JSONValue(parsing: nested(3), options: .init(depthLimit: 3))
    #expect(throws: JSONError.self) { try JSONValue(parsing: nested(4), options: .init(depthLimit: 3)) }
  }

  @Test(
    "says what is wrong and where",
    arguments: [
      ("", 1, 1, "expected a value, but the text ends here"),
      ("   ", 1, 4, "expected a value, but the text ends here"),
      ("nul", 1, 1, "expected “null”"),
      ("True", 1, 1, "expected a value, not “T”"),
      ("{'a':1}", 1, 2, "expected a key in quotation marks, not “'”"),
      ("{\"a\" 1}", 1, 6, "expected “:” after a key, not “1”"),
      ("{\"a\":1,}", 1, 8, "expected a key in quotation marks, not “}”"),
      ("{\"a\":1 \"b\":2}", 1, 8, "expected “,” or “}” after a member, not “\"”"),
      ("[1,]", 1, 4, "expected a value, not “]”"),
      ("[1 2]", 1, 4, "expected “,” or “]” after an element, not “2”"),
      ("[1,\n 2,\n", 3, 1, "expected a value, but the text ends here"),
      ("[\"حلب\",\n \"دمشق\" x]", 2, 9, "expected “,” or “]” after an element, not “x”"),
      ("{\"اسم\": حلب}", 1, 9, "expected a value, not “byte d8”"),
      ("1 2", 1, 3, "expected nothing more after the value"),
      ("01", 1, 1, "a number may not begin with 0 and a further digit"),
      ("-", 1, 2, "expected a digit, but the text ends here"),
      ("1.", 1, 3, "expected a digit after the decimal point, but the text ends here"),
      ("1e+", 1, 4, "expected a digit in the exponent, but the text ends here"),
      ("+1", 1, 1, "expected a value, not “+”"),
      ("NaN", 1, 1, "expected a value, not “N”"),
      ("\"abc", 1, 1, "the string is not closed"),
      ("[\"abc\\\"]", 1, 2, "the string is not closed"),
      ("\"a\nb\"", 1, 3, "a control character in a string must be escaped"),
      ("\"a\\x\"", 1, 3, "“\\x” is no escape in JSON"),
      ("\"\\u12g4\"", 1, 6, "expected four hexadecimal digits after “\\u”"),
      ("\"\\ud800\"", 1, 2, "“\\ud800” is half of a surrogate pair; the other half is missing"),
      ("\"دمشق \\ud83d\\u0041\"", 1, 7, "“\\ud83d” is half of a surrogate pair; the other half is missing"),
      ("// no\n1", 1, 1, "expected a value, not “/”"),
    ])
  func malformed(_ text: String, _ line: Int, _ column: Int, _ message: String) throws {
    let error = try #require(#expect(throws: JSONError.self) { try JSONValue(parsing: text) })
    #expect(error.message == message)
    #expect([error.line, error.column] == [line, column])
  }

  @Test("refuses bytes that are not UTF-8 and points at them")
  func illFormed() throws {
    let head = Array("[\"\\u062dحلب ".utf8)
    for wrong in [[0xFF], [0xC3], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80]] as [[UInt8]] {
      let error = #expect(throws: JSONError.self) { try JSONValue(parsing: head + wrong + Array("\"]".utf8)) }
      #expect(error?.offset == head.count)
      #expect(error?.column == 13)
      #expect(error?.message == "the string is not valid UTF-8")
    }
    let windows1256 = Array("{\"name\":\"".utf8) + [0xCD, 0xE1, 0xC8] + Array("\"}".utf8)
    #expect(throws: JSONError.self) { try JSONValue(parsing: windows1256) }
    let utf16 = #expect(throws: JSONError.self) { try JSONValue(parsing: [0xFF, 0xFE, 0x7B, 0x00]) }
    #expect(utf16?.message == "the text is UTF-16; JSON must be UTF-8")
  }

  @Test("survives every beginning of a text and every change of one byte")
  func mutilated() {
    let text = Array(#"{"a":[1,-2.5e3,"\u062d\ud83d\ude00حلب"],"b":{"c":null,"d":true}}"#.utf8)
    for end in text.indices {
      #expect(throws: JSONError.self) { try JSONValue(parsing: Array(text[..<end])) }
    }
    for index in text.indices {
      for byte in [0x00, 0x22, 0x2C, 0x5C, 0x7D, 0xFF] as [UInt8] {
        var changed = text
        changed[index] = byte
        _ = try? JSONValue(parsing: changed)
      }
    }
  }
}
