import Testing
import Yaqut

/// Directions in words.
@Suite struct CompassPointTests {
  @Test(arguments: [
    (0.0, "N"), (22.4, "N"), (22.6, "NE"), (90, "E"), (135, "SE"), (180, "S"), (-180, "S"), (-90, "W"), (247, "SW"),
    (315, "NW"), (338, "N"), (360, "N"), (-45, "NW"), (.nan, "N"), (.infinity, "N"),
  ])
  func azimuths(azimuth: Double, expected: String) {
    #expect(CompassPoint(azimuth: azimuth).rawValue == expected)
  }
}
