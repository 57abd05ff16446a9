/// Builds the text of an SVG 1.1 picture.
struct SVGWriter {
  private(set) var bytes: [UInt8] = []

  mutating func raw(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    bytes.append(0x0A)
  }

  /// A text element; the text is escaped.
  mutating func text(_ text: String, x: Double, y: Double, attributes: String) {
    raw("<text x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" \(attributes)>\(Self.escaped(text))</text>")
  }

  /// The path of closed rings or open lines.
  static func path(_ parts: [[PictureFrame.Pixel]], isClosed: Bool) -> String {
    var path = ""
    for part in parts where part.count > 1 {
      var previous = ""
      for (index, point) in part.enumerated() {
        let next = "\(number(point.x)) \(number(point.y))"
        if index > 0, next == previous { continue }
        path += (index == 0 ? "M" : "L") + next
        previous = next
      }
      if isClosed { path += "Z" }
    }
    return path
  }

  /// A number with one decimal at most.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let size = abs(tenths)
    return size % 10 == 0 ? "\(sign)\(size / 10)" : "\(sign)\(size / 10).\(size % 10)"
  }

  /// Text for XML: without characters that XML has not, and with references for the reserved ones.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\u{09}", "\u{0A}", "\u{0D}": escaped += " "
      default: if scalar.value >= 0x20, scalar.value & 0xFFFE != 0xFFFE { escaped.unicodeScalars.append(scalar) }
      }
    }
    return escaped
  }
}
