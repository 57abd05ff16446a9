import GeoJSON
import Testing

@Suite("Writing GeoJSON")
struct GeoJSONWritingTests {
  static let aleppo = Feature(
    id: "geonames:170063", geometry: .point(Position(37.1612312345, 36.2021)),
    properties: ["name": "Aleppo", "name_ar": "حلب", "mention_count": 3, "confidence": 1.0],
    foreignMembers: ["details": ["events": []]])

  static let unlocated = Feature(id: 2, geometry: nil, properties: nil)

  @Test("puts a feature's members in a fixed order, with 7 decimals")
  func feature() throws {
    let written = String(decoding: try Self.aleppo.serialized(), as: UTF8.self)
    #expect(
      written == """
        {"type":"Feature","id":"geonames:170063","geometry":{"type":"Point","coordinates":[37.1612312,36.2021]},\
        "properties":{"name":"Aleppo","name_ar":"حلب","mention_count":3,"confidence":1.0},"details":{"events":[]}}
        """)
    let empty = String(decoding: try Self.unlocated.serialized(), as: UTF8.self)
    #expect(empty == #"{"type":"Feature","id":2,"geometry":null,"properties":null}"#)
  }

  @Test("writes what it read", arguments: GeoJSONWritingTests.geometries)
  func roundTrip(_ geometry: Geometry) throws {
    let written = try geometry.serialized()
    #expect(try GeoJSONDocument(parsing: written) == .geometry(geometry))
  }

  static let square = [Position(0, 0), Position(4, 0), Position(4, 4), Position(0, 4), Position(0, 0)]
  static let hole = [Position(1, 1), Position(1, 2), Position(2, 2), Position(2, 1), Position(1, 1)]

  static let geometries: [Geometry] = [
    .point(Position(36.29, 33.51, 680.5)), .multiPoint([Position(1, 2), Position(3, 4)]), .multiPoint([]),
    .lineString([Position(1, 2), Position(3, 4)]), .multiLineString([[Position(1, 2), Position(3, 4)], []]),
    .polygon([square, hole]), .multiPolygon([[square, hole], [square]]),
    .geometryCollection([.point(Position(1, 2)), .geometryCollection([.polygon([square])])]),
  ]

  @Test("turns outer rings counter-clockwise and holes clockwise")
  func rings() throws {
    let wrong = Geometry.polygon([Self.square.reversed(), Self.hole.reversed()])
    let right = Geometry.polygon([Self.square, Self.hole])
    #expect(wrong.rightHanded == right)
    #expect(right.rightHanded == right)
    #expect(Geometry.multiPolygon([[Self.square.reversed()]]).rightHanded == .multiPolygon([[Self.square]]))
    #expect(Geometry.geometryCollection([wrong]).rightHanded == .geometryCollection([right]))
    #expect(try wrong.serialized() == right.serialized())
    #expect(try wrong.serialized(GeoJSONFormat(turnsRings: false)) != right.serialized())
    let farFromOrigin = wrong.mapCoordinates { Position($0.x + 4e6, $0.y + 4e6) }
    #expect(farFromOrigin.rightHanded == right.mapCoordinates { Position($0.x + 4e6, $0.y + 4e6) })
  }

  @Test("passes every position through a function")
  func mapping() throws {
    for geometry in Self.geometries {
      let moved = geometry.mapCoordinates { Position($0.x + 1, $0.y * 2, $0.z) }
      #expect(moved.positions == geometry.positions.map { Position($0.x + 1, $0.y * 2, $0.z) })
      #expect(moved.typeName == geometry.typeName)
    }
    struct Refusal: Error {}
    #expect(throws: Refusal.self) {
      try Geometry.polygon([Self.square]).mapCoordinates { position throws(Refusal) in
        if position.x > 3 { throw Refusal() } else { position }
      }
    }
    let boxed = FeatureCollection(
      [Feature(geometry: .point(Position(1, 2)), boundingBox: BoundingBox(west: 1, south: 2, east: 1, north: 2))],
      boundingBox: BoundingBox(west: 1, south: 2, east: 1, north: 2))
    let moved = boxed.mapCoordinates { Position($0.x * 10, $0.y * 10) }
    #expect(moved.boundingBox == BoundingBox(west: 10, south: 20, east: 10, north: 20))
    #expect(moved.features[0].boundingBox == moved.boundingBox)
  }

  @Test("names the system of projected coordinates as GDAL and QGIS read it")
  func projected() throws {
    var collection = FeatureCollection(
      [Feature(geometry: .point(Position(332269.93621, 4007977.95178)))],
      boundingBox: BoundingBox(west: 332269.93621, south: 0, east: 332270, north: 1))
    collection.coordinateReferenceSystem = "urn:ogc:def:crs:EPSG::32637"
    #expect(
      String(decoding: try collection.serialized(.projected), as: UTF8.self) == """
        {"type":"FeatureCollection",\
        "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::32637"}},"bbox":[332269.936,0.0,332270.0,1.0],\
        "features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[332269.936,4007977.952]},\
        "properties":{}}]}
        """)
    collection.coordinateReferenceSystem = nil
    #expect(collection.foreignMembers.isEmpty)
  }

  @Test("streams a collection, one feature a line")
  func streaming() throws {
    var writer = try FeatureCollectionWriter(ByteBuffer(), members: ["name": "خريطة"])
    try writer.append(Self.aleppo)
    try writer.append(Self.unlocated)
    let text = try writer.finish(members: ["attribution": "GeoNames"]).text
    #expect(
      text == """
        {"type":"FeatureCollection","name":"خريطة","features":[
        \(String(decoding: try Self.aleppo.serialized(), as: UTF8.self)),
        {"type":"Feature","id":2,"geometry":null,"properties":null}
        ],"bbox":[37.1612312,36.2021,37.1612312,36.2021],"attribution":"GeoNames"}

        """)
    let empty = try FeatureCollectionWriter(ByteBuffer()).finish().text
    #expect(empty == "{\"type\":\"FeatureCollection\",\"features\":[]}\n")
  }

  @Test("hands on what it streams in pieces, and leaves no trace of a feature that cannot be written")
  func pieces() throws {
    final class Pieces { var all: [[UInt8]] = [] }
    let pieces = Pieces()
    var writer = try FeatureCollectionWriter(ClosureSink { pieces.all.append($0) })
    for number in 0..<3000 {
      try writer.append(Feature(id: .integer(number), geometry: .point(Position(36, 33)), properties: ["اسم": "حلب"]))
      #expect(throws: JSONWritingError.notFinite) {
        try writer.append(Feature(geometry: .point(Position(.nan, 0)), properties: ["x": "y"]))
      }
    }
    #expect(writer.count == 3000)
    try writer.finish()
    #expect(pieces.all.count > 3)
    let collection = try GeoJSONDocument(parsing: pieces.all.flatMap(\.self)).asFeatureCollection
    #expect(collection.features.map(\.id) == (0..<3000).map { .integer($0) })
    #expect(collection.boundingBox == BoundingBox(west: 36, south: 33, east: 36, north: 33))
  }

  @Test("streams sequences, with or without record separators")
  func sequences() throws {
    for (framing, mark) in [(FeatureSequenceWriter<ByteBuffer>.Framing.newline, ""), (.recordSeparator, "\u{1E}")] {
      var writer = FeatureSequenceWriter(ByteBuffer(), framing: framing)
      try writer.append(Self.unlocated)
      #expect(throws: JSONWritingError.notFinite) {
        try writer.append(Feature(geometry: .point(Position(0, .infinity))))
      }
      try writer.append(Self.aleppo)
      let lines = try writer.finish().text.split(separator: "\n")
      #expect(lines.map { $0.hasPrefix(mark + "{") } == [true, true])
      #expect(FeatureSequence.records(in: Array(lines.joined(separator: "\n").utf8)).count == 2)
    }
  }
}
