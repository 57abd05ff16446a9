/// Numbers that people write for a point or a box, and what is wrong with them.
struct CoordinateText: Error, CustomStringConvertible {
  /// What is wrong, and what is wanted instead.
  let description: String

  private init(_ message: String) { description = message }

  /// The numbers of a text, with commas or white space between them.
  ///
  /// - Throws: A `CoordinateText` if there are not so many numbers, or something else stands among them.
  static func numbers(_ text: String, _ names: [String]) throws(CoordinateText) -> [Double] {
    let form = names.joined(separator: ",")
    let isGap = { (letter: Character) in letter.isWhitespace || letter == "," || letter == ";" || letter == "،" }
    let parts = text.split(whereSeparator: isGap)
    let numbers = parts.compactMap { Double(String($0.map { $0 == "\u{2212}" ? "-" : $0 })) }.filter(\.isFinite)
    guard numbers.count == parts.count else {
      throw CoordinateText("“\(text)” is not \(form): decimal degrees with a comma between them are wanted")
    }
    guard numbers.count == names.count else {
      let count = numbers.count == 1 ? "1 number" : "\(numbers.count) numbers"
      throw CoordinateText("“\(text)” is \(count); \(form) are \(names.count), written without spaces")
    }
    return numbers
  }

  /// Makes sure that a latitude is one; `swapped` is what may have been meant.
  static func check(latitude: Double, order: String, swapped: String?) throws(CoordinateText) {
    guard abs(latitude) > 90 else { return }
    let hint = swapped.map { "; was \($0) meant?" } ?? ""
    throw CoordinateText("\(shown(latitude)) is no latitude (-90 to 90); the order is \(order)\(hint)")
  }

  /// Makes sure that a longitude is one.
  static func check(longitude: Double, order: String) throws(CoordinateText) {
    guard abs(longitude) > 180 else { return }
    throw CoordinateText("\(shown(longitude)) is no longitude (-180 to 180); the order is \(order)")
  }

  /// Makes sure that a box does not stand on its head.
  static func check(south: Double, north: Double, order: String) throws(CoordinateText) {
    guard south > north else { return }
    throw CoordinateText("the south \(shown(south)) lies north of the north \(shown(north)); the order is \(order)")
  }

  /// A number as people write it: 134, not 134.0.
  static func shown(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
