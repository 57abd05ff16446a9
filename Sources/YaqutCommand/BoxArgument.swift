/// `W,S,E,N` in degrees on the command line. West is greater than east where a box crosses the 180th meridian.
struct BoxArgument {
  let west: Double
  let south: Double
  let east: Double
  let north: Double

  /// Reads a box.
  ///
  /// - Throws: A `CoordinateText` that says what is wrong and which order is wanted.
  init(parsing text: String) throws(CoordinateText) {
    let order = "W,S,E,N"
    let numbers = try CoordinateText.numbers(text, ["W", "S", "E", "N"])
    for latitude in [numbers[1], numbers[3]] {
      try CoordinateText.check(latitude: latitude, order: order, swapped: nil)
    }
    for longitude in [numbers[0], numbers[2]] { try CoordinateText.check(longitude: longitude, order: order) }
    try CoordinateText.check(south: numbers[1], north: numbers[3], order: order)
    (west, south, east, north) = (numbers[0], numbers[1], numbers[2], numbers[3])
  }
}
