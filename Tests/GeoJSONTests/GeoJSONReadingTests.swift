import GeoJSON
import Testing

@Suite("Reading GeoJSON")
struct GeoJSONReadingTests {
  @Test(
    "knows every kind of geometry",
    arguments: [
      (#"{"type":"Point","coordinates":[36.29,33.51]}"#, .point(Position(36.29, 33.51))),
      (#"{"type":"Point","coordinates":[36.29,33.51,680]}"#, .point(Position(36.29, 33.51, 680))),
      (#"{"type":"Point","coordinates":[36.29,33.51,680,5,6]}"#, .point(Position(36.29, 33.51, 680))),
      (#"{"coordinates":[[1,2],[3,4]],"type":"MultiPoint"}"#, .multiPoint([Position(1, 2), Position(3, 4)])),
      (#"{"type":"LineString","coordinates":[[1,2],[3,4]]}"#, .lineString([Position(1, 2), Position(3, 4)])),
      (
        #"{"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[]]}"#,
        .multiLineString([[Position(1, 2), Position(3, 4)], []])
      ),
      (#"{"type":"Polygon","coordinates":[[[0,0],[1,0],[0,1],[0,0]]]}"#, .polygon([triangle])),
      (#"{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[0,1],[0,0]]]]}"#, .multiPolygon([[triangle]])),
      (
        #"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]}]}"#,
        .geometryCollection([.point(Position(1, 2))])
      ),
    ] as [(String, Geometry)])
  func geometries(_ text: String, _ expected: Geometry) throws {
    #expect(try GeoJSONDocument(parsing: Array(text.utf8)) == .geometry(expected))
  }

  static let triangle = [Position(0, 0), Position(1, 0), Position(0, 1), Position(0, 0)]

  @Test("reads a collection with all its members")
  func collection() throws {
    let text = #"""
      {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::32637"}},
       "bbox":[1,2,0,3,4,9],"attribution":"GeoNames",
       "features":[
        {"type":"Feature","id":"geonames:170063","geometry":{"type":"Point","coordinates":[332269.936,4007977.952]},
         "properties":{"name":"Aleppo","name_ar":"حلب","n":3},"details":{"events":[]}},
        {"type":"Feature","id":7,"geometry":null,"properties":null}]}
      """#
    let collection = try GeoJSONDocument(parsing: Array(text.utf8)).asFeatureCollection
    #expect(collection.coordinateReferenceSystem == "urn:ogc:def:crs:EPSG::32637")
    #expect(collection.boundingBox == BoundingBox(west: 1, south: 2, east: 3, north: 4))
    #expect(collection.foreignMembers["attribution"] == "GeoNames")
    let aleppo = try #require(collection.features.first)
    #expect(aleppo.id == "geonames:170063")
    #expect(aleppo.properties == ["name": "Aleppo", "name_ar": "حلب", "n": 3])
    #expect(aleppo.foreignMembers == ["details": ["events": []]])
    #expect(collection.features.last == Feature(id: 7, geometry: nil, properties: nil))
  }

  @Test("takes rings that run the wrong way, as RFC 7946 tells readers to")
  func leftHanded() throws {
    let text = #"{"type":"Polygon","coordinates":[[[0,0],[0,1],[1,0],[0,0]]]}"#
    #expect(try GeoJSONDocument(parsing: Array(text.utf8)) == .geometry(.polygon([Self.triangle.reversed()])))
  }

  @Test(
    "says what is wrong and on what path",
    arguments: [
      ("[1]", "expected an object, not an array"),
      ("{}", "a GeoJSON object needs “type”"),
      (#"{"type":5}"#, "type: expected a string, not a number"),
      (#"{"type":"Dot","coordinates":[1,2]}"#, "type: “Dot” is no type of GeoJSON"),
      (#"{"type":"point","coordinates":[1,2]}"#, "type: “point” is no type of GeoJSON"),
      (#"{"type":"Point"}"#, "a Point needs “coordinates”"),
      (#"{"type":"Point","coordinates":null}"#, "coordinates: expected a position: an array of numbers, not null"),
      (
        #"{"type":"Point","coordinates":[1]}"#,
        "coordinates: a position needs two numbers, longitude and latitude, not 1"
      ),
      (#"{"type":"Point","coordinates":[1,"2"]}"#, "coordinates[1]: expected a finite number, not a string"),
      (#"{"type":"Point","coordinates":[1e999,2]}"#, "coordinates[0]: expected a finite number, not a number"),
      (#"{"type":"LineString","coordinates":[[1,2]]}"#, "coordinates: a line needs two positions or more, not one"),
      (
        #"{"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[1,2],[3]]]}"#,
        "coordinates[1][1]: a position needs two numbers, longitude and latitude, not 1"
      ),
      (
        #"{"type":"Polygon","coordinates":[[[0,0],[1,0],[0,0]]]}"#,
        "coordinates[0]: a ring needs four positions or more, the last equal to the first, not 3"
      ),
      (
        #"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}"#,
        "coordinates[0]: the ring is not closed: its last position must equal its first"
      ),
      (
        #"{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[0,1],[0,0]]],[5]]}"#,
        "coordinates[1][0]: expected an array, not a number"
      ),
      (#"{"type":"GeometryCollection"}"#, "a GeometryCollection needs “geometries”"),
      (
        #"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":{}}]}"#,
        "geometries[0].coordinates: expected a position: an array of numbers, not an object"
      ),
      (#"{"type":"Feature","properties":{}}"#, "a Feature needs “geometry”; null says that it has none"),
      (#"{"type":"Feature","geometry":null,"properties":[]}"#, "properties: expected an object or null, not an array"),
      (#"{"type":"Feature","geometry":null,"id":{}}"#, "id: expected a string or a number, not an object"),
      (#"{"type":"Feature","geometry":null,"bbox":[1,2,3]}"#, "bbox: a bounding box is four or six finite numbers"),
      (#"{"type":"FeatureCollection"}"#, "a FeatureCollection needs “features”"),
      (#"{"type":"FeatureCollection","features":{}}"#, "features: expected an array, not an object"),
      (#"{"type":"FeatureCollection","features":[{"type":"Point"}]}"#, "features[0].type: expected a Feature"),
      (
        #"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null},"#
          + #"{"type":"Feature","geometry":{"type":"Point","coordinates":[36.29,null]}}]}"#,
        "features[1].geometry.coordinates[1]: expected a finite number, not null"
      ),
      ("{\n \"type\": حلب}", "line 2, column 10 (byte 11): expected a value, not “byte d8”"),
    ])
  func invalid(_ text: String, _ message: String) throws {
    let error = try #require(#expect(throws: GeoJSONError.self) { try GeoJSONDocument(parsing: Array(text.utf8)) })
    #expect("\(error)" == message)
  }

  @Test("reads sequences of texts, and goes on after a bad one", arguments: ["\u{1E}", ""])
  func sequences(_ separator: String) throws {
    let point = #"{"type":"Feature","geometry":{"type":"Point","coordinates":[36.29,33.51]},"properties":{"n":"دمشق"}}"#
    let text = separator + point + "\n" + separator + "{\"type\":\n" + separator + "\n" + separator + point + "\n"
    #expect(FeatureSequence.isLikely(Array((separator + point + "\n" + separator + point).utf8)))
    let records = FeatureSequence.records(in: Array(text.utf8))
    #expect(records.map(\.line) == [1, 2, 4])
    #expect(try records[2].result.get().first?.properties?["n"] == "دمشق")
    #expect(throws: GeoJSONError.self) { try records[1].result.get() }
  }

  @Test("does not take an ordinary file for a sequence")
  func notSequences() {
    #expect(!FeatureSequence.isLikely(Array("{\"type\":\"FeatureCollection\",\n\"features\":[]}\n".utf8)))
    #expect(!FeatureSequence.isLikely(Array("{\"type\":\"FeatureCollection\",\"features\":[]}\n".utf8)))
    #expect(!FeatureSequence.isLikely([]))
  }
}
