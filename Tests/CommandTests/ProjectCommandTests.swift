import Foundation
import GeoJSON
import Testing

/// `yaqut project`: coordinates between systems.
@Suite(.enabled(if: Program.isBuilt, Program.notBuilt))
struct ProjectCommandTests {
  @Test func pointsGoThereAndBack() throws {
    let there = try Program.run(["project", "--to", "EPSG:32637"], input: "37.1613 36.2012 حلب\n39 0\n")
    #expect(there.status == 0)
    #expect(there.lines[0].hasSuffix(" حلب"))
    #expect(there.lines[1] == "500000.0 0.0")
    let back = try Program.run(["project", "--to", "EPSG:32637", "--inverse"], input: there.text)
    let numbers = back.lines[0].split(separator: " ").prefix(2).compactMap { Double($0) }
    #expect(abs(numbers[0] - 37.1613) < 1e-6 && abs(numbers[1] - 36.2012) < 1e-6)
  }

  @Test func badLinesAreAnsweredAndCounted() throws {
    let outcome = try Program.run(["project", "--to", "EPSG:3857"], input: "حلب\n0 0\n0 95\n")
    #expect(outcome.status == 65)
    #expect(outcome.lines.count == 3)
    #expect(outcome.lines[0].hasPrefix("ERROR: ") && outcome.lines[2].hasPrefix("ERROR: "))
    #expect(outcome.lines[1] == "0.0 0.0")
  }

  @Test func filesAreProjected() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "a.geojson", #"{"type":"Feature","properties":{"n":"حلب"},"geometry":{"type":"Point","coordinates":[39,0]}}"#)
    let outcome = try Program.run(["project", file, "--to", "EPSG:32637"])
    let collection = try outcome.collection
    #expect(collection.coordinateReferenceSystem == "urn:ogc:def:crs:EPSG::32637")
    #expect(collection.features[0].properties?["n"] == "حلب")
    let projected = try folder.write("b.geojson", outcome.output)
    let back = try Program.run(["project", projected, "--to", "EPSG:4326"]).collection
    #expect(back.coordinateReferenceSystem == nil)
    #expect(abs((back.features[0].geometry?.positions[0].x ?? 0) - 39) < 1e-6)
  }

  @Test func unknownSystemsAreAnErrorOfUsage() throws {
    let outcome = try Program.run(["project", "--to", "EPSG:99999"], input: "0 0\n")
    #expect(outcome.status == 64)
    #expect(outcome.messages.contains("EPSG:99999"))
  }
}
