import Testing
import Yaqut

/// Points one a line, and GeoJSON documents.
@Suite struct ProjectingTests {
  private func answers(_ lines: [String], order: PointOrder = .lonlat) throws -> [String] {
    let utm = try CoordinateReferenceSystem("EPSG:32637")
    let points = PointLines(try Transformation(from: .wgs84, to: utm), direction: .forward, order: order)
    return lines.map { String(decoding: points.answer(to: Array($0.utf8)), as: UTF8.self) }
  }

  @Test func pointsAreProjectedAndTheRestStays() throws {
    // On the central meridian of the zone the easting is 500 km by definition; the equator has northing 0.
    let expected = ["500000.0 0.0 حلب", "500000.0 0.0", "# remark", "", "500000.0 0.0,x"]
    #expect(try answers(["39 0 حلب", "39,0\r", "# remark", "", "39;0,x"]) == expected)
  }

  @Test func theOrderOfNumbersIsAChoice() throws {
    #expect(try answers(["0 39"], order: .latlon) == ["0.0 500000.0"])
  }

  @Test(arguments: ["حلب", "1", "1 x", "39 95", "nan 3", "1e400 1"])
  func badLinesAreAnsweredAsErrors(line: String) throws {
    #expect(try answers([line])[0].hasPrefix("ERROR: "))
  }

  @Test func documentsAreProjected() throws {
    let document = try GeoJSONDocument(parsing: Array(#"{"type":"Point","coordinates":[39,0]}"#.utf8))
    let utm = try CoordinateReferenceSystem("EPSG:32637")
    let projected = try GeoJSONProjection.project(document, by: Transformation(from: .wgs84, to: utm), .forward)
    #expect(projected.coordinateReferenceSystem == "urn:ogc:def:crs:EPSG::32637")
    #expect(try #require(projected.features[0].geometry?.positions.first).x.rounded() == 500_000)
  }
}
