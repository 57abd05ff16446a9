import Foundation
import GeoJSON
import Testing

/// Maps as GDAL reads them (Debian package gdal-bin), which is what QGIS and GeoPandas read with.
@Suite(.enabled(if: Program.isReady && Program.hasGDAL, "no program, no gazetteer, or gdal-bin is not installed"))
struct GDALTests {
  @Test(
    "ogrinfo reads every map without a warning",
    arguments: [
      [], ["--per", "event"], ["--per", "mention"], ["--keep-unlocated"], ["--lean"], ["--crs", "EPSG:32637"],
    ], ["geojson", "geojsonl", "geojsons"])
  func mapsAreRead(options: [String], format: String) throws {
    let folder = try TemporaryFolder()
    let file = folder.path("map." + format)
    let made = try Program.run(["map", "-", "-o", file] + options, input: Texts.lines)
    #expect(made.status == 0, "\(made.messages)")
    let read = try Program.shell("ogrinfo -ro -al -so '\(file)'")
    #expect(read.status == 0)
    #expect(!read.messages.contains("Warning") && !read.messages.contains("ERROR"), "\(read.messages)")
    #expect(read.text.contains("Feature Count: "))
    #expect(!read.text.contains("Feature Count: 0"))
  }

  @Test func propertiesKeepTheirTypes() throws {
    let folder = try TemporaryFolder()
    let file = folder.path("map.geojson")
    _ = try Program.run(["map", "-", "-o", file], input: Texts.lines)
    let read = try Program.shell("ogrinfo -ro -al -so '\(file)'").text
    for column in ["where_prec: Integer", "radius_km: Real", "is_centroid: Integer(Boolean)", "name_ar: String"] {
      #expect(read.contains(column), "\(column)")
    }
  }

  @Test func projectedMapsStandWhereTheyStood() throws {
    let folder = try TemporaryFolder()
    let file = folder.path("map.geojson")
    _ = try Program.run(["map", "-", "--crs", "EPSG:32637", "-o", file], input: Texts.arabic)
    let back = folder.path("back.geojson")
    #expect(try Program.shell("ogr2ogr -f GeoJSON -t_srs EPSG:4326 '\(back)' '\(file)'").status == 0)
    let there = try GeoJSONDocument(parsing: [UInt8](Data(contentsOf: URL(fileURLWithPath: back)))).asFeatureCollection
    let here = try Program.run(["map", "-"], input: Texts.arabic).collection
    for (first, second) in zip(here.features, there.features) {
      let (a, b) = (first.geometry?.positions.first, second.geometry?.positions.first)
      #expect(abs((a?.x ?? 0) - (b?.x ?? 1)) < 1e-5 && abs((a?.y ?? 0) - (b?.y ?? 1)) < 1e-5)
    }
  }
}
