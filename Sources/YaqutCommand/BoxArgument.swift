import ArgumentParser

/// `W,S,E,N` in degrees on the command line.
struct BoxArgument: ExpressibleByArgument {
  let west: Double
  let south: Double
  let east: Double
  let north: Double

  init?(argument: String) {
    let parts = NumberList.numbers(argument)
    guard let parts, parts.count == 4, abs(parts[1]) <= 90, abs(parts[3]) <= 90, parts[1] <= parts[3] else {
      return nil
    }
    (west, south, east, north) = (parts[0], parts[1], parts[2], parts[3])
  }
}
