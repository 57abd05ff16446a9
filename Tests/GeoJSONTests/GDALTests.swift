import Foundation
import GeoJSON
import Testing

/// What GDAL makes of the files, for most map software reads GeoJSON through it.
@Suite(
  "GDAL reads what is written",
  .enabled(if: Ogrinfo.path != nil, "ogrinfo is not installed (package gdal-bin)"))
struct GDALTests {
  private let features = [
    Feature(
      id: "geonames:170063", geometry: .point(Position(37.1612312, 36.2021)),
      properties: ["name": "Aleppo", "name_ar": "حلب", "mention_count": 3, "confidence": 1.0],
      foreignMembers: ["details": ["events": [["type": "ASSAULT"]]]]),
    Feature(
      geometry: .polygon([GeoJSONWritingTests.square.reversed()]),
      properties: ["name": "\"quoted\" \\ \n", "name_ar": nil, "mention_count": 1, "confidence": 0.5]),
    Feature(geometry: nil, properties: ["name": "?", "name_ar": "؟", "mention_count": 0, "confidence": 0.0]),
  ]

  @Test("as a collection")
  func collection() throws {
    var writer = try FeatureCollectionWriter(ByteBuffer())
    for feature in features { try writer.append(feature) }
    let report = try read(writer.finish().bytes, "map.geojson")
    #expect(report.contains("Feature Count: 3"))
    #expect(report.contains("POINT (37.1612312 36.2021)"))
    #expect(report.contains("POLYGON ((0 0,4 0,4 4,0 4,0 0))"))
    #expect(report.contains("name_ar (String) = حلب"))
    #expect(report.contains("mention_count (Integer) = 3"))
    #expect(report.contains("confidence (Real) = 1"))
    #expect(report.contains("\"WGS 84\""))
  }

  @Test("as sequences", arguments: [FeatureSequenceWriter<ByteBuffer>.Framing.newline, .recordSeparator])
  func sequence(_ framing: FeatureSequenceWriter<ByteBuffer>.Framing) throws {
    var writer = FeatureSequenceWriter(ByteBuffer(), framing: framing)
    for feature in features { try writer.append(feature) }
    let report = try read(writer.finish().bytes, framing == .newline ? "map.geojsonl" : "map.geojsons")
    #expect(report.contains("using driver `GeoJSONSeq' successful"))
    #expect(report.contains("Feature Count: 3"))
    #expect(report.contains("name_ar (String) = حلب"))
  }

  @Test("with projected coordinates")
  func projected() throws {
    var collection = FeatureCollection([Feature(geometry: .point(Position(332269.936, 4007977.952)))])
    collection.coordinateReferenceSystem = "urn:ogc:def:crs:EPSG::32637"
    let report = try read(collection.serialized(.projected), "projected.geojson")
    #expect(report.contains("WGS 84 / UTM zone 37N"))
    #expect(report.contains("POINT (332269.936 4007977.952)"))
  }

  private func read(_ bytes: [UInt8], _ name: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent(name)
    try Data(bytes).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Ogrinfo.path))
    process.arguments = ["-al", file.path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let report = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return report
  }
}
