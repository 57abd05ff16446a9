/// `LAT,LON` in degrees on the command line, and on lines of input.
struct PointArgument {
  let latitude: Double
  let longitude: Double

  /// Reads a point.
  ///
  /// - Throws: A `CoordinateText` that says what is wrong and which order is wanted.
  init(parsing text: String) throws(CoordinateText) {
    let numbers = try CoordinateText.numbers(text, ["LAT", "LON"])
    let isSwapped = abs(numbers[1]) <= 90 && abs(numbers[0]) <= 180
    let swapped = "\(CoordinateText.shown(numbers[1])),\(CoordinateText.shown(numbers[0]))"
    try CoordinateText.check(latitude: numbers[0], order: "LAT,LON", swapped: isSwapped ? swapped : nil)
    try CoordinateText.check(longitude: numbers[1], order: "LAT,LON")
    (latitude, longitude) = (numbers[0], numbers[1])
  }
}
