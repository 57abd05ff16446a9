import GeoJSON

/// Values as KML writes them.
enum KMLText {
  /// Longitude and latitude.
  static func text(_ position: Position) -> String {
    number(position.x) + "," + number(position.y)
  }

  private static func number(_ value: Double) -> String {
    var writer = JSONWriter()
    guard (try? writer.double(value, decimals: 7)) != nil else { return "0" }
    return writer.text
  }

  /// The first of some properties that says something.
  static func first(of keys: [String], in properties: JSONObject) -> String? {
    for key in keys {
      if let value = properties[key]?.stringValue, !value.isEmpty { return value }
    }
    return nil
  }

  /// Dates of articles may be anything; KML wants days.
  static func day(_ text: String) -> String? {
    let bytes = Array(text.utf8.prefix(10))
    let isDay =
      bytes.count == 10
      && bytes.indices.allSatisfy { index in
        index == 4 || index == 7 ? bytes[index] == UInt8(ascii: "-") : (0x30...0x39).contains(bytes[index])
      }
    return isDay ? String(decoding: bytes, as: UTF8.self) : nil
  }

  /// `#rrggbb` as KML writes it, `aabbggrr`.
  static func color(_ text: String) -> String? {
    let digits = Array(text.utf8)
    guard digits.count == 7, digits[0] == UInt8(ascii: "#") else { return nil }
    return "ff" + String(decoding: digits[5...6] + digits[3...4] + digits[1...2], as: UTF8.self)
  }
}
