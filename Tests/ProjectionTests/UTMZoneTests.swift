import Projection
import Testing

@Suite("UTM zones")
struct UTMZoneTests {
  @Test("are found by the point", arguments: CaseFile.cases("utm-zones", "zone"))
  func zone(_ example: Case) throws {
    let zone = UTMZone(of: CoordinatePair(longitude: try example.number(0), latitude: try example.number(1)))
    let words = zone.map { ["\($0)", String($0.epsgCode)] } ?? ["none"]
    #expect(words == example.expected)
  }

  @Test("have the central meridian and the name of their EPSG system", arguments: [1, 31, 36, 37, 38, 60])
  func systems(_ number: Int) throws {
    for hemisphere in [UTMZone.Hemisphere.north, .south] {
      let zone = try #require(UTMZone(number: number, hemisphere: hemisphere))
      let system = try CoordinateReferenceSystem(zone.definition)
      #expect(system.name == "WGS 84 / UTM zone \(zone)")
      let axis = CoordinatePair(longitude: zone.centralMeridian, latitude: hemisphere == .north ? 30 : -30)
      let onAxis = try Transformation(from: .wgs84, to: system).transform(axis)
      #expect(abs(onAxis.x - 500_000) < 1e-6)
    }
  }

  @Test("go from 1 to 60")
  func numbers() {
    #expect(UTMZone(number: 0, hemisphere: .north) == nil)
    #expect(UTMZone(number: 61, hemisphere: .north) == nil)
    #expect(UTMZone(of: CoordinatePair(longitude: .nan, latitude: 0)) == nil)
  }
}
