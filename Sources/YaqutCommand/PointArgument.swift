import ArgumentParser

/// `LAT,LON` in degrees on the command line.
struct PointArgument: ExpressibleByArgument {
  let latitude: Double
  let longitude: Double

  init?(argument: String) {
    let parts = NumberList.numbers(argument)
    guard let parts, parts.count == 2, abs(parts[0]) <= 90, abs(parts[1]) <= 180 else { return nil }
    latitude = parts[0]
    longitude = parts[1]
  }
}
