import GeoJSON
import Testing

@Suite("Bounding boxes")
struct BoundingBoxTests {
  @Test(
    "are the smallest around points, over the antimeridian where that is smaller",
    arguments: [
      ("Damascus alone", [36.29], 36.29, 36.29),
      ("Syria دمشق حلب", [36.29, 37.13], 36.29, 37.13),
      ("both sides of Greenwich", [-77.04, 36.29], -77.04, 36.29),
      ("Fiji, on both sides of the antimeridian", [177.4, 179.9, -179.8, -178.1], 177.4, -178.1),
      ("on the antimeridian itself", [180, -180], 180, -180),
      ("the Pacific rim", [139.7, -122.4], 139.7, -122.4),
      ("the whole world", [-170, -60, 0, 60, 170], -170, 170),
      ("too wide to cross", [5, -77.04], -77.04, 5),
      ("Asia and America with Europe between", [116.4, -77.04, 2.35], -77.04, 116.4),
    ])
  func points(_ name: String, _ longitudes: [Double], _ west: Double, _ east: Double) throws {
    let points = longitudes.map { Geometry.point(Position($0, 10)) }
    let box = try #require(BoundingBox(enclosing: points))
    #expect([box.west, box.east] == [west, east])
    for longitude in longitudes { #expect(box.contains(Position(longitude, 10))) }
    #expect(try #require(BoundingBox(enclosing: [.multiPoint(longitudes.map { Position($0, 10) })])) == box)
  }

  @Test("do not cross the antimeridian on a plane")
  func projected() throws {
    let points = [Geometry.point(Position(179, 1)), .point(Position(-179, 2))]
    let box = try #require(BoundingBox(enclosing: points, isGeographic: false))
    #expect(box == BoundingBox(west: -179, south: 1, east: 179, north: 2))
  }

  @Test("cross it for polygons that were cut there, but not for a line across Greenwich")
  func lines() throws {
    let east = [Position(178, 0), Position(180, 0), Position(180, 2), Position(178, 2), Position(178, 0)]
    let west = east.map { Position($0.x == 180 ? -180 : -178, $0.y) }
    let cut = try #require(BoundingBox(enclosing: [.multiPolygon([[east], [west]])]))
    #expect(cut == BoundingBox(west: 178, south: 0, east: -178, north: 2))
    #expect(cut.crossesAntimeridian)
    #expect(!cut.contains(Position(0, 1)))
    let line = try #require(BoundingBox(enclosing: [.lineString([Position(-170, 0), Position(170, 0)])]))
    #expect(line == BoundingBox(west: -170, south: 0, east: 170, north: 0))
  }

  @Test("are nothing around nothing")
  func nothing() {
    #expect(BoundingBox(enclosing: [Geometry]()) == nil)
    #expect(BoundingBox(enclosing: [.multiPoint([])]) == nil)
    #expect(BoundingBox(enclosing: [.point(Position(.nan, 0))]) == nil)
    #expect(FeatureCollection([Feature(geometry: nil)]).extent() == nil)
  }
}
